/** A trie over words while it is being built; nodes are numbered breadth first when it is packed. */
export interface TrieNode<T> {
  children: Map<string, TrieNode<T>>;
  values: T[];
}

/** A packed trie: children of a node are numbered one after the other, so no child number is stored. */
export interface PackedTrie<T> {
  /** Every distinct word, sorted; a word's place is its number. */
  words: string[];
  /** For each node in breadth-first order: number of children, then each child's word number as a difference. */
  edges: number[];
  /** Values with the number of their node, in node order. */
  values: [node: number, value: T][];
}

export function newNode<T>(): TrieNode<T> {
  return { children: new Map(), values: [] };
}

/** Adds a value at the end of a path of words. */
export function insert<T>(root: TrieNode<T>, path: readonly string[], value: T) {
  let node = root;
  for (const word of path) {
    let child = node.children.get(word);
    if (!child) {
      child = newNode();
      node.children.set(word, child);
    }
    node = child;
  }
  node.values.push(value);
}

export function pack<T>(root: TrieNode<T>): PackedTrie<T> {
  const words = [...collectWords(root)].sort();
  const numbers = new Map(words.map((word, i) => [word, i]));
  const numberOf = (word: string) => numbers.get(word) as number;
  const edges: number[] = [];
  const values: [number, T][] = [];
  const queue = [root];
  for (let n = 0; n < queue.length; n++) {
    const node = queue[n] as TrieNode<T>;
    for (const value of node.values) values.push([n, value]);
    edges.push(node.children.size);
    let last = 0;
    for (const [word, child] of [...node.children].sort((a, b) => numberOf(a[0]) - numberOf(b[0]))) {
      edges.push(numberOf(word) - last);
      last = numberOf(word);
      queue.push(child);
    }
  }
  return { words, edges, values };
}

function collectWords<T>(node: TrieNode<T>, words = new Set<string>()): Set<string> {
  for (const [word, child] of node.children) {
    words.add(word);
    collectWords(child, words);
  }
  return words;
}
