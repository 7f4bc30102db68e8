import type { Entry, Issuer, Kind, Source, State, Status, SummaryLink } from '../schema/entry.ts';
import { overdue, statusNow, thenAndSince } from '../states/states.ts';

/** Everything a card shows, computed; the view adds only words and layout. */
export interface CardModel {
  id: string;
  /** In the reader's language where it is known. */
  term: string;
  /** The English term, where `term` is in another language. */
  english: string | null;
  kind: Kind;
  issuer: Issuer;
  summary: string;
  /** Terms in the summary that other entries explain. */
  links: readonly SummaryLink[];
  /** Status today, as last verified. */
  status: Status | null;
  /** Day of publication of the page, YYYY-MM-DD, or null. */
  published: string | null;
  /** The state on that day, since when its status holds, and whether that began on the very day. */
  then: { state: DatedState; statusSince: string; sameDay: boolean } | null;
  /** True if the page is older than the first known state. */
  predates: boolean;
  since: DatedState[];
  /** Place in `since` of the change to show first; -1 if there is none. */
  headline: number;
  /** The day up to which the entry is known to be complete; null for a plain card, which tells no history. */
  verified: string | null;
  overdue: { on: string; text: string }[];
  related: { id: string; term: string }[];
  sources: CardSource[];
}

export interface DatedState {
  from: string;
  status: Status;
  text: string;
  /** Place in `sources`. */
  source: number;
}

export type CardSource = Pick<Source, 'url' | 'title' | 'publisher' | 'access'> & { checked: string | null };

/** Looks up entries by id. */
export type Lookup = (id: string) => Pick<Entry, 'term'> | undefined;

/** An entry with what the build adds. */
export type CardEntry = Entry & { links?: readonly SummaryLink[]; localTerm?: string | null };

/** Builds the card of an entry for a page published on a day (or null) and read today; days are YYYY-MM-DD. */
export function cardModel(entry: CardEntry, lookup: Lookup, published: string | null, today: string): CardModel {
  const { then, statusSince, sameDay, since, headline } = thenAndSince(entry.states, published, today);
  const dated = (state: State): DatedState => ({
    from: state.from,
    status: state.status,
    text: state.text,
    source: entry.sources.findIndex((source) => source.id === state.source),
  });
  const first = entry.states[0];
  return {
    id: entry.id,
    term: entry.localTerm ?? entry.term,
    english: entry.localTerm ? entry.term : null,
    kind: entry.kind,
    issuer: entry.issuer,
    summary: entry.summary,
    links: entry.links ?? [],
    status: statusNow(entry.states, today) ?? null,
    published,
    then: then ? { state: dated(then), statusSince: statusSince ?? then.from, sameDay } : null,
    predates: published !== null && first !== undefined && published < first.from,
    since: since.map(dated),
    headline: headline ? since.indexOf(headline) : -1,
    verified: entry.verified,
    overdue: overdue(entry.due, entry.verified, today),
    related: entry.related.flatMap((id) => {
      const other = lookup(id);
      return other ? [{ id, term: other.term }] : [];
    }),
    sources: entry.sources.map(({ url, title, publisher, checked, access }) => ({ url, title, publisher, checked, access })),
  };
}
