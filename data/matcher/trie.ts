import { fold, SKIP } from './fold.ts';
import type { CompiledIndex } from './index-format.ts';
import { FNV_SEED, fnv, type Token } from './tokens.ts';

/**
 * A word-hash trie in typed arrays: words are found by hash in an open-addressing table and verified
 * letter by letter; transitions by (node, word) in another.
 */
export interface Trie {
  words: string[];
  /** Word number + 1 by hash slot. */
  wordSlots: Int32Array;
  wordMask: number;
  /** Child of the root by word number; 0 = none. */
  rootChild: Int32Array;
  /** Node, word number, child: three arrays by slot; child 0 = empty. */
  edgeNode: Int32Array;
  edgeWord: Int32Array;
  edgeChild: Int32Array;
  edgeMask: number;
  /** Forms of node n: `formData` from 3·formStart[n] to 3·formStart[n+1]: capitals, entry, rule. */
  formStart: Int32Array;
  formData: Int32Array;
  /** Cues of node n: `cueData` from 2·cueStart[n] to 2·cueStart[n+1]: capitals, cue. */
  cueStart: Int32Array;
  cueData: Int32Array;
}

const slotsFor = (n: number) => 2 ** Math.ceil(Math.log2(Math.max(n, 4) / 0.5));

/**
 * Unpacks a compiled index into its lookup tables; linear in its size.
 * @param variantsOf other spellings of a word, where it is the first of a term.
 */
export function unpackTrie(
  index: Pick<CompiledIndex, 'words' | 'edges' | 'forms' | 'cues'>,
  variantsOf?: (word: string) => string[],
): Trie {
  const own = index.words === '' ? [] : index.words.split(' ');
  const variants = variantsOf ? firstWordVariants(own, index.edges, variantsOf) : new Map<string, number>();
  const words = [...own, ...variants.keys()];
  const wordSlots = new Int32Array(slotsFor(words.length));
  const wordMask = wordSlots.length - 1;
  words.forEach((word, n) => {
    let slot = hashWord(word) & wordMask;
    while (wordSlots[slot] !== 0) slot = (slot + 1) & wordMask;
    wordSlots[slot] = n + 1;
  });
  const nodes = countNodes(index.edges);
  const edgeSlots = slotsFor(nodes);
  const trie: Trie = {
    words,
    wordSlots,
    wordMask,
    rootChild: new Int32Array(words.length),
    edgeNode: new Int32Array(edgeSlots),
    edgeWord: new Int32Array(edgeSlots),
    edgeChild: new Int32Array(edgeSlots),
    edgeMask: edgeSlots - 1,
    ...group('form', index.forms, 4, nodes),
    ...group('cue', index.cues, 3, nodes),
  };
  let child = 1;
  for (let i = 0, node = 0; i < index.edges.length; node++) {
    let word = 0;
    for (let n = index.edges[i++] as number; n > 0; n--) {
      word += index.edges[i++] as number;
      if (node === 0) trie.rootChild[word] = child;
      else addEdge(trie, node, word, child);
      child++;
    }
  }
  let variant = own.length;
  for (const word of variants.values()) trie.rootChild[variant++] = trie.rootChild[word] as number;
  return trie;
}

/** Spellings that are no words of the index themselves, with the number of the word each stands for. */
function firstWordVariants(words: readonly string[], edges: readonly number[], variantsOf: (word: string) => string[]) {
  const known = new Set(words);
  const variants = new Map<string, number>();
  let word = 0;
  for (let i = 1; i <= (edges[0] ?? 0); i++) {
    word += edges[i] as number;
    for (const variant of variantsOf(words[word] as string))
      if (!known.has(variant) && !variants.has(variant)) variants.set(variant, word);
  }
  return variants;
}

/** Number of the word, or -1 if no term holds it. */
export function findWord(trie: Trie, text: string, token: Token): number {
  let slot = token.hash & trie.wordMask;
  for (;;) {
    const n = (trie.wordSlots[slot] as number) - 1;
    if (n < 0) return -1;
    if (sameLetters(trie.words[n] as string, text, token)) return n;
    slot = (slot + 1) & trie.wordMask;
  }
}

/** Number of the one-character word of an inner punctuation mark, or -1. */
export function findMark(trie: Trie, code: number): number {
  const char = String.fromCharCode(code);
  let slot = hashWord(char) & trie.wordMask;
  for (;;) {
    const n = (trie.wordSlots[slot] as number) - 1;
    if (n < 0) return -1;
    if (trie.words[n] === char) return n;
    slot = (slot + 1) & trie.wordMask;
  }
}

/** The node reached from `node` (not the root) by a word; 0 if there is none. */
export function childOf(trie: Trie, node: number, word: number): number {
  let slot = edgeHash(node, word) & trie.edgeMask;
  for (;;) {
    const child = trie.edgeChild[slot] as number;
    if (child === 0) return 0;
    if (trie.edgeNode[slot] === node && trie.edgeWord[slot] === word) return child;
    slot = (slot + 1) & trie.edgeMask;
  }
}

function addEdge(trie: Trie, node: number, word: number, child: number) {
  let slot = edgeHash(node, word) & trie.edgeMask;
  while (trie.edgeChild[slot] !== 0) slot = (slot + 1) & trie.edgeMask;
  trie.edgeNode[slot] = node;
  trie.edgeWord[slot] = word;
  trie.edgeChild[slot] = child;
}

function edgeHash(node: number, word: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

function hashWord(word: string): number {
  let hash = FNV_SEED;
  for (let i = 0; i < word.length; i++) hash = fnv(hash, word.charCodeAt(i));
  return hash;
}

function sameLetters(word: string, text: string, token: Token): boolean {
  if (word.length !== token.length) return false;
  let n = 0;
  for (let i = token.start; i < token.end; i++) {
    const folded = fold(text.charCodeAt(i));
    if (folded <= SKIP) continue;
    if (word.charCodeAt(n++) !== folded) return false;
  }
  return n === word.length;
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
