import Fuse, { type FuseResultMatch } from 'fuse.js';
import type { Entry } from '../schema/entry.ts';

export interface SearchResult {
  entry: Entry;
  /** Parts of the term to set off: [first, last] offsets, inclusive. */
  highlights: readonly (readonly [number, number])[];
}

export type Search = (query: string, limit?: number) => SearchResult[];

interface Name {
  entry: Entry;
  text: string;
}

interface Ranked extends SearchResult {
  /** Lower is better; a match of the preferred term lies in 0 to 1. */
  rank: number;
}

/** Added to the rank of what only another surface form, or only the summary, matches. */
const FORM = 0.02;
const SUMMARY = 1;
/** "2397" means resolution 2397 before anything else. */
const NUMBERED = -2;
const NUMBER = /\b\d{3,5}\b/;

const FUZZY = {
  threshold: 0.35,
  ignoreLocation: true,
  ignoreDiacritics: true,
  includeMatches: true,
  includeScore: true,
  minMatchCharLength: 2,
} as const;

/** Builds a fuzzy search over terms, surface forms and summaries, for people typing (never for scanning pages). */
export function createSearch(entries: readonly Entry[]): Search {
  // One list for each sort of text, so that an entry ranks by its best name and not by how many names it has.
  const terms = new Fuse(
    entries.map((entry): Name => ({ entry, text: entry.term })),
    { ...FUZZY, keys: ['text'] },
  );
  const forms = new Fuse(
    entries.flatMap((entry) => entry.forms.map((form): Name => ({ entry, text: typeof form === 'string' ? form : form.text }))),
    { ...FUZZY, keys: ['text'] },
  );
  const summaries = new Fuse(
    entries.map((entry): Name => ({ entry, text: entry.summary })),
    { ...FUZZY, threshold: 0.2, keys: ['text'] },
  );
  return (query, limit = 20) => {
    const text = query.trim();
    if (text === '') return [];
    const best = new Map<Entry, Ranked>();
    const add = (entry: Entry, rank: number, highlights: Ranked['highlights'] = []) => {
      const before = best.get(entry);
      if (!before) best.set(entry, { entry, rank, highlights });
      else if (rank < before.rank) before.rank = rank;
    };
    for (const { item, score = 1, matches } of terms.search(text)) add(item.entry, score, parts(matches));
    for (const { item, score = 1 } of forms.search(text)) add(item.entry, score + FORM);
    for (const { item, score = 1 } of summaries.search(text)) add(item.entry, score + SUMMARY);
    const number = text.match(NUMBER)?.[0];
    if (number !== undefined) {
      for (const entry of entries) {
        const at = entry.term.search(new RegExp(`\\b${number}\\b`));
        if (at >= 0) add(entry, (best.get(entry)?.rank ?? 0) + NUMBERED, [[at, at + number.length - 1]]);
      }
    }
    return [...best.values()]
      .sort((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map(({ entry, highlights }) => ({ entry, highlights }));
  };
}

function parts(matches: readonly FuseResultMatch[] | undefined): Ranked['highlights'] {
  return matches?.[0]?.indices.filter(([first, last]) => last > first) ?? [];
}
