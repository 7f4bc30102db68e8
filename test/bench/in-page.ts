/** What is measured inside a page, in the page's own world; bundled by `bundle.ts`, reached as `bench`. */
import Mark from 'mark.js';
import { insert, newNode, pack as packTrie } from '../../data/compiler/trie.ts';
import { caseBits, formTokens } from '../../data/matcher/form.ts';
import { match } from '../../data/matcher/match.ts';
import { type Trie, unpackTrie } from '../../data/matcher/trie.ts';
import { readBlocks } from '../../entrypoints/page/blocks.ts';

const kept: unknown[] = [];

type Packed = Parameters<typeof unpackTrie>[0];

/** An index of names as it is shipped. */
function pack(names: readonly string[]): Packed {
  const root = newNode<number[]>();
  for (const [i, name] of names.entries()) insert(root, formTokens(name), [caseBits(name), i, -1]);
  const packed = packTrie(root);
  return {
    words: packed.words.join(' '),
    edges: packed.edges,
    forms: packed.values.flatMap(([node, value]) => [node, ...value]),
    cues: [],
  };
}

/** Time in ms in which a shipped index becomes one to search. */
function unpack(packed: Packed): number {
  const start = performance.now();
  kept[0] = unpackTrie(packed);
  return performance.now() - start;
}

let packedNames = '';
function keepPacked(names: readonly string[]) {
  packedNames = JSON.stringify(pack(names));
}

function unpackKept() {
  kept.push(unpackTrie(JSON.parse(packedNames) as Packed));
}

/** Tables of an index of names. @returns its place for `scan`, and the time in ms. */
function buildIndex(names: readonly string[]): { index: number; ms: number } {
  const start = performance.now();
  const trie = unpackTrie(pack(names));
  const ms = performance.now() - start;
  return { index: kept.push(trie) - 1, ms };
}

/** One expression of all names, longest first: whole words in any script and any case, as ours finds them. */
function buildRegExp(names: readonly string[]): { index: number; ms: number } {
  const start = performance.now();
  const sorted = [...names].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  expression.test('Nothing of the kind stands here, said the envoy in the rain.');
  expression.lastIndex = 0;
  return { index: kept.push(expression) - 1, ms: performance.now() - start };
}

/** Reads every text node and every character code: the least that any scan does. */
function floor(): number {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let i = 0; i < data.length; i++) sum += data.charCodeAt(i);
  }
  kept[0] = sum;
  return performance.now() - start;
}

/** Joins text across inline elements and finds all names in it. */
function scan(index: number): { ms: number; hits: number } {
  const start = performance.now();
  let hits = 0;
  for (const { text } of readBlocks(document.body)) hits += match(kept[index] as Trie, text).hits.length;
  return { ms: performance.now() - start, hits };
}

function scanRegExp(index: number): { ms: number; hits: number } {
  const start = performance.now();
  let hits = 0;
  for (const { text } of readBlocks(document.body)) for (const _ of text.matchAll(kept[index] as RegExp)) hits++;
  return { ms: performance.now() - start, hits };
}

/** mark.js as its documentation says for terms across elements. */
function scanMarkJs(names: string[]): Promise<number> {
  const start = performance.now();
  return new Promise((resolve) =>
    new Mark(document.body).mark(names, {
      separateWordSearch: false,
      acrossElements: true,
      accuracy: 'exactly',
      done: () => resolve(performance.now() - start),
    }),
  );
}

kept.push(0);
Object.assign(globalThis, {
  bench: { buildIndex, buildRegExp, floor, keepPacked, pack, scan, scanMarkJs, scanRegExp, unpack, unpackKept },
});
export interface Bench {
  buildIndex: typeof buildIndex;
  buildRegExp: typeof buildRegExp;
  floor: typeof floor;
  keepPacked: typeof keepPacked;
  pack: typeof pack;
  scan: typeof scan;
  scanMarkJs: typeof scanMarkJs;
  scanRegExp: typeof scanRegExp;
  unpack: typeof unpack;
  unpackKept: typeof unpackKept;
}
