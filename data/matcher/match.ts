import { MAX_CASED_WORDS } from './form.ts';
import { GAP_BREAK, GAP_PLAIN, gapBetween, newToken, nextToken, type Token } from './tokens.ts';
import { childOf, findMark, findWord, type Trie } from './trie.ts';

/** A place in the text where at least one surface form stands as its case rule demands. */
export interface Hit {
  start: number;
  /** First offset after the term. */
  end: number;
  /** Trie node of the form. */
  node: number;
  /** Capitals of its words as printed, 2 bits each. */
  caps: number;
}

/** A context word in the text. */
export interface CueHit {
  start: number;
  end: number;
  cue: number;
}

/** What one pass over a text found; hits are leftmost-longest and do not overlap, cues may. */
export interface Found {
  hits: Hit[];
  cues: CueHit[];
}

/** The longest term has fewer words than this. */
const MAX_WORDS = 24;
/** Compounds such as "non-UN" mean the opposite of the term they hold. */
const NEGATING_PREFIX = /(?:^|[^\p{L}\p{N}])(?:non|pseudo|quasi|ex)[-‐‑]$/iu;

/** The words of the text read ahead of the one being matched, so that each is read and hashed once. */
const window: { token: Token; word: number; gap: number }[] = Array.from({ length: MAX_WORDS }, () => ({
  token: newToken(),
  word: -1,
  gap: GAP_PLAIN,
}));

/**
 * Finds every surface form and every context word in one pass.
 * @param from first offset to read, @param to first offset not to read (both UTF-16 units).
 */
export function match(trie: Trie, text: string, from = 0, to = text.length): Found {
  const hits: Hit[] = [];
  const cues: CueHit[] = [];
  let free = from;
  let head = 0;
  let filled = 0;
  let readEnd = from;
  let atEnd = false;

  /** Reads one more word into the window; false at the end of the text. */
  const fill = (): boolean => {
    if (atEnd) return false;
    const cell = window[(head + filled) % MAX_WORDS] as (typeof window)[number];
    if (!nextToken(text, readEnd, to, cell.token)) {
      atEnd = true;
      return false;
    }
    cell.gap = gapBetween(text, readEnd, cell.token.start);
    cell.word = findWord(trie, text, cell.token);
    readEnd = cell.token.end;
    filled++;
    return true;
  };

  while (filled > 0 || fill()) {
    const first = window[head] as (typeof window)[number];
    let node = first.word < 0 ? 0 : (trie.rootChild[first.word] as number);
    let caps = 0;
    let best: Hit | undefined;
    for (let n = 0; node !== 0; n++) {
      const cell = window[(head + n) % MAX_WORDS] as (typeof window)[number];
      if (n < MAX_CASED_WORDS) caps |= cell.token.caps << (2 * n);
      caps >>>= 0;
      addCues(trie, node, caps, first.token.start, cell.token.end, cues);
      if (first.token.start >= free && hasForm(trie, node, caps)) {
        best = { start: first.token.start, end: cell.token.end, node, caps };
      }
      if (n + 1 >= MAX_WORDS || (n + 1 >= filled && !fill())) break;
      const next = window[(head + n + 1) % MAX_WORDS] as (typeof window)[number];
      if (next.word < 0 || next.gap === GAP_BREAK) break;
      if (next.gap !== GAP_PLAIN) node = childOf(trie, node, findMark(trie, next.gap));
      if (node !== 0) node = childOf(trie, node, next.word);
    }
    if (best && !NEGATING_PREFIX.test(text.slice(Math.max(0, best.start - 8), best.start))) {
      hits.push(best);
      free = best.end;
    }
    head = (head + 1) % MAX_WORDS;
    filled--;
  }
  return { hits, cues };
}

/** True if the printed capitals include the required ones. */
export function satisfies(printed: number, required: number): boolean {
  return (printed & required) >>> 0 === required >>> 0;
}

function hasForm(trie: Trie, node: number, caps: number): boolean {
  const end = trie.formStart[node + 1] as number;
  for (let i = trie.formStart[node] as number; i < end; i++) {
    if (satisfies(caps, trie.formData[3 * i] as number)) return true;
  }
  return false;
}

function addCues(trie: Trie, node: number, caps: number, start: number, stop: number, cues: CueHit[]) {
  const end = trie.cueStart[node + 1] as number;
  for (let i = trie.cueStart[node] as number; i < end; i++) {
    if (satisfies(caps, trie.cueData[2 * i] as number)) cues.push({ start, end: stop, cue: trie.cueData[2 * i + 1] as number });
  }
}
