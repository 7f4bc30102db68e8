/** A day as readers write it, e.g. `14 Sep 2018`, in their language. @param day YYYY-MM-DD */
export function formatDay(day: string, locale = 'en-GB'): string {
  return format(day, locale, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** Month and year, e.g. `Nov 2026`. @param day YYYY-MM-DD */
export function formatMonth(day: string, locale = 'en-GB'): string {
  return format(day, locale, { month: 'short', year: 'numeric' });
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
