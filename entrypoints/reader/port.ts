import type { CardModel } from '../../data/card/card.ts';
import type { PageMention, PageTerm } from '../../data/messages/messages.ts';
import type { Settings } from '../../data/settings/settings.ts';
import type { Ask } from '../boot/ask.ts';
import type { PageFacts } from '../page/page-facts.ts';

/** What a reader needs of the session that started it. */
export interface ReaderEdges {
  ask: Ask;
  fetchCard(id: string): Promise<CardModel | null>;
  /** The terms of the page are others than before. */
  changed(): void;
  /** The article that the page facts tell of is no longer the one in the page. */
  articleGone(): void;
  /** The reader says that some words do not mean an entry. */
  rejected(match: { id: string; text: string }): void;
  /** The reader knows an entry, or wants it marked again. */
  known(id: string, known: boolean): void;
}

/** The reader of one page as its session knows it. */
export interface PageReader {
  start(): Promise<void>;
  stop(): void;
  /** Takes over changed settings at once. */
  update(settings: Settings): void;
  /** Resolves when what is known of the page by now has been read. */
  settled(): Promise<void>;
  terms(): PageTerm[];
  mentions(): PageMention[];
  /** Scrolls to the first mention of an entry and opens its card. @returns false if the page has none. */
  showTerm(id: string): boolean;
  /** Time in ms spent on reading the page's text and finding its terms. */
  readonly busy: number;
}

export type MakeReader = (settings: Settings, facts: PageFacts, edges: ReaderEdges) => PageReader;
