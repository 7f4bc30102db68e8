/** The compiled index as it is shipped: plain JSON, so that it compresses and parses fast. */
export interface CompiledIndex {
  /** Sorted distinct folded words, joined by spaces. */
  words: string;
  /** Packed trie, see `data/compiler/trie.ts`. */
  edges: number[];
  /** Surface forms, 4 numbers each: node, required capitals, entry, rule number in `whens` or -1. */
  forms: number[];
  /** Context words, 3 numbers each: node, required capitals, cue. */
  cues: number[];
  /** Topics that a cue speaks for, by cue. */
  cueTopics: number[][];
  /** Context rules: topics, cues that speak for the sense, cues that forbid it. */
  whens: [topics: number[], near: number[], not: number[]][];
  /** Topic id, and 1 for a theme or 0 for a country or group. */
  topics: [id: string, theme: 0 | 1][];
  /** Entry id, family, first day, day of its end (empty: none). */
  entries: [id: string, family: string, from: string, to: string][];
}
