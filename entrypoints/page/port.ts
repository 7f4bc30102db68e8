import type { Input, PageReading, PageReport } from '../../data/messages/messages.ts';
import type { Settings } from '../../data/settings/settings.ts';
import type { Ask } from '../boot/ask.ts';

/** What the session of a page needs. */
export interface SessionEdges {
  ask: Ask;
  /** The state of the page or the number of its terms is another than before. */
  changed(): void;
  /** Another article stands in the page, or is about to, though its address is the same. */
  articleGone(): void;
}

/** Reading one page, as the boot script knows it. */
export interface PageSession {
  /** Brings the page in line with the settings. */
  apply(settings: Settings): void;
  /**
   * Looks again whether the page is an article.
   * @param afresh what was known of it no longer holds. @returns false if there was no need to.
   */
  look(afresh: boolean): boolean;
  /** The address has changed: what is read now is another page's. */
  leave(): void;
  stop(): void;
  report(): PageReport;
  read(): Promise<PageReading>;
  status(): Input<'page.status'>;
  /** Scrolls to the first mention of an entry and opens its card. @returns false if the page has none. */
  showTerm(id: string): boolean;
}

export type MakeSession = (edges: SessionEdges) => PageSession;
