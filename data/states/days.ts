/** A day as readers write it, e.g. `14 Sep 2018`, in their language. @param day YYYY-MM-DD */
export function formatDay(day: string, locale = 'en-GB'): string {
  return format(day, locale, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** Month and year, e.g. `Nov 2026`. @param day YYYY-MM-DD */
export function formatMonth(day: string, locale = 'en-GB'): string {
  return format(day, locale, { month: 'short', year: 'numeric' });
}

/** Days from one day to another; negative if the other comes first. @param a YYYY-MM-DD @param b YYYY-MM-DD */
export function daysBetween(a: string, b: string): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

/** Today in the reader's own time zone, YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function format(day: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return text.replace('Sept', 'Sep');
}
