import { monthOf } from './months.ts';

/** A day found in a text. */
export interface WrittenDay {
  /** YYYY-MM-DD, as written: the day of the stamp's own time zone. */
  day: string;
  /** A stamp in UTC, whose day may differ from the publisher's by one. */
  utc: boolean;
  /** Where it stands in the text. */
  start: number;
  end: number;
  /** The other day that it may mean: 03/04/2018 is one of two. */
  or?: string;
}

/** Which of day and month is written first in a purely numeric date; null where that is not known. */
export type Order = 'day-first' | 'month-first' | null;

const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]00:?00)?)?/g;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{4,6})?(?!\d)/g;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[./]\s?(\d{1,2})\s?[./]\s?(\d{1,2})(?!\d)/g;
const EAST_ASIAN = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g;
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d.]*\d)/g;
const NUMERIC = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/g;
const DAY_MONTH_YEAR =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|re|[.ºª°]|-?го)?[\s,\-/]{0,3}(?:de |d['’]|of |da |di )?\s?(\p{L}[\p{L}\p{M}]{2,12})\.?,?[\s\-/]{0,3}(?:de |del |of |la )?\s?(\d{4}|['’]?\d{2})(?![\d:])/gu;
const MONTH_DAY_YEAR =
  /(?<![\p{L}])(\p{L}[\p{L}\p{M}]{2,12})\.?[\s-]{1,2}(\d{1,2})(?:st|nd|rd|th|\.)?\s?,?[\s-]{1,2}(\d{4})(?!\d)/gu;
const YEAR_MONTH_DAY = /(?<!\d)(\d{4})[.\s-]{1,2}(\p{L}[\p{L}\p{M}]{2,12})[.\s-]{1,2}(\d{1,2})(?!\d)/gu;
/** "Fri Sep 14 09:30:00 GMT 2018" */
const UNIX = /\b(\p{L}{3}) +(\d{1,2}) \d{2}:\d{2}:\d{2} (?:(GMT|UTC)|\w+)? ?(\d{4})/gu;
const OFFSET = /^\s*(?:T?\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:Z|UTC|GMT|[+-]00:?00)(?![\d:])/;

/**
 * Every day of the calendar written in a text, in order.
 * @param order how purely numeric dates are to be read; where that is not known, one that may mean two days names both.
 */
export function writtenDays(text: string, order: Order = null): WrittenDay[] {
  const found: WrittenDay[] = [];
  const add = (match: RegExpMatchArray, day: string | null, utc = false, or: string | null = null) => {
    if (day === null) return;
    const start = match.index as number;
    const end = start + match[0].length;
    if (!found.some((other) => start < other.end && other.start < end))
      found.push({ day, utc, start, end, ...(or === null || or === day ? {} : { or }) });
  };
  for (const m of text.matchAll(ISO)) add(m, calendarDay(m[1], m[2], m[3]), m[4] !== undefined);
  for (const m of text.matchAll(UNIX)) add(m, calendarDay(m[4], monthOf(m[1] ?? ''), m[2]), m[3] !== undefined);
  for (const m of text.matchAll(EAST_ASIAN)) add(m, calendarDay(m[1], m[2], m[3]));
  for (const m of text.matchAll(YEAR_FIRST)) add(m, calendarDay(m[1], m[2], m[3]));
  for (const m of text.matchAll(COMPACT)) add(m, calendarDay(m[1], m[2], m[3]));
  for (const m of text.matchAll(DAY_MONTH_YEAR))
    add(m, calendarDay(fullYear(m[3]), monthOf(m[2] ?? ''), m[1]), OFFSET.test(text.slice(m.index + m[0].length)));
  for (const m of text.matchAll(MONTH_DAY_YEAR)) add(m, calendarDay(m[3], monthOf(m[1] ?? ''), m[2]));
  for (const m of text.matchAll(YEAR_MONTH_DAY)) add(m, calendarDay(m[1], monthOf(m[2] ?? ''), m[3]));
  for (const m of text.matchAll(DOTTED)) add(m, calendarDay(fullYear(m[3]), m[2], m[1]));
  for (const m of text.matchAll(NUMERIC)) {
    const year = fullYear(m[4]);
    const dayFirst = calendarDay(year, m[3], m[1]);
    const monthFirst = calendarDay(year, m[1], m[3]);
    const likely = order === 'month-first' ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
    add(m, likely, false, order === null ? (likely === dayFirst ? monthFirst : dayFirst) : null);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The first day written in a text, if it is clear which one is meant. */
export function parseDay(text: string): string | null {
  const first = writtenDays(text)[0];
  return first && first.or === undefined ? first.day : null;
}

function fullYear(year = ''): string {
  const digits = year.replace(/\D/g, '');
  return digits.length === 2 ? `20${digits}` : digits;
}

function calendarDay(year = '', month: number | string = 0, day: number | string = 0): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

/** The day some days after (or before) another. */
export function dayPlus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
