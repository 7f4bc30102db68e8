import { type DateCandidates, type DateLine, isDateMeta, type LinePlace } from '../../data/published/published.ts';
import type { ArticleText } from './article-text.ts';
import { blockOf } from './blocks.ts';
import { type Survey, squeeze } from './prose.ts';

const MARKED =
  'time, [itemprop~="datePublished"], [itemprop~="dateCreated"], [itemprop~="dateModified"], [property~="schema:datePublished"], [property~="dc:date"], [pubdate], ' +
  'abbr.published, [class*="date" i], [class*="time" i], [class*="publish" i], [class*="posted" i], [class*="byline" i], [id*="date" i], [id*="publish" i]';
/** What a date line does not hold. */
const LARGE = 'p, article, section, h1, h2, h3, img, form';
const MAX_MARKED = 300;
const LONGEST = 240;
/** Lines around the headline and the first paragraph in which a date is the page's own. */
const BEFORE_HEADLINE = 8;
const AFTER_HEADLINE = 14;
const BELOW = 10;
/** Lines with a date, and those that say that a text is not of today. */
const TELLING = /\d|archive|flashback|originally|first published/i;
const NAME_LEVELS = 3;
/** Names of parts whose dates are others'. */
const OTHERS =
  /comment|related|recommend|sidebar|side-bar|teaser|widget|popular|trending|most-?read|latest|breadcrumb|calendar|carousel|slider|next-?post|prev|more-?(?:news|stories|from)|user-card|answer(?!ed)/i;
const LEADS = 3;

/** Collects what may state the day of publication; no layout is read. */
export function dateCandidates(document: Document, found: Survey, text: ArticleText | null, jsonLd: string[]): DateCandidates {
  return {
    jsonLd,
    meta: metaDates(document),
    lines: new Lines(found, text).read(document),
    leads: found.prose.slice(0, LEADS).map(({ element }) => squeeze(element.textContent ?? '').slice(0, 400)),
    url: document.location?.href ?? '',
    lang: document.documentElement.lang || (document.querySelector('meta[property="og:locale"]')?.getAttribute('content') ?? ''),
  };
}

function metaDates(document: Document): DateCandidates['meta'] {
  const dates: DateCandidates['meta'] = [];
  for (const meta of document.getElementsByTagName('meta')) {
    const content = meta.getAttribute('content') ?? meta.getAttribute('value');
    if (!content || content.length > 60) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute);
      if (name && isDateMeta(name)) dates.push({ name, content });
    }
  }
  return dates;
}

/** Short texts with a date, and where each stands. */
class Lines {
  private readonly lineOf = new Map<Element, number>();
  private readonly headline: number | null;
  private readonly first: number;
  private readonly last: number;

  constructor(
    private readonly found: Survey,
    private readonly text: ArticleText | null,
  ) {
    for (const { element, line } of found.titles) if (!this.lineOf.has(element)) this.lineOf.set(element, line);
    const inside = text ? found.prose.filter(({ element }) => text.root.contains(element)) : [];
    this.first = inside[0]?.line ?? 0;
    this.last = inside.at(-1)?.line ?? 0;
    const head = text?.headline;
    this.headline = head ? (found.titles.find(({ element }) => head.contains(element))?.line ?? null) : null;
  }

