import type { AddressHints } from './address.ts';
import type { DescribedAs } from './json-ld.ts';

/** What can be counted on a page to tell an article from a front page, a shop or a search result. */
export interface PageFeatures {
  described: DescribedAs;
  ogType: string;
  /** Metadata states a day of publication. */
  published: boolean;
  /** Metadata cites the page as a scholarly article. */
  scholarly: boolean;
  /** A day of publication was found in any way. */
  hasDate: boolean;
  hasAuthor: boolean;
  address: AddressHints;
  /** Of the text that would be the article: words and paragraphs, characters of one, share of all running text of the page. */
  words: number;
  paragraphs: number;
  averageParagraph: number;
  share: number;
  headings: number;
  hasHeadline: boolean;
  /** Its title is that of a guide, a list of things or a review. */
  guide: boolean;
  /** Words of reporting (said, told, according to) in running text. */
  reporting: number;
  /** Share of the page's text that is linked, 0 to 1. */
  linkShare: number;
  /** Headings that are links to other pages. */
  cards: number;
  articleElements: number;
  /** Blocks of code. */
  code: number;
  prices: number;
  cartButtons: number;
  /** Lines such as "Get started" and "Contact us". */
  offers: number;
  /** Lines such as "Reply" and "Joined: 2009". */
  replies: number;
  /** Links to people's profiles. */
  members: number;
  /** Fields to fill in. */
  fields: number;
  forumSoftware: boolean;
  documentationSoftware: boolean;
}

const ENOUGH_WORDS = 70;
const SHORT_REPORT = 150;
const LONG = 1000;
const THRESHOLD = 4;

/** True if the page reads as one news or analysis article. */
export function isArticle(f: PageFeatures): boolean {
  return f.words >= ENOUGH_WORDS && articlePoints(f) >= THRESHOLD;
}

/** Points for and against, each a sign of its own. */
export function articlePoints(f: PageFeatures): number {
  return statedPoints(f) + addressPoints(f) + textPoints(f) - againstPoints(f);
}

/** What the page says of itself. */
function statedPoints(f: PageFeatures): number {
  let points = 0;
  if (f.described.article) points += 4;
  if (f.scholarly) points += 4;
  if (f.ogType === 'article') points += 1;
  if (f.published) points += 2;
  else if (f.hasDate) points += 1;
  if (f.hasAuthor) points += 1;
  return points;
}

function addressPoints({ address }: PageFeatures): number {
  let points = 0;
  if (address.story) points += 1.5;
  if (address.dated) points += 2;
  if (address.slugWords >= 5) points += 1.5;
  else if (address.slugWords >= 4) points += 1;
  if (address.isRoot) points -= 4;
  if (address.index) points -= 3;
  if (address.shop) points -= 3;
  if (address.forum) points -= 3;
  if (address.documentation) points -= 3;
  return points;
}

/** How it reads: long paragraphs, few headings, people who said something. */
function textPoints(f: PageFeatures): number {
  let points = 0;
  if (f.words >= 250) points += 1;
  if (f.averageParagraph >= 120) points += 0.5;
  if (f.averageParagraph >= 250) points += 0.5;
  if (f.hasHeadline) points += 0.5;
  if (f.guide && f.hasHeadline) points += 2;
  if (f.share >= 0.8 && f.linkShare < 0.5) points += 0.5;
  if (f.paragraphs >= 5 && f.headings <= f.paragraphs * 0.25) points += 1.5;
  if (f.reporting >= 3) points += 1;
  if (f.reporting >= 3 && f.reporting >= f.paragraphs * 0.2) points += 1;
  return points;
}

/** True for a page that is dated and named as posts are. */
function isPost(f: PageFeatures): boolean {
  return f.published || f.described.article || (f.hasDate && f.address.slugWords >= 4);
}

/** True for a page that states neither a day nor an author nor its kind, and in which nobody says anything. */
function saysNothing(f: PageFeatures): boolean {
  return !f.hasDate && !f.hasAuthor && !f.scholarly && f.ogType !== 'article' && !f.described.article && f.reporting < 3;
}

function againstPoints(f: PageFeatures): number {
  let points = 0;
  if (f.described.product) points += 2;
  // Long running text may hold a list, or answers to questions.
  if (f.described.list && !f.described.article) points += f.words >= LONG && f.share >= 0.9 ? 1 : 2;
  if (f.described.forum) points += 5;
  if (/product/.test(f.ogType)) points += 4;
  if (/^video/.test(f.ogType)) points += 2;
  if (f.cartButtons >= 2) points += 2;
  // An article may name many prices too; a shop sells.
  if (f.prices >= 8 && f.prices > f.paragraphs / 2) points += f.cartButtons > 0 || f.described.product || f.address.shop ? 2 : 1;
  if (saysNothing(f)) points += 1;
  // Pages that offer something have a title for every other paragraph, and nobody speaks in them.
  if (f.headings > f.paragraphs / 2 && f.reporting < 3 && !isPost(f)) points += 1;
  if (f.offers >= 3) points += 1.5;
  if (f.replies >= 6) points += 3;
  // Most of the text is what readers wrote.
  if (f.share < 0.25) points += 2;
  if (f.address.forum && f.members >= 5) points += 2;
  // A short report may be drowned in the site's own links.
  if (f.linkShare > 0.5) points += f.hasDate && f.hasHeadline && f.words >= SHORT_REPORT ? 1 : 2;
  if (f.cards > f.paragraphs) points += 1.5;
  if (f.forumSoftware) points += 5;
  if (f.documentationSoftware) points += 4;
  if (f.code >= 5) points += 1;
  return points;
}
