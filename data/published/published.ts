import { parseDay } from './parse-day.ts';

/** Where a publication date was found, in order of trust. */
export const DATE_SOURCES = ['json-ld', 'meta', 'time', 'url'] as const;
export type DateSource = (typeof DATE_SOURCES)[number];

/** Texts that may hold the publication date, by where they stand; collected from the page. */
export interface DateCandidates {
  /** Contents of `application/ld+json` scripts. */
  jsonLd: string[];
  /** Contents of meta tags named below, in the order of META_NAMES. */
  meta: string[];
  /** `datetime` of the article's own `<time>` elements. */
  time: string[];
  url: string;
}

export interface Published {
  /** The day as the publisher states it, YYYY-MM-DD. */
  day: string;
  from: DateSource;
}

/** Names (or properties, or itemprops) of meta tags that state the day of publication, most trusted first. */
export const META_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'cXenseParse:recs:publishtime',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'citation_publication_date',
  'citation_online_date',
  'DC.date.issued',
  'dcterms.issued',
  'DC.date',
  'date',
] as const;

const EARLIEST = '1900-01-01';

/**
 * The publication date: the first source, in order of trust, that holds a believable day.
 * @param today days after tomorrow are not believed.
 */
export function findPublished(candidates: DateCandidates, today: string): Published | null {
  const texts: Record<DateSource, string[]> = {
    'json-ld': candidates.jsonLd.flatMap(datesInJsonLd),
    meta: candidates.meta,
    time: candidates.time,
    url: [dayInUrl(candidates.url) ?? ''],
  };
  for (const from of DATE_SOURCES) {
    for (const text of texts[from]) {
      const day = parseDay(text);
      if (day !== null && day >= EARLIEST && day <= dayAfter(today)) return { day, from };
    }
  }
  return null;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/;

/** `datePublished` of every article described in a JSON-LD script; none if it is not valid JSON. */
export function datesInJsonLd(source: string): string[] {
  return articlesInJsonLd(source).flatMap((node) => (typeof node.datePublished === 'string' ? [node.datePublished] : []));
}

/** True if a JSON-LD script describes an article. */
export function hasArticle(source: string): boolean {
  return articlesInJsonLd(source).length > 0;
}

type Node = Record<string, unknown>;

function articlesInJsonLd(source: string): Node[] {
  let root: unknown;
  try {
    root = JSON.parse(source.trim());
  } catch {
    return [];
  }
  const found: Node[] = [];
  const visit = (value: unknown, depth: number) => {
    if (depth > 4 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1);
      return;
    }
    const node = value as Node;
    if ([node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) found.push(node);
    visit(node['@graph'], depth + 1);
    visit(node.mainEntity, depth + 1);
  };
  visit(root, 0);
  return found;
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const URL_DAY = [
  /\/(\d{4})\/(\d{1,2})\/(\d{1,2})(?=[/\-_.]|$)/,
  /[/\-_](\d{4})-(\d{2})-(\d{2})(?=[/\-_.]|$)/,
  /[/\-_](\d{4})(\d{2})(\d{2})(?=[/\-_.]|$)/,
];
const URL_MONTH_NAME = new RegExp(`/(\\d{4})/(${MONTHS})/(\\d{1,2})(?=/|$)`, 'i');

/** The day in an address such as `/2018/09/14/`, `/2018-09-14-` or `/2018/sep/14/`; undefined if there is none. */
export function dayInUrl(url: string): string | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  for (const pattern of URL_DAY) {
    const found = path.match(pattern);
    if (found) return [found[1], found[2]?.padStart(2, '0'), found[3]?.padStart(2, '0')].join('-');
  }
  const named = path.match(URL_MONTH_NAME);
  if (!named) return undefined;
  const month = MONTHS.split('|').indexOf((named[2] as string).toLowerCase()) + 1;
  return `${named[1]}-${String(month).padStart(2, '0')}-${(named[3] as string).padStart(2, '0')}`;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
