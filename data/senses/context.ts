import type { CompiledIndex } from '../matcher/index-format.ts';
import type { CueHit } from '../matcher/match.ts';

/** How often each topic is spoken of on the whole page, by topic number. */
export type PageTopics = Float64Array;

/** The words around a mention that say what it means. */
export interface Context {
  sentence: readonly number[];
  block: readonly number[];
  page: PageTopics;
  /** Day of publication, YYYY-MM-DD, if known. */
  published: string | null;
}

/** A cue in a title or headline says more about the page than one in the body. */
export const HEADLINE_WEIGHT = 4;

export function newPageTopics(index: CompiledIndex): PageTopics {
  return new Float64Array(index.topics.length);
}

/** Adds (or, with a negative weight, takes back) the topics of some cues. */
export function countTopics(index: CompiledIndex, cues: readonly { cue: number }[], page: PageTopics, weight = 1) {
  for (const { cue } of cues) {
    for (const topic of index.cueTopics[cue] ?? []) page[topic] = (page[topic] ?? 0) + weight;
  }
}

/** Cue numbers between two offsets. */
export function cuesBetween(cues: readonly CueHit[], from: number, to: number): number[] {
  const found: number[] = [];
  for (const hit of cues) if (hit.start >= from && hit.start < to) found.push(hit.cue);
  return found;
}
