import { mayCite } from '../instruments/parse.ts';
import { withPrefixes } from '../languages/arabic.ts';
import type { PageLanguage } from '../languages/languages.ts';
import type { CompiledIndex } from '../matcher/index-format.ts';
import { match } from '../matcher/match.ts';
import { type Trie, unpackTrie } from '../matcher/trie.ts';
import { ASKED_KINDS, type AskedKind, LEVELS, type Level } from '../schema/levels.ts';
import { PageTopics } from '../senses/context.ts';
import type { Reason } from '../senses/reason.ts';
import { resolve } from '../senses/resolve.ts';
import { confidenceOf } from '../senses/score.ts';

/** What one pass over a text says, before it is known what its page is about. */
export interface Surveyed {
  /** Terms or citations may stand in it. */
  hasTerms: boolean;
  /** What it speaks of: topic and number of words, one pair after the other. */
  topics: number[];
}

/** A term in a text, in one meaning. */
export interface Mention {
  /** UTF-16 offsets in the text; `end` is the first after the term. */
  start: number;
  end: number;
  /** Id of the entry, or of the plain card of a numbered instrument. */
  id: string;
  /** 0 to 1, see `confidenceOf`. */
  confidence: number;
  /** The last level of readers for whom its entry is marked. */
  level: Level;
  reasons: Reason[];
}

/** What a reader wants to see marked. */
export interface Wanted {
  entriesOff: readonly string[];
  familiesOff: readonly string[];
  level: Level;
  askedKinds: readonly AskedKind[];
}

/** What is known of a whole page when its texts are read. */
export interface PageContext {
  /** Sums of `Surveyed.topics` over the page: topic and weight, one pair after the other. */
  topics: readonly number[];
  /** Day of publication, YYYY-MM-DD, if known. */
  published: string | null;
  wanted: Wanted;
}

/** Finds the terms of texts with one compiled index; keeps nothing of a page. */
export class TextReader {
  private readonly index: CompiledIndex;
  private readonly trie: Trie;

  constructor(index: CompiledIndex, language: PageLanguage = 'en') {
    this.index = index;
    this.trie = unpackTrie(index, language === 'ar' ? withPrefixes : undefined);
  }

  /** Reads a text for the first time; null if it holds no term and speaks of nothing. */
  survey(text: string): Surveyed | null {
    const { hits, cues } = match(this.trie, text);
    const hasTerms = hits.length > 0 || mayCite(text);
    if (!hasTerms && cues.length === 0) return null;
    const counts = new Map<number, number>();
    for (const { cue } of cues)
      for (const topic of this.index.cueTopics[cue] ?? []) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    return { hasTerms, topics: [...counts].flat() };
  }

  /** Decides what the terms of texts mean on their page. */
  read(texts: readonly string[], { topics, published, wanted }: PageContext): Mention[][] {
    const page = { topics: PageTopics.of(this.index, topics), published, ...this.shown(wanted) };
    return texts.map((text) =>
      resolve(this.trie, this.index, text, match(this.trie, text), page).map(({ start, end, entry, id, score, reasons }) => ({
        start,
        end,
        id,
        confidence: confidenceOf({ score }),
        level: LEVELS[this.index.entries[entry]?.[4] ?? 0] ?? 'reader',
        reasons,
      })),
    );
  }

  private shown({ entriesOff, familiesOff, level, askedKinds }: Wanted) {
    const entries = new Set(entriesOff);
    const families = new Set(familiesOff);
    const least = LEVELS.indexOf(level);
    return {
      isShown: (entry: number) => {
        const [id = '', family = '', , , last = 0] = this.index.entries[entry] ?? [];
        return !entries.has(id) && !families.has(family) && last >= least;
      },
      isAsked: (kind: number) => askedKinds.includes(ASKED_KINDS[kind] as AskedKind),
    };
  }
}
