import type { CardModel } from '../card/card.ts';

/** Numbers above this are none of the Security Council's yet, whatever the text says. */
const LAST_RESOLUTION = 2999;
const PLAIN_ID = /^(unscr|eo)-(\d{1,5})(?:-(\d{4}))?$/;

/** Id of the plain card of an instrument without an entry; undefined for those that get none. */
export function plainId(kind: string, number: string, year?: string): string | undefined {
  if (kind === 'eo') return `eo-${number}`;
  if (kind !== 'unsc' || Number(number) > LAST_RESOLUTION || Number(number) === 0) return undefined;
  return `unscr-${number}${year === undefined ? '' : `-${year}`}`;
}

/** The part of a plain id that names the instrument, without the year: `unscr-2720`. */
export function instrumentId(id: string): string {
  return id.replace(/^(unscr-\d+)-\d{4}$/, '$1');
}

/**
 * The card of a numbered instrument that the glossary does not hold: its kind, its year if the page gives it,
 * and a link to the official text; nothing else is known of it.
 * @returns null if the id is not one of `plainId`.
 */
export function plainCard(id: string, published: string | null): CardModel | null {
  const found = PLAIN_ID.exec(id);
  if (!found) return null;
  const [, kind, number = '', year] = found;
  const common = {
    id,
    english: null,
    links: [],
    status: null,
    published,
    then: null,
    predates: false,
    since: [],
    headline: -1,
    verified: null,
    overdue: [],
    related: [],
  };
  if (kind === 'eo') {
    return {
      ...common,
      term: `Executive Order ${number}`,
      kind: 'law',
      issuer: 'us',
      summary:
        'A numbered order of the President of the United States. Orders of this kind declare national emergencies, found sanctions programmes and direct the departments that run them. This glossary has no entry for it; the text is in the Federal Register.',
      sources: [source(orderUrl(number), `Executive Order ${number}`, 'Federal Register')],
    };
  }
  return {
    ...common,
    term: `Security Council resolution ${number}${year === undefined ? '' : ` (${year})`}`,
    kind: 'resolution',
    issuer: 'un',
    summary: `A numbered decision of the United Nations Security Council${year === undefined ? '' : `, adopted in ${year}`}. Most resolutions deal with peacekeeping, conflicts or sanctions. This glossary has no entry for it; the text is with the United Nations.`,
    sources: [source(resolutionUrl(number, year), `Resolution ${number}`, 'United Nations')],
  };
}

/** The symbol of a resolution ends in its year; without it the UN's library is asked. */
function resolutionUrl(number: string, year: string | undefined): string {
  return year === undefined
    ? `https://digitallibrary.un.org/search?p=${encodeURIComponent(`symbol:"S/RES/${number}*"`)}`
    : `https://undocs.org/S/RES/${number}(${year})`;
}

function orderUrl(number: string): string {
  const term = encodeURIComponent(`"Executive Order ${number}"`);
  return `https://www.federalregister.gov/documents/search?conditions%5Bterm%5D=${term}`;
}

function source(url: string, title: string, publisher: string) {
  return { url, title, publisher, checked: null, access: 'listed' as const };
}
