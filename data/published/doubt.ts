import { writtenDays } from './parse-day.ts';
import type { DateCandidates } from './published.ts';

/** Why the text may be older than its page. */
export type Doubt =
  /** The page says that it is from an archive, not from when. */
  | { kind: 'archive' }
  /** The page says when the text first appeared, well before the page's own day. */
  | { kind: 'republished'; original: string; page: string }
  /** The text's own dateline is well before the page's day. */
  | { kind: 'dateline'; dateline: string };

const ARCHIVE =
  /\bfrom (?:the|our) archives?\b|\barchive (?:story|article|piece)\b|\bthis (?:story|article) is from our archive|\bflashback:/i;
const ORIGINALLY =
  /\b(?:(?:originally|first) (?:published|appeared|printed|ran)|(?:published|appeared) (?:originally|first)|republished from|reprinted from)\b/i;
/** "SEOUL, South Korea, Sept. 14, 2018 (AP) —" */
const DATELINE = /^[\p{Lu}][\p{L} .,'’-]{2,60}?[,(] ?(?:\p{L}+\.? \d{1,2},? \d{4}|\d{1,2} \p{L}+\.? \d{4})[^.]{0,30}?[)—–-]/u;
/** Days by which an older day makes the text old; less is the way of newspapers and their sites. */
const WELL_BEFORE = 180;

/** Signs that a text is older than the day of its page, YYYY-MM-DD; the clearest one. */
export function findDoubt(page: string, { lines, leads }: Pick<DateCandidates, 'lines' | 'leads'>): Doubt | null {
  const near = lines.filter(({ place, kind }) => kind === 'text' && place !== 'outside').map(({ text }) => text);
  for (const text of [...near, ...leads]) {
    const said = ORIGINALLY.exec(text);
    const original = said && writtenDays(text.slice(said.index))[0];
    if (original && original.or === undefined && isWellBefore(original.day, page))
      return { kind: 'republished', original: original.day, page };
  }
  const first = leads[0] ?? '';
  const dateline = DATELINE.exec(first);
  const day = dateline && writtenDays(dateline[0])[0]?.day;
  if (day && isWellBefore(day, page)) return { kind: 'dateline', dateline: day };
  return near.some((text) => ARCHIVE.test(text)) ? { kind: 'archive' } : null;
}

function isWellBefore(day: string, page: string): boolean {
  return Date.parse(page) - Date.parse(day) >= WELL_BEFORE * 86_400_000;
}
