import { fold, SKIP } from './fold.ts';
import type { CompiledIndex } from './index-format.ts';
import { FNV_SEED, fnv } from './tokens.ts';

/**
 * A word-hash trie in typed arrays: words are found by hash in an open-addressing table and verified letter by letter;
 * the children of a node are numbered one after the other, in the order of their words.
 */
export interface Trie {
  /** All words, one after the other; word n is at wordStart[n] to wordStart[n + 1] - 1. */
  letters: string;
  wordStart: Int32Array;
  wordHash: Int32Array;
  /** Two words have the same hash, so that a hash alone does not tell a word. */
  hasTwins: boolean;
  /** Word number + 1 by hash slot. */
  wordSlots: Int32Array;
  wordMask: number;
  /** Child of the root by word number; 0 = none. */
  rootChild: Int32Array;
  /** First child of node n; its children end where those of n + 1 begin. */
  firstChild: Int32Array;
  /** Word number by which a node is reached. */
  nodeWord: Int32Array;
  /** Forms of node n: `formData` from 3·formStart[n] to 3·formStart[n+1]: capitals, entry, rule. */
  formStart: Int32Array;
  formData: Int32Array;
  /** Cues of node n: `cueData` from 2·cueStart[n] to 2·cueStart[n+1]: capitals, cue. */
  cueStart: Int32Array;
  cueData: Int32Array;
}

/** The parts of a compiled index that make a trie. */
type Packed = Pick<CompiledIndex, 'words' | 'edges' | 'forms' | 'cues'>;

/**
 * Unpacks a compiled index into its lookup tables; linear in its size.
 * @param variantsOf other spellings of a word, where it is the first of a term.
 */
export function unpackTrie(index: Packed, variantsOf?: (word: string) => string[]): Trie {
  const { added, known } = variantsOf ? firstWordVariants(index, variantsOf) : { added: new Map<string, number>(), known: [] };
  const letters = [index.words, ...added.keys()].filter(Boolean).join(' ');
  const words = unpackWords(letters);
  const nodes = countNodes(index.edges);
  const rootChild = new Int32Array(words.wordHash.length);
  const firstChild = new Int32Array(nodes + 1);
  const nodeWord = new Int32Array(nodes);
  let child = 1;
  for (let i = 0, node = 0; i < index.edges.length; node++) {
    firstChild[node] = child;
    let word = 0;
    for (let n = index.edges[i++] as number; n > 0; n--) {
      word += index.edges[i++] as number;
      if (node === 0) rootChild[word] = child;
      nodeWord[child++] = word;
    }
  }
  firstChild[nodes] = child;
  let variant = rootChild.length - added.size;
  for (const word of added.values()) rootChild[variant++] = rootChild[word] as number;
  // A word that only stands inside of terms may begin one as a variant.
  for (const [own, word] of known) if (rootChild[own] === 0) rootChild[own] = rootChild[word] as number;
  return {
    letters,
    ...words,
    rootChild,
    firstChild,
    nodeWord,
    ...group('form', index.forms, 4, nodes),
    ...group('cue', index.cues, 3, nodes),
  };
}

const SPACE = 0x20;

/** Where each word stands among the letters, its hash, and the table to find it by. */
function unpackWords(letters: string): Pick<Trie, 'wordStart' | 'wordHash' | 'hasTwins' | 'wordSlots' | 'wordMask'> {
  let count = letters === '' ? 0 : 1;
  for (let i = 0; i < letters.length; i++) if (letters.charCodeAt(i) === SPACE) count++;
  const wordStart = new Int32Array(count + 1);
  const wordHash = new Int32Array(count);
  const wordSlots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(count, 4) / 0.6)));
  const wordMask = wordSlots.length - 1;
  let hasTwins = false;
  for (let n = 0, i = 0; n < count; n++, i++) {
    wordStart[n] = i;
    let hash = FNV_SEED;
    for (; i < letters.length && letters.charCodeAt(i) !== SPACE; i++) hash = fnv(hash, letters.charCodeAt(i));
    wordHash[n] = hash;
    let slot = hash & wordMask;
    for (; wordSlots[slot] !== 0; slot = (slot + 1) & wordMask)
      if (wordHash[(wordSlots[slot] as number) - 1] === hash) hasTwins = true;
    wordSlots[slot] = n + 1;
  }
  wordStart[count] = letters.length + 1;
  return { wordStart, wordHash, hasTwins, wordSlots, wordMask };
}

