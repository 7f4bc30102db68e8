import { isArticle } from '../../data/article/article.ts';
import { type DateCandidates, findPublished, META_NAMES, type Published } from '../../data/published/published.ts';
import { today } from '../../data/states/days.ts';
import { readFeatures } from './article-features.ts';
import { type ArticleText, findArticle } from './article-text.ts';
import { survey } from './prose.ts';

/** What the page says of itself. */
export interface PageFacts {
  published: Published | null;
  article: boolean;
  /** Where the article stands; null if the page is none. */
  text: ArticleText | null;
}

export function readPageFacts(document: Document): PageFacts {
  const jsonLd = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? '');
  const published = findPublished(dateCandidates(document, jsonLd), today());
  const found = survey(document.body);
  const text = findArticle(document, found);
  const article = isArticle(readFeatures(document, { found, text, jsonLd, hasDate: published !== null }));
  return { published, article, text: article ? text : null };
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
