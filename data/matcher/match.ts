import { MAX_CASED_WORDS } from './form.ts';
import { GAP_BREAK, GAP_PLAIN, gapBetween, newToken, nextToken } from './tokens.ts';
import { childOf, findMark, findWord, isWord, type Trie } from './trie.ts';

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

/** Compounds such as "non-UN" mean the opposite of the term they hold. */
const NEGATING_PREFIX = /(?:^|[^\p{L}\p{N}])(?:non|pseudo|quasi|ex)[-‐‑]$/iu;

/** The words of the text being read: where each stands, its number in the trie and how it is written. */
class Words {
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  numbers = new Int32Array(1024);
  written = new Uint8Array(1024);
  private readonly token = newToken();

  /** Reads all words of a text. @returns how many. */
  read(trie: Trie, text: string, from: number, to: number): number {
    const { token } = this;
    let count = 0;
    let end = from;
    while (nextToken(text, end, to, token)) {
      if (count === this.starts.length) this.grow();
      this.starts[count] = token.start;
      this.ends[count] = token.end;
      this.numbers[count] = findWord(trie, text, token.start, token.end, token.hash);
      this.written[count++] = token.caps;
      end = token.end;
    }
    return count;
  }

  private grow() {
    for (const name of ['starts', 'ends', 'numbers'] as const) {
      const next = new Int32Array(2 * this[name].length);
      next.set(this[name]);
      this[name] = next;
    }
    const next = new Uint8Array(this.starts.length);
    next.set(this.written);
    this.written = next;
  }
}
const words = new Words();

/**
 * Finds every surface form and every context word in one pass.
 * @param from first offset to read, @param to first offset not to read (both UTF-16 units).
 */
export function match(trie: Trie, text: string, from = 0, to = text.length): Found {
  const hits: Hit[] = [];
  const cues: CueHit[] = [];
  const count = words.read(trie, text, from, to);
  const { starts, ends, numbers, written } = words;
  const { rootChild, firstChild, formStart, cueStart } = trie;
  let free = from;
  for (let first = 0; first < count; first++) {
    const word = numbers[first] as number;
    let node = word < 0 ? 0 : (rootChild[word] as number);
    if (node === 0) continue;
    const start = starts[first] as number;
    let caps = 0;
    let confirmed = first;
    let best: Hit | undefined;
    for (let at = first; ; ) {
      if (at - first < MAX_CASED_WORDS) caps = (caps | ((written[at] as number) << (2 * (at - first)))) >>> 0;
      if (formStart[node] !== formStart[node + 1] || cueStart[node] !== cueStart[node + 1]) {
        // Words are told by their hashes; something stands here only if their letters are the same.
        while (
          confirmed <= at &&
          isWord(trie, numbers[confirmed] as number, text, starts[confirmed] as number, ends[confirmed] as number)
        )
          confirmed++;
        if (confirmed <= at) break;
        addCues(trie, node, caps, start, ends[at] as number, cues);
        if (start >= free && hasForm(trie, node, caps)) best = { start, end: ends[at] as number, node, caps };
      }
      const next = at + 1;
      if (firstChild[node] === firstChild[node + 1] || next >= count || (numbers[next] as number) < 0) break;
      const gap = gapBetween(text, ends[at] as number, starts[next] as number);
      if (gap === GAP_BREAK) break;
      if (gap !== GAP_PLAIN) node = childOf(trie, node, findMark(trie, gap));
      if (node !== 0) node = childOf(trie, node, numbers[next] as number);
      if (node === 0) break;
      at = next;
    }
    if (best && !NEGATING_PREFIX.test(text.slice(Math.max(0, best.start - 8), best.start))) {
      hits.push(best);
      free = best.end;
    }
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
