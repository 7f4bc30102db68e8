import Fuse, { type FuseResultMatch } from 'fuse.js';
import type { Entry } from '../schema/entry.ts';

export interface SearchResult {
  entry: Entry;
  /** Parts of the term to set off: [first, last] offsets, inclusive. */
  highlights: readonly (readonly [number, number])[];
}

export type Search = (query: string, limit?: number) => SearchResult[];

/** Weight of an exact number: "2397" means resolution 2397 before anything else. */
const NUMBER = /\b\d{3,5}\b/;

/** Builds a fuzzy search over terms, surface forms and summaries, for people typing (never for scanning pages). */
export function createSearch(entries: readonly Entry[]): Search {
  const items = entries.map((entry) => ({
    entry,
    forms: entry.forms.map((form) => (typeof form === 'string' ? form : form.text)),
  }));
  const fuse = new Fuse(items, {
    keys: [
      { name: 'term', getFn: (item) => item.entry.term, weight: 3 },
      { name: 'forms', getFn: (item) => item.forms, weight: 2 },
      { name: 'summary', getFn: (item) => item.entry.summary, weight: 0.3 },
    ],
    threshold: 0.35,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeMatches: true,
    includeScore: true,
    minMatchCharLength: 2,
  });
  return (query, limit = 20) => {
    const text = query.trim();
    if (text === '') return [];
    const number = text.match(NUMBER)?.[0];
    const results = fuse.search(text).map(({ item, matches, score }) => {
      const numbered = number !== undefined && new RegExp(`\\b${number}\\b`).test(item.entry.term);
      return { entry: item.entry, highlights: termMatches(matches), rank: (score ?? 1) - (numbered ? 1 : 0) };
    });
    if (number !== undefined) addNumbered(results, entries, number);
    return results
      .sort((a, b) => a.rank - b.rank)
      .slice(0, limit)
      .map(({ entry, highlights }) => ({ entry, highlights }));
  };
}

function termMatches(matches: readonly FuseResultMatch[] | undefined): readonly (readonly [number, number])[] {
  return matches?.find((match) => match.key === 'term')?.indices.filter(([first, last]) => last > first) ?? [];
}

type Ranked = SearchResult & { rank: number };

function addNumbered(results: Ranked[], entries: readonly Entry[], number: string) {
  const found = new Set(results.map((result) => result.entry));
  for (const entry of entries) {
    const at = entry.term.search(new RegExp(`\\b${number}\\b`));
    if (at >= 0 && !found.has(entry)) results.push({ entry, highlights: [[at, at + number.length - 1]], rank: -1 });
  }
}