  read(document: Document): DateLine[] {
    const lines: DateLine[] = [];
    const taken = new Set<Element>();
    for (const element of [...document.querySelectorAll(MARKED)].slice(0, MAX_MARKED)) {
      const stamp = stampOf(element);
      if (stamp === null && element.querySelector(LARGE)) continue;
      const text = squeeze(element.textContent ?? '').slice(0, LONGEST);
      if (stamp === null && (!/\d/.test(text) || text.length >= LONGEST)) continue;
      const property = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`;
      const isModified = property.includes('dateModified');
      const kind =
        /date(?:Published|Created)|dc:date/.test(property) || element.hasAttribute('pubdate')
          ? 'microdata'
          : element.localName === 'time'
            ? 'time'
            : 'text';
      const line = this.lineAt(element);
      taken.add(blockOf(element));
      lines.push({
        text: labelBeside(element, text) + text,
        stamp,
        kind,
        names: `${isModified ? 'updated ' : ''}${namesOf(element)}`,
        ...this.placeOf(element, line),
      });
    }
    for (const { element, text, line } of this.found.titles) {
      if (taken.has(element) || !TELLING.test(text)) continue;
      const place = this.placeOf(element, line);
      if (place.place === 'outside') continue;
      lines.push({ text, stamp: null, kind: 'text', names: namesOf(element), ...place });
    }
    return lines;
  }

  private lineAt(element: Element): number | null {
    const block = blockOf(element);
    const own = this.lineOf.get(block) ?? this.lineOf.get(element);
    if (own !== undefined) return own;
    const inner = [...element.querySelectorAll('*')].slice(0, 8).find((e) => this.lineOf.has(e));
    return inner ? (this.lineOf.get(inner) as number) : null;
  }

  private placeOf(element: Element, line: number | null): { place: LinePlace; distance: number } {
    const outside = this.isOthers(element);
    if (line === null) return { place: outside ? 'outside' : 'article', distance: 20 };
    const top = this.headline ?? this.first;
    const distance = Math.min(Math.abs(line - top), this.first > 0 ? Math.abs(line - this.first) : Infinity);
    if (outside) return { place: 'outside', distance };
    const end = Math.max(top + 4, Math.min(this.first + 1, top + AFTER_HEADLINE));
    if (line >= top - BEFORE_HEADLINE && line <= end) return { place: 'head', distance };
    if (line >= this.first && line <= this.last) return { place: 'article', distance };
    if (line > this.last && line <= this.last + BELOW) return { place: 'tail', distance: line - this.last };
    return { place: 'outside', distance };
  }

  /** True in a part named as comments, teasers or a sidebar; a part that holds the article is none, whatever its name. */
  private isOthers(element: Element): boolean {
    const { root, headline } = this.text ?? {};
    for (let e: Element | null = element, level = 0; e && level < 7 && e.localName !== 'body'; e = e.parentElement, level++) {
      if ((root && e.contains(root)) || (headline && e.contains(headline))) return false;
      if (e.localName === 'aside' || e.localName === 'nav') return true;
      if (OTHERS.test(`${e.getAttribute('class') ?? ''} ${e.id}`)) return true;
    }
    return false;
  }
}

function stampOf(element: Element): string | null {
  for (const name of [
    'datetime',
    'content',
    'data-datetime',
    'data-date',
    'data-published',
    'data-timestamp',
    'data-time',
    'title',
  ]) {
    const value = element.getAttribute(name);
    if (!value || value.length > 60 || !/\d{4}/.test(value)) continue;
    if (!/^\d{10}(?:\d{3})?$/.test(value)) return value;
    const ms = Number(value) * (value.length === 10 ? 1000 : 1);
    return new Date(ms).toISOString();
  }
  return null;
}

/** What stands before an element in its line: often a label, "Updated: <time>". */
function labelBeside(element: Element, text: string): string {
  const line = squeeze(blockOf(element).textContent ?? '').slice(0, 2 * LONGEST);
  const at = line.indexOf(text);
  if (at > 0) return line.slice(Math.max(0, at - 40), at);
  const before = squeeze(element.previousElementSibling?.textContent ?? '');
  return before.length <= 40 && !/\d/.test(before) ? `${before} ` : '';
}

function namesOf(element: Element): string {
  let names = '';
  for (
    let e: Element | null = element, level = 0;
    e && level < NAME_LEVELS && e.localName !== 'body';
    e = e.parentElement, level++
  )
    names += ` ${e.getAttribute('class') ?? ''} ${e.id}`;
  return names.slice(0, 300);
}
