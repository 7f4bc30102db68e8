import type { CompiledIndex } from '../matcher/index-format.ts';
import { type Found, type Hit, match, satisfies } from '../matcher/match.ts';
import type { Trie } from '../matcher/trie.ts';
import { type Context, type PageTopics, Paragraph } from './context.ts';
import { type Reason, score, THRESHOLD } from './score.ts';

/** A term in a text, in one meaning. */
export interface Mention {
  start: number;
  end: number;
  /** Number of the entry in the index. */
  entry: number;
  score: number;
  reasons: Reason[];
}

export interface Page {
  topics: PageTopics;
  published: string | null;
  /** False for entries the reader has switched off. */
  isShown: (entry: number) => boolean;
}

/**
 * Turns what the matcher found in one block into mentions: each with the likeliest sense, or none.
 * Where no sense of the longest form fits, shorter forms inside it are tried.
 */
export function resolve(trie: Trie, index: CompiledIndex, text: string, found: Found, page: Page): Mention[] {
  const paragraph = new Paragraph(text, found.cues);
  const contextOf = (hit: Hit): Context => ({
    sentence: paragraph.sentenceCues(hit.start),
    block: paragraph.cues,
    page: page.topics,
    published: page.published,
  });
  const resolveHit = (hit: Hit): Mention[] => {
    const best = chooseSense(trie, index, hit, () => contextOf(hit), page.isShown);
    if (best) return [best];
    return match(trie, text, hit.start, lastWordStart(text, hit)).hits.flatMap(resolveHit);
  };
  return found.hits.flatMap(resolveHit);
}

function chooseSense(
  trie: Trie,
  index: CompiledIndex,
  hit: Hit,
  context: () => Context,
  isShown: Page['isShown'],
): Mention | undefined {
  let best: Mention | undefined;
  let around: Context | undefined;
  const end = trie.formStart[hit.node + 1] as number;
  for (let i = trie.formStart[hit.node] as number; i < end; i++) {
    const [caps, entry, when] = trie.formData.subarray(3 * i, 3 * i + 3) as unknown as [number, number, number];
    if (!satisfies(hit.caps, caps)) continue;
    around ??= context();
    const { support, total, reasons } = score(index, entry, when, around);
    if (support < THRESHOLD || (best && total <= best.score)) continue;
    best = { start: hit.start, end: hit.end, entry, score: total, reasons };
  }
  return best && isShown(best.entry) ? best : undefined;
}

/** Offset of the last word of a hit, so that reading up to it leaves the term one word shorter. */
function lastWordStart(text: string, hit: Hit): number {
  let i = hit.end - 1;
  while (i > hit.start && !/[\s\u00a0\-‐‑–/]/.test(text[i] as string)) i--;
  return i;
}
