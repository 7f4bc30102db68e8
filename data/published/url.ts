import { monthOf } from './months.ts';
import { writtenDays } from './parse-day.ts';

const DAY = [
  /\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?=[/\-_.]|$)/,
  /[/\-_.](\d{4})-(\d{1,2})-(\d{1,2})(?=[/\-_.T]|$)/,
  /[/\-_.]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/\-_.]|$)/,
  /\/(\d{4})\/(\d{2})(\d{2})(?=[/\-_.]|$)/,
  /\/(\d{4})_(\d{1,2})_(\d{1,2})(?=[/\-_.]|$)/,
];
const NAMED = /\/(\d{4})\/(\p{L}{3,9})\/(\d{1,2})(?=\/|$)/u;
const MONTH = /\/(\d{4})[/-](\d{1,2})(?=\/|$)/;
const ARCHIVED = /^https?:\/\/web\.archive\.org\/web\/\d+[a-z_]*\/(.+)$/;

/** The address of the page that a web archive's address holds, or the address itself. */
export function originalAddress(url: string): string {
  return ARCHIVED.exec(url)?.[1] ?? url;
}

/** The day in an address such as `/2018/09/14/`, `/2018-09-14-` or `/2018/sep/14/`; undefined if there is none. */
export function dayInUrl(url: string): string | undefined {
  const path = pathOf(url);
  for (const pattern of DAY) {
    const found = path.match(pattern);
    const day = found && writtenDays(found.slice(1, 4).join('-'))[0]?.day;
    if (day) return day;
  }
  const named = path.match(NAMED);
  if (!named) return undefined;
  return writtenDays(`${named[1]}-${monthOf(named[2] as string)}-${named[3]}`)[0]?.day;
}

/** The month in an address such as `/2018/09/`, YYYY-MM; undefined if there is none. */
export function monthInUrl(url: string): string | undefined {
  const found = pathOf(url).match(MONTH);
  const month = Number(found?.[2]);
  return found && month >= 1 && month <= 12 && /^(?:19|20)/.test(found[1] as string)
    ? `${found[1]}-${String(month).padStart(2, '0')}`
    : undefined;
}

function pathOf(url: string): string {
  const original = originalAddress(url);
  return URL.canParse(original) ? new URL(original).pathname : '';
}
