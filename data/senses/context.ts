import type { CompiledIndex } from '../matcher/index-format.ts';
import type { CueHit } from '../matcher/match.ts';
import { TOPIC_KINDS } from '../schema/kinds.ts';
import { sentenceStarts } from './sentence.ts';

/** The words around a mention that say what it means. */
export interface Context {
  /** The paragraph. */
  text: string;
  /** Offsets of the mention and of its sentence in it. */
  start: number;
  end: number;
  sentenceStart: number;
  sentenceEnd: number;
  /** Cues in its sentence, in order; those of one place may overlap. */
  hits: readonly CueHit[];
  /** Cues in its sentence. */
  sentence: ReadonlySet<number>;
  /** Cues in its paragraph, those of the mention itself left out. */
  block: CueCounts;
  page: PageTopics;
  /** Day of publication, YYYY-MM-DD, if known. */
  published: string | null;
}

/** Cues of a paragraph without those inside a mention. */
export class CueCounts {
  private readonly all: ReadonlyMap<number, number>;
  private readonly own: readonly CueHit[];

  constructor(all: ReadonlyMap<number, number>, own: readonly CueHit[]) {
    this.all = all;
    this.own = own;
  }

  has(cue: number): boolean {
    const count = this.all.get(cue) ?? 0;
    return count > this.own.filter((hit) => hit.cue === cue).length;
  }

  *[Symbol.iterator](): Generator<number> {
    for (const cue of this.all.keys()) if (this.own.length === 0 || this.has(cue)) yield cue;
  }
}

/** How often each topic is spoken of on a page. */
export class PageTopics {
  private readonly counts: Float64Array;
  private readonly index: CompiledIndex;
  /** Words of topics by kind. */
  private readonly sums = new Float64Array(TOPIC_KINDS.length);

  constructor(index: CompiledIndex) {
    this.index = index;
    this.counts = new Float64Array(index.topics.length);
  }

  /** @param sums topic and weight, one pair after the other. */
  static of(index: CompiledIndex, sums: readonly number[]): PageTopics {
    const topics = new PageTopics(index);
    for (let i = 0; i + 1 < sums.length; i += 2) topics.addTopic(sums[i] as number, sums[i + 1] as number);
    return topics;
  }

  /** Adds the topics of some cues. */
  add(cues: readonly { cue: number }[], weight = 1) {
    for (const { cue } of cues) for (const topic of this.index.cueTopics[cue] ?? []) this.addTopic(topic, weight);
  }

  private addTopic(topic: number, weight: number) {
    this.counts[topic] = this.count(topic) + weight;
    const kind = this.index.topics[topic]?.[1] ?? 0;
    this.sums[kind] = (this.sums[kind] ?? 0) + weight;
  }

  count(topic: number): number {
    return this.counts[topic] ?? 0;
  }

  /** True if any topic of a kind is spoken of. */
  speaksOf(kind: number): boolean {
    return (this.sums[kind] ?? 0) > 0;
  }

  /** Share of a topic among those of its kind, 0 to 1. */
  share(topic: number): number {
    const sum = this.sums[this.index.topics[topic]?.[1] ?? 0] ?? 0;
    return sum <= 0 ? 0 : this.count(topic) / sum;
  }
}

/** The cues of one paragraph, by sentence; sentences are found only when asked for. */
export class Paragraph {
  private readonly counts = new Map<number, number>();
  private starts: number[] | undefined;
  private readonly text: string;
  private readonly hits: readonly CueHit[];

  /** @param hits cues in order of their place in the text. */
  constructor(text: string, hits: readonly CueHit[]) {
    this.text = text;
    this.hits = hits;
    for (const { cue } of hits) this.counts.set(cue, (this.counts.get(cue) ?? 0) + 1);
  }

  /** What stands around a mention. */
  around(start: number, end: number): Omit<Context, 'page' | 'published'> {
    this.starts ??= sentenceStarts(this.text);
    const n = lastAtOrBefore(this.starts.length, (i) => (this.starts?.[i] ?? 0) <= start);
    const sentenceStart = this.starts[n] ?? 0;
    const sentenceEnd = this.starts[n + 1] ?? this.text.length;
    const hits = this.hitsBetween(sentenceStart, sentenceEnd);
    const sentence = new Set(hits.map((hit) => hit.cue));
    const own = hits.filter((hit) => hit.start < end && hit.end > start);
    return { text: this.text, start, end, sentenceStart, sentenceEnd, hits, sentence, block: new CueCounts(this.counts, own) };
  }

  private hitsBetween(from: number, to: number): CueHit[] {
    const first = lastAtOrBefore(this.hits.length, (i) => (this.hits[i]?.start ?? 0) < from) + 1;
    let last = first;
    while (last < this.hits.length && (this.hits[last] as CueHit).start < to) last++;
    return this.hits.slice(first, last);
  }
}

/** Place of the last element for which a test, true up to some place, still holds; -1 if for none. */
function lastAtOrBefore(length: number, holds: (i: number) => boolean): number {
  let low = -1;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
