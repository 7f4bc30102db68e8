import Fuse from 'fuse.js';
import { formTokens } from '../matcher/form.ts';

/** How well a word of a query fits a word of a name, 0 to 1. */
export interface Fit {
  word: string;
  fit: number;
}

/** A beginning of a word fits by the share of it that is typed, but at least so well. */
const BEGINNING = 0.6;
/** What only resembles a word fits less than any beginning. */
const RESEMBLING = 0.55;
const RESEMBLING_MOST = 8;
const FUZZY = { threshold: 0.35, distance: 20, includeScore: true, minMatchCharLength: 2, ignoreFieldNorm: true } as const;

/** The words of a text as queries and names are compared: folded, without punctuation; `e.o.` is one word. */
export function wordsOf(text: string): string[] {
  const joined = text.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.\s?){2,}/gu, (initials) => `${initials.replace(/[.\s]/g, '')} `);
  return formTokens(joined).filter((token) => /[\p{L}\p{N}]/u.test(token));
}

/** The distinct words of many names, and where they stand. */
export class Vocabulary {
  private readonly words: readonly string[];
  private readonly holders = new Map<string, number[]>();
  private fuzzy: Fuse<string> | undefined;

  /** @param names the words of each name. */
  constructor(names: readonly (readonly string[])[]) {
    names.forEach((words, name) => {
      for (const word of new Set(words)) {
        const own = this.holders.get(word);
        if (own) own.push(name);
        else this.holders.set(word, [name]);
      }
    });
    this.words = [...this.holders.keys()].sort();
  }

  /** Numbers of the names that hold a word. */
  namesWith(word: string): readonly number[] {
    return this.holders.get(word) ?? [];
  }

  /** Words that begin as typed; where there are none, those that resemble it. */
  fitting(typed: string): Fit[] {
    const begun = this.beginning(typed);
    if (begun.length > 0 || typed.length < 3 || /^\d+$/.test(typed)) return begun;
    this.fuzzy ??= new Fuse(this.words, FUZZY);
    return this.fuzzy
      .search(typed, { limit: RESEMBLING_MOST })
      .map(({ item, score = 1 }) => ({ word: item, fit: RESEMBLING * (1 - score) }));
  }

  private beginning(typed: string): Fit[] {
    const found: Fit[] = [];
    for (let i = this.firstFrom(typed); i < this.words.length; i++) {
      const word = this.words[i] as string;
      if (!word.startsWith(typed)) break;
      found.push({ word, fit: word === typed ? 1 : BEGINNING + (0.35 * typed.length) / word.length });
    }
    return found;
  }

  private firstFrom(typed: string): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] as string) < typed) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
