import { decide, type Evidence } from './decide.ts';
import { type Doubt, findDoubt } from './doubt.ts';
import { datesInJsonLd } from './json-ld.ts';
import { labelBefore, labelOfNames, namesDate } from './labels.ts';
import { type Order, type WrittenDay, writtenDays } from './parse-day.ts';
import { dayInUrl, monthInUrl } from './url.ts';

/** Where a publication date was found. */
export const DATE_SOURCES = ['json-ld', 'meta', 'microdata', 'time', 'url', 'text'] as const;
export type DateSource = (typeof DATE_SOURCES)[number];

/** Where a line stands: around the headline, in the article, just below it, or elsewhere. */
export type LinePlace = 'head' | 'article' | 'tail' | 'outside';

/** A short text, or an element made to hold a date. */
export interface DateLine {
  text: string;
  /** What its markup gives for machines: `datetime`, `content`, `title`. */
  stamp: string | null;
  kind: 'microdata' | 'time' | 'text';
  /** Names in the class and id of the element and of those around it. */
  names: string;
  place: LinePlace;
  /** Lines away from the headline. */
  distance: number;
}

/** Texts that may hold the publication date, by where they stand; collected from the page. */
export interface DateCandidates {
  /** Contents of `application/ld+json` scripts. */
  jsonLd: string[];
  /** Meta tags that may hold a date, in the order of the page. */
  meta: { name: string; content: string }[];
  lines: DateLine[];
  /** Beginnings of the first paragraphs. */
  leads: string[];
  url: string;
  /** Language tag of the page, or ''. */
  lang: string;
}

export interface Published {
  /** The day as the publisher states it, YYYY-MM-DD. */
  day: string;
  from: DateSource;
  confidence: 'high' | 'medium';
  /** The day of the latest change that the page states, if it is another. */
  updated: string | null;
  /** Signs that the text is older than the page. */
  doubt: Doubt | null;
}

/** Names of meta tags (or properties, or itemprops) that state the day of publication, and how far each is believed. */
const META_PUBLISHED: readonly (readonly [RegExp, number])[] = [
  [/^(?:og:)?(?:article:)?published(?:[_-]?time)?$/, 10],
  [
    /^(?:datepublished|parsely-pub-date|sailthru\.date|cxenseparse:recs:publishtime|rnews:datepublished|article[._-]published)$/,
    9,
  ],
  [
    /^(?:pub[_-]?date|publish(?:ed)?[_-]?date|publication[_-]?date|article[_-]date[_-]original|originalpublicationdate|ptime|article\.created)$/,
    9,
  ],
  [
    /^(?:citation_(?:publication|online)?_?date|prism\.publicationdate|dc(?:terms)?[.:](?:date[.:])?(?:issued|created|available))$/,
    8,
  ],
  [/^(?:datecreated|date_created|created|og:(?:pub|publish)date|bt:pubdate|sdate|displaydate)$/, 7],
  [/^(?:dc(?:terms)?[.:]date|date|article:date|og:date|timestamp|pagedate|newsdate|datum)$/, 5],
];
const META_UPDATED = /modif|updated|revised|lastmod/;
/** True for names of meta tags that may hold a date. */
export function isDateMeta(name: string): boolean {
  const lower = name.toLowerCase();
  return META_UPDATED.test(lower) || META_PUBLISHED.some(([pattern]) => pattern.test(lower));
}

/**
 * The publication date: the day for which most speaks, or null if too little does.
 * @param today YYYY-MM-DD; days after tomorrow are not believed.
 */
export function findPublished(candidates: DateCandidates, today: string): Published | null {
  const evidence = gather(candidates);
  const found = decide(evidence, monthInUrl(candidates.url), today);
  if (found === null) return null;
  const doubt = findDoubt(found.day, candidates);
  if (doubt?.kind === 'republished') return { ...found, day: doubt.original, doubt };
  return { ...found, doubt };
}

/** Every statement of a day that the candidates make. */
export function gather({ jsonLd, meta, lines, url, lang }: DateCandidates): Evidence[] {
  const order = orderOf(lang, url);
  const all: Evidence[] = [];
  const state = (texts: readonly string[], source: DateSource, weight: number, kind: Evidence['kind'] = 'published') => {
    for (const text of texts) {
      const first = writtenDays(text, order)[0];
      if (first) all.push({ day: first.day, utc: first.utc, source, weight, kind });
    }
  };
  for (const script of jsonLd) {
    const dates = datesInJsonLd(script);
    state(dates.article, 'json-ld', 10);
    state(dates.other, 'json-ld', 7);
    state(dates.modified, 'json-ld', 5, 'updated');
  }
  for (const { name, content } of meta) {
    const lower = name.toLowerCase();
    const weight = META_PUBLISHED.find(([pattern]) => pattern.test(lower))?.[1];
    if (weight !== undefined) state([content], 'meta', weight);
    else if (META_UPDATED.test(lower)) state([content], 'meta', 5, 'updated');
  }
  const inUrl = dayInUrl(url);
  if (inUrl !== undefined) all.push({ day: inUrl, utc: false, source: 'url', weight: 8, kind: 'published' });
  for (const line of lines) all.push(...readLine(line, order));
  return all;
}

/** How far a line is believed by where it stands, and what it loses with each line from the headline. */
const PLACE_WEIGHTS: Readonly<Record<LinePlace, number>> = { head: 6, article: 2.5, tail: 3, outside: 1 };
const LONGEST_LINE = 160;

function readLine(line: DateLine, order: Order): Evidence[] {
  const stamped = line.stamp === null ? [] : writtenDays(line.stamp, order).slice(0, 1);
  const written = line.text.length > LONGEST_LINE ? [] : writtenDays(line.text, order);
  const evidence: Evidence[] = [];
  const add = (found: WrittenDay, text: string, start: number, share = 1) => {
    const label = labelBefore(text, start) ?? labelOfNames(line.names);
    if (label === 'other') return;
    const kind = label === 'updated' ? 'updated' : 'published';
    let weight = PLACE_WEIGHTS[line.place];
    if (line.place === 'head') weight -= Math.min(3, line.distance * 0.25);
    if (label === 'published') weight += 2.5;
    if (line.kind === 'microdata') weight += 3;
    else if (line.kind === 'time') weight += 1.5;
    else if (namesDate(line.names)) weight += 1.5;
    // A line that says little else is a date line; a sentence with a date in it speaks of something.
    if (line.kind === 'text' && line.place !== 'outside' && text.length - (found.end - found.start) > 60) weight -= 2;
    const days = found.or === undefined ? [found.day] : [found.day, found.or];
    for (const day of days)
      evidence.push({ day, utc: found.utc, source: line.kind, weight: (weight * share) / (days.length === 1 ? 1 : 2), kind });
  };
  for (const found of stamped) add(found, line.text, line.text.length);
  written.slice(0, 3).forEach((found, i) => {
    add(found, line.text, found.start, i === 0 ? 1 : 0.7);
  });
  return evidence;
}

const MONTH_FIRST = /^en-(?:us|ph)|^en_us/i;
const DAY_FIRST_SITE = /\.(?:uk|au|nz|ie|in|za|ng|ke|sg|my|hk|eu)$/;

/** How numeric dates are read: every language but English writes the day first, the United States the month. */
function orderOf(lang: string, url: string): Order {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (DAY_FIRST_SITE.test(host)) return 'day-first';
  if (MONTH_FIRST.test(lang) || /\.(?:us|gov|mil)$/.test(host)) return 'month-first';
  if (lang === '' || /^en\b/i.test(lang)) return null;
  return 'day-first';
}
