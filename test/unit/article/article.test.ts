import { describe, expect, it } from 'vitest';
import { isArticle, type PageFeatures } from '../../../data/article/article.ts';

const plain: PageFeatures = {
  jsonLdArticle: false,
  ogType: '',
  hasDate: false,
  articleElements: 0,
  h1Elements: 0,
  proseWords: 0,
  linkShare: 0,
  isRoot: false,
};

describe('an article', () => {
  it.each<[string, Partial<PageFeatures>, boolean]>([
    ['with metadata', { jsonLdArticle: true, hasDate: true, proseWords: 120 }, true],
    ['with og:type and a headline', { ogType: 'article', h1Elements: 1, proseWords: 200 }, true],
    ['without metadata, but long and alone', { articleElements: 1, h1Elements: 1, proseWords: 400 }, true],
    ['a video page without prose', { jsonLdArticle: true, hasDate: true, h1Elements: 1, proseWords: 30 }, false],
    ['a front page', { isRoot: true, articleElements: 12, linkShare: 0.8, h1Elements: 1, proseWords: 300 }, false],
    ['a search result', { linkShare: 0.7, h1Elements: 1, proseWords: 150, hasDate: true }, false],
    ['a shop', { ogType: 'product', h1Elements: 1, proseWords: 90 }, false],
  ])('%s', (_, features, expected) => {
    expect(isArticle({ ...plain, ...features })).toBe(expected);
  });
});
