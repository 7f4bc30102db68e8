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
  whens: Rule[];
  /** Topic id, place in TOPIC_KINDS, label for readers. */
  topics: [id: string, kind: number, label: string][];
  /** Entry id, family, first day, day of its end (empty: none), place of its level in LEVELS. */
  entries: [id: string, family: string, from: string, to: string, level: number][];
  /** Sanctions regimes: entry, topic of the issuer, topics of the places they are on, 1 if meant where no issuer is named. */
  regimes: [entry: number, issuer: number, on: number[], main: 0 | 1][];
  /** Numbered instruments that have an entry: key (see `data/instruments`), entry. */
  instruments: [key: string, entry: number][];
}

/** The parts of an index that differ from language to language; the others are those of the English one. */
export type LocalIndex = Pick<CompiledIndex, 'words' | 'edges' | 'forms' | 'cues' | 'cueTopics' | 'whens'>;

/** A form's context rule: numbers of topics and cues. */
export type Rule = [
  topics: number[],
  near: number[],
  not: number[],
  against: number[],
  /** Days of publication between which the form has this meaning; empty: no bound. */
  from: string,
  to: string,
  /** Topic of the issuer whose regime the form speaks of; ANY_ISSUER or NO_REGIME. */
  regime: number,
  /** Place in ASKED_KINDS of the kind that readers must ask for; ALWAYS if they need not. */
  asked: number,
  /** 1 if the form has this meaning also where neither a topic nor a cue of it stands. */
  alone: 0 | 1,
];
export const ALWAYS = -1;
export const ANY_ISSUER = -1;
export const NO_REGIME = -2;
