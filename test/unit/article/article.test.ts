import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../data/article/address.ts';
import { isArticle, type PageFeatures } from '../../../data/article/article.ts';
import { describedAs, typesInJsonLd } from '../../../data/article/json-ld.ts';
import { countReporting, isGuideTitle } from '../../../data/article/wording.ts';

const plain: PageFeatures = {
  described: describedAs([]),
  ogType: '',
  published: false,
  scholarly: false,
  hasDate: false,
  hasAuthor: false,
  address: readAddress('https://news.example/2b7c'),
  words: 0,
  paragraphs: 0,
  averageParagraph: 0,
  share: 0,
  headings: 0,
  hasHeadline: false,
  guide: false,
  reporting: 0,
  linkShare: 0,
  cards: 0,
  articleElements: 0,
  code: 0,
  prices: 0,
  cartButtons: 0,
  offers: 0,
  replies: 0,
  members: 0,
  fields: 0,
  forumSoftware: false,
  documentationSoftware: false,
};
const prose = { words: 400, paragraphs: 8, averageParagraph: 300, share: 0.9, hasHeadline: true } as const;
const at = (path: string) => ({ address: readAddress(`https://news.example${path}`) });

describe('an article', () => {
  it.each<[string, Partial<PageFeatures>, boolean]>([
    ['with structured data', { described: describedAs(['NewsArticle']), words: 120, paragraphs: 2, share: 0.9 }, true],
    ['with og:type and a headline', { ...prose, ogType: 'article', hasDate: true }, true],
    [
      'without metadata, but long, reported and dated in its address',
      { ...prose, reporting: 5, ...at('/2026/03/04/talks') },
      true,
    ],
    ['a video page without prose', { described: describedAs(['VideoObject']), hasDate: true, words: 30 }, false],
    ['a front page', { ...at('/'), articleElements: 12, linkShare: 0.8, cards: 40, words: 300, paragraphs: 9 }, false],
    ['a search result', { ...at('/search?q=sanctions'), linkShare: 0.7, words: 150, paragraphs: 6, hasDate: true }, false],
    ['a shop', { ogType: 'product', prices: 12, cartButtons: 3, words: 90, paragraphs: 3 }, false],
    ['a forum', { ...prose, described: describedAs(['DiscussionForumPosting']), replies: 20, ...at('/t/oil-cap/12') }, false],
    ['documentation', { ...prose, documentationSoftware: true, code: 9, ...at('/docs/install') }, false],
  ])('%s', (_, features, expected) => {
    expect(isArticle({ ...plain, ...features })).toBe(expected);
  });
});

describe('wording', () => {
  it('knows the titles of guides, lists and reviews', () => {
    for (const title of [
      'How to read a sanctions list',
      '12 things to know',
      'The oil cap explained',
      'Sanctions: the complete guide',
    ])
      expect(isGuideTitle(title), title).toBe(true);
    for (const title of ['Council votes on Friday', 'Guided missiles were on board', 'Best Buy opens a shop'])
      expect(isGuideTitle(title), title).toBe(false);
  });

  it('counts who said what in other languages too', () => {
    expect(countReporting('„Nein“, sagte der Minister, dem Bericht zufolge.')).toBe(2);
    expect(countReporting('Министр заявил, что санкции остаются.')).toBe(1);
    expect(countReporting('외교부는 제재가 유지된다고 밝혔다.')).toBe(1);
    expect(countReporting('The saidest of days')).toBe(0);
  });
});

describe('an address', () => {
  it('tells stories, dates, lists, shops, forums and manuals', () => {
    expect(readAddress('https://a.example/world/2026/03/04/oil-cap-holds-for-now.html')).toMatchObject({
      story: true,
      dated: true,
      slugWords: 5,
      isRoot: false,
    });
    expect(readAddress('https://a.example/en/')).toMatchObject({ isRoot: true });
    expect(readAddress('https://a.example/?p=12')).toMatchObject({ isRoot: false });
    expect(readAddress('https://a.example/tag/iran')).toMatchObject({ index: true });
    expect(readAddress('https://a.example/shop/mugs')).toMatchObject({ shop: true });
    expect(readAddress('https://a.example/forum/viewtopic.php?t=1')).toMatchObject({ forum: true });
    expect(readAddress('https://a.example/docs/api')).toMatchObject({ documentation: true });
  });

  it('says nothing where it cannot be read', () => {
    expect(readAddress('').slugWords).toBe(0);
    expect(readAddress('https://a.example/%E0%A4%A').isRoot).toBe(false);
  });
});

describe('JSON-LD', () => {
  it('gives every type, of broken scripts too', () => {
    expect(typesInJsonLd('{"@type": ["NewsArticle", "Report"], "author": {"@type":"Person",}')).toEqual([
      'NewsArticle',
      'Report',
      'Person',
    ]);
  });

  it('names kinds with or without the address of the vocabulary', () => {
    expect(describedAs(['https://schema.org/AnalysisNewsArticle'])).toMatchObject({ article: true, product: false });
    expect(describedAs(['QAPage'])).toMatchObject({ article: false, forum: true });
  });
});
