const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const ISO = /^\s*(\d{4})-(\d{2})-(\d{2})(?![\d])/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T|\s*$)/;
const SLASHED = /^\s*(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/;
const DAY_MONTH_YEAR = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/;
const MONTH_DAY_YEAR = /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/;

/**
 * The day written at the start of a time stamp or in an English date, as the publisher states it:
 * the day of the stamp's own time zone is kept. Numeric dates whose order is unclear (03/04/2018) are not read.
 * @returns YYYY-MM-DD, or null if there is no day of the calendar.
 */
export function parseDay(text: string): string | null {
  const numeric = text.match(ISO) ?? text.match(COMPACT) ?? text.match(SLASHED);
  if (numeric) return calendarDay(numeric[1], Number(numeric[2]), Number(numeric[3]));
  const dayFirst = text.match(DAY_MONTH_YEAR);
  if (dayFirst) return calendarDay(dayFirst[3], monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = text.match(MONTH_DAY_YEAR);
  return monthFirst ? calendarDay(monthFirst[3], monthOf(monthFirst[1]), Number(monthFirst[2])) : null;
}

function monthOf(name = ''): number {
  const start = name.toLowerCase();
  return start.length < 3 ? 0 : MONTH_NAMES.findIndex((month) => month.startsWith(start.replace(/^sept$/, 'sep'))) + 1;
}

function calendarDay(year = '', month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}
