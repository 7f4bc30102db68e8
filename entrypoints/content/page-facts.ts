import { isArticle } from '../../data/article/article.ts';
import { type DateCandidates, findPublished, hasArticle, META_NAMES, type Published } from '../../data/published/published.ts';
import { today } from '../../data/states/days.ts';

/** What the page says of itself. */
export interface PageFacts {
  published: Published | null;
  article: boolean;
}

const PROSE_CHARACTERS = 60;
/** Paragraphs read at most; enough to tell an article, and bounded on endless pages. */
const MAX_PARAGRAPHS = 400;

export function readPageFacts(document: Document): PageFacts {
  const jsonLd = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? '');
  const published = findPublished(dateCandidates(document, jsonLd), today());
  const prose = countProse(document);
  const article = isArticle({
    jsonLdArticle: jsonLd.some(hasArticle),
    ogType: metaContents(document, ['og:type'])[0] ?? '',
    hasDate: published !== null,
    articleElements: document.getElementsByTagName('article').length,
    h1Elements: document.getElementsByTagName('h1').length,
    ...prose,
    isRoot: /^\/(?:index\.\w+)?$/.test(document.location.pathname),
  });
  return { published, article };
}

function dateCandidates(document: Document, jsonLd: string[]): DateCandidates {
  const scope = document.querySelector('article, main, [role="main"]') ?? document;
  const times = [
    ...document.querySelectorAll('time[itemprop="datePublished"], time[pubdate]'),
    ...scope.querySelectorAll('time[datetime]'),
  ];
  return {
    jsonLd,
    meta: metaContents(document, META_NAMES),
    time: times.filter((time) => !time.closest('aside, footer, nav')).map((time) => time.getAttribute('datetime') ?? ''),
    url: document.location.href,
  };
}

function metaContents(document: Document, names: readonly string[]): string[] {
  const contents = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name && !contents.has(name)) contents.set(name, meta.getAttribute('content') ?? '');
    }
  }
  return names.flatMap((name) => contents.get(name.toLowerCase()) ?? []);
}

function countProse(document: Document): { proseWords: number; linkShare: number } {
  let proseWords = 0;
  let words = 0;
  let linkWords = 0;
  let n = 0;
  for (const paragraph of document.querySelectorAll('p, li, blockquote, article > div')) {
    if (++n > MAX_PARAGRAPHS) break;
    const text = paragraph.textContent ?? '';
    const all = countWords(text);
    let linked = 0;
    for (const link of paragraph.getElementsByTagName('a')) linked += countWords(link.textContent ?? '');
    words += all;
    linkWords += linked;
    if (text.length >= PROSE_CHARACTERS && paragraph.localName !== 'li' && !paragraph.closest('nav, footer, aside'))
      proseWords += all - linked;
  }
  return { proseWords, linkShare: words === 0 ? 0 : linkWords / words };
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