/** Variants of first words, each with the number of the word it stands for: those that are words of the index themselves, and others. */
function firstWordVariants({ words, edges }: Packed, variantsOf: (word: string) => string[]) {
  const own = words.split(' ');
  const numbers = new Map(own.map((word, n) => [word, n]));
  const added = new Map<string, number>();
  const known: [own: number, word: number][] = [];
  let word = 0;
  for (let i = 1; i <= (edges[0] ?? 0); i++) {
    word += edges[i] as number;
    for (const variant of variantsOf(own[word] as string)) {
      const number = numbers.get(variant);
      if (number !== undefined) known.push([number, word]);
      else if (!added.has(variant)) added.set(variant, word);
    }
  }
  return { added, known };
}

/**
 * Number of the word at an offset of a text, or -1 if no term holds it.
 * Told by its hash alone: `isWord` must confirm it before it is relied on.
 */
export function findWord(trie: Trie, text: string, start: number, end: number, hash: number): number {
  const { wordSlots, wordMask, wordHash, hasTwins } = trie;
  let slot = hash & wordMask;
  for (;;) {
    const n = (wordSlots[slot] as number) - 1;
    if (n < 0) return -1;
    if (wordHash[n] === hash && (!hasTwins || isWord(trie, n, text, start, end))) return n;
    slot = (slot + 1) & wordMask;
  }
}

/** Number of the one-character word of an inner punctuation mark, or -1. */
export function findMark(trie: Trie, code: number): number {
  const char = String.fromCharCode(code);
  const hash = fnv(FNV_SEED, code);
  let slot = hash & trie.wordMask;
  for (;;) {
    const n = (trie.wordSlots[slot] as number) - 1;
    if (n < 0) return -1;
    const start = trie.wordStart[n] as number;
    if (trie.letters.slice(start, (trie.wordStart[n + 1] as number) - 1) === char) return n;
    slot = (slot + 1) & trie.wordMask;
  }
}

/** The node reached from `node` (not the root) by a word; 0 if there is none. */
export function childOf(trie: Trie, node: number, word: number): number {
  const { firstChild, nodeWord } = trie;
  let low = firstChild[node] as number;
  let high = (firstChild[node + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = nodeWord[middle] as number;
    if (found === word) return middle;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** True if the word of a number stands at a place of a text. */
export function isWord(trie: Trie, word: number, text: string, start: number, end: number): boolean {
  const { letters, wordStart } = trie;
  let at = wordStart[word] as number;
  const stop = (wordStart[word + 1] as number) - 1;
  for (let i = start; i < end; i++) {
    const folded = fold(text.charCodeAt(i));
    if (folded <= SKIP) continue;
    if (at === stop || letters.charCodeAt(at++) !== folded) return false;
  }
  return at === stop;
}

function countNodes(edges: readonly number[]): number {
  let nodes = 0;
  for (let i = 0; i < edges.length; i += (edges[i] as number) + 1) nodes++;
  return nodes;
}

/** Splits flat records, sorted by their first number (the node), into starts and the rest. */
function group<K extends 'form' | 'cue'>(name: K, records: readonly number[], size: number, nodes: number) {
  const start = new Int32Array(nodes + 1);
  const data = new Int32Array((records.length / size) * (size - 1));
  for (let i = 0; i < records.length; i += size) {
    const node = records[i] as number;
    start[node + 1] = (start[node + 1] as number) + 1;
    for (let k = 1; k < size; k++) data[(i / size) * (size - 1) + k - 1] = records[i + k] as number;
  }
  for (let n = 0; n < nodes; n++) start[n + 1] = (start[n + 1] as number) + (start[n] as number);
  return { [`${name}Start`]: start, [`${name}Data`]: data } as Record<`${K}Start` | `${K}Data`, Int32Array>;
}
