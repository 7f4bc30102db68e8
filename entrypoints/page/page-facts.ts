import { isArticle } from '../../data/article/article.ts';
import { type PageLanguage, pageLanguage } from '../../data/languages/languages.ts';
import { findPublished, type Published } from '../../data/published/published.ts';
import { today } from '../../data/states/days.ts';
import { readFeatures } from './article-features.ts';
import { type ArticleText, findArticle } from './article-text.ts';
import { dateCandidates } from './date-candidates.ts';
import { survey } from './prose.ts';

/** Paragraphs, and characters of them, that tell the language. */
const SAMPLED = 20;
const SAMPLE = 4000;

/** What the page says of itself. */
export interface PageFacts {
  published: Published | null;
  article: boolean;
  language: PageLanguage;
  /** Where the article stands; null if the page is none. */
  text: ArticleText | null;
}

export function readPageFacts(document: Document): PageFacts {
  const jsonLd = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? '');
  const found = survey(document.body);
  const text = findArticle(document, found);
  const published = findPublished(dateCandidates(document, found, text, jsonLd), today());
  const article = isArticle(readFeatures(document, { found, text, jsonLd, hasDate: published !== null }));
  const sample = found.prose
    .slice(0, SAMPLED)
    .map(({ element }) => element.textContent)
    .join(' ')
    .slice(0, SAMPLE);
  const language = pageLanguage(document.documentElement.lang, sample);
  return { published, article, language, text: article ? text : null };
}
