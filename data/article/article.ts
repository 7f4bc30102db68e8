/** What can be counted on a page to tell an article from a front page, a shop or a search result. */
export interface PageFeatures {
  /** JSON-LD describes an article. */
  jsonLdArticle: boolean;
  /** `og:type` of the page. */
  ogType: string;
  hasDate: boolean;
  articleElements: number;
  h1Elements: number;
  /** Words in paragraphs long enough to be running text, links left out. */
  proseWords: number;
  /** Share of the words in paragraphs and list items that are link text, 0 to 1. */
  linkShare: number;
  /** Path of the address is `/` or names an index. */
  isRoot: boolean;
}

const ENOUGH_PROSE = 80;
const THRESHOLD = 4;

/** True if the page reads as one news or analysis article. */
export function isArticle(f: PageFeatures): boolean {
  if (f.proseWords < ENOUGH_PROSE) return false;
  let points = 0;
  if (f.jsonLdArticle) points += 3;
  if (f.ogType === 'article') points += 2;
  if (f.hasDate) points += 1;
  if (f.articleElements === 1) points += 1;
  if (f.articleElements > 6) points -= 2;
  if (f.h1Elements === 1) points += 1;
  points += f.proseWords >= 300 ? 2 : 1;
  if (f.linkShare > 0.5) points -= 3;
  if (f.isRoot) points -= 3;
  return points >= THRESHOLD;
}
