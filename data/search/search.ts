import type { Entry } from '../schema/entry.ts';
import { type Fit, Vocabulary, wordsOf } from './words.ts';

export interface SearchResult {
  entry: Entry;
  /** Parts of the term to set off: [first, last] offsets, inclusive. */
  highlights: readonly (readonly [number, number])[];
}

export type Search = (query: string, limit?: number) => SearchResult[];

/** Something that an entry can be found by. */
interface Name {
  entry: Entry;
  words: readonly string[];
  /** How much a match of it is worth: the preferred term most, the summary least. */
  worth: number;
}

const WORTH = { term: 1, form: 0.97, summary: 0.35 } as const;
/** Words that say little of what is looked for. */
const SMALL = new Set('the of on in and a an to for by with no'.split(' '));
/** Words around a number that say which instrument is meant. */
const NUMBERED = new Set(
  'resolution resolutions unscr unsc un security council res s eo e o executive order orders regulation decision uksi'.split(' '),
);
/** Of a query that no name fits whole, at least this share must fit. */
const ENOUGH = 0.6;
/** What is added to a name that is the query word by word, or begins so. */
const SAME = 1;
const BEGINS = 0.25;

/** Builds a search over terms, surface forms and summaries that forgives typos, for people typing (never for scanning pages). */
export function createSearch(entries: readonly Entry[], namesOf: (entry: Entry) => readonly string[] = () => []): Search {
  const names = entries.flatMap((entry): Name[] => [
    { entry, words: wordsOf(entry.term), worth: WORTH.term },
    ...[...entry.forms.map((form) => (typeof form === 'string' ? form : form.text)), ...namesOf(entry)].map((form) => ({
      entry,
      words: wordsOf(form),
      worth: WORTH.form,
    })),
    { entry, words: wordsOf(entry.summary), worth: WORTH.summary },
  ]);
  const vocabulary = new Vocabulary(names.map(({ words }) => words));
  return (query, limit = 20) => {
    const typed = wordsOf(query);
    const wanted = typed.filter((word) => !SMALL.has(word));
    const fits = (wanted.length > 0 ? wanted : typed).map((word) => vocabulary.fitting(word));
    const best = new Map<Entry, number>();
    for (const [name, sum] of sums(vocabulary, fits)) {
      const { entry, words, worth } = names[name] as Name;
      if (sum < ENOUGH * fits.length * 0.5) continue;
      const rank = worth * (likeness(sum, fits.length, words, worth) + sameness(typed, words));
      if (rank > (best.get(entry) ?? 0)) best.set(entry, rank);
    }
    for (const [entry, bonus] of numbered(entries, typed)) best.set(entry, (best.get(entry) ?? 0) + bonus);
    const found = new Set(fits.flat().map(({ word }) => word));
    return [...best]
      .sort(([a, x], [b, y]) => y - x || a.term.length - b.term.length)
      .slice(0, limit)
      .map(([entry]) => ({ entry, highlights: partsOf(entry.term, found, typed) }));
  };
}

/** For each name that holds something fitting: how well it fits each word of the query, added up; all words, or most of them. */
function sums(vocabulary: Vocabulary, fits: readonly (readonly Fit[])[]): [name: number, sum: number][] {
  const sum = new Map<number, number>();
  const count = new Map<number, number>();
  for (const options of fits) {
    const own = new Map<number, number>();
    for (const { word, fit } of options)
      for (const name of vocabulary.namesWith(word)) own.set(name, Math.max(own.get(name) ?? 0, fit));
    for (const [name, fit] of own) {
      sum.set(name, (sum.get(name) ?? 0) + fit);
      count.set(name, (count.get(name) ?? 0) + 1);
    }
  }
  const least = Math.max(...count.values(), 0) === fits.length ? fits.length : Math.ceil(ENOUGH * fits.length);
  return [...sum].filter(([name]) => (count.get(name) ?? 0) >= least);
}

/** How much of the query and of the name fit each other, 0 to 1; of a summary only the query counts. */
function likeness(sum: number, asked: number, words: readonly string[], worth: number): number {
  const own = words.filter((word) => !SMALL.has(word)).length;
  return worth === WORTH.summary ? sum / asked : (2 * sum) / (asked + Math.max(own, 1));
}

function sameness(typed: readonly string[], words: readonly string[]): number {
  if (typed.length === 0 || !typed.every((word, i) => words[i] === word)) return 0;
  return typed.length === words.length ? SAME : BEGINS;
}

/** "2397" and "resolution 2397" mean the instrument of that number before anything else. */
function numbered(entries: readonly Entry[], typed: readonly string[]): [Entry, number][] {
  const numbers = typed.filter((word) => /^\d{2,5}$/.test(word));
  const [number] = numbers;
  if (numbers.length !== 1 || number === undefined || typed.some((word) => word !== number && !NUMBERED.has(word))) return [];
  return entries.flatMap((entry): [Entry, number][] => (new RegExp(`(?:^|-)${number}$`).test(entry.id) ? [[entry, 2]] : []));
}

/** Parts of a term that the query has found: what was typed of a word, or all of a word that only resembles it. */
function partsOf(term: string, found: ReadonlySet<string>, typed: readonly string[]): [number, number][] {
  const parts: [number, number][] = [];
  for (const { 0: word, index } of term.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [folded = ''] = wordsOf(word);
    if (!found.has(folded)) continue;
    const begun = typed.find((one) => folded.startsWith(one));
    parts.push([index, index + Math.min(begun?.length ?? word.length, word.length) - 1]);
  }
  return parts;
}
