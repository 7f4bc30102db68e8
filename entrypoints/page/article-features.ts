import { readAddress } from '../../data/article/address.ts';
import type { PageFeatures } from '../../data/article/article.ts';
import { describedAs, typesInJsonLd } from '../../data/article/json-ld.ts';
import { isByline, isGuideTitle } from '../../data/article/wording.ts';
import type { ArticleText } from './article-text.ts';
import type { Survey } from './prose.ts';

const CARDS = ['h2', 'h3', 'h4'].flatMap((h) => [`${h} a[href]`, `a[href] ${h}`]).join();
const PRICE = /[$€£¥₹]\s?\d|\d\s?(?:€|£|USD|EUR|kr\b)/;
const CART = /^(?:add to (?:cart|bag|basket)|buy now|out of stock|sold out|in den warenkorb|ajouter au panier)\b/i;
const OFFER =
  /^(?:get started|contact (?:us|sales)|request an? (?:demo|quote)|(?:start )?(?:your )?free trial|book (?:a|now)|get an? (?:free )?(?:quote|demo)|learn more|shop now|shop all|try (?:it )?(?:for )?free|see (?:plans|pricing)|start (?:free|now)|apply now|log in|buy)/i;
const REPLY =
  /^(?:reply|quote|report|permalink|joined:?|posts:?|location:|member since|original poster|#\d+$|\w+ (?:said|wrote):$)/i;
const MEMBERS = ['profile', 'user', 'member', 'u'].map((name) => `a[href*="/${name}/"], a[href*="/${name}s/"]`).join();
const FORUM_SOFTWARE = /discourse|vbulletin|phpbb|xenforo|vanilla|mybb|flarum|nodebb|invision|bbpress|smf/i;
const DOCUMENTATION_SOFTWARE =
  /rustdoc|sphinx|docusaurus|vitepress|vuepress|mkdocs|gitbook|javadoc|doxygen|mdbook|docsify|asciidoctor|antora|mediawiki/i;

interface Known {
  found: Survey;
  /** The text that would be the article. */
  text: ArticleText | null;
  /** Sources of the page's JSON-LD scripts. */
  jsonLd: readonly string[];
  hasDate: boolean;
}

/** Counts what tells an article from other pages; no layout is read. */
export function readFeatures(document: Document, { found, text: article, jsonLd, hasDate }: Known): PageFeatures {
  const types = jsonLd.flatMap(typesInJsonLd);
  for (const element of document.querySelectorAll('[itemtype]')) types.push(element.getAttribute('itemtype') ?? '');
  const meta = (selector: string) => document.querySelector(selector)?.getAttribute('content')?.toLowerCase() ?? '';
  const generator = meta('meta[name="generator"]');
  const total = found.prose.reduce((sum, { length }) => sum + length, 0);
  const paragraphs = article?.paragraphs ?? 0;
  return {
    described: describedAs(types),
    ogType: meta('meta[property="og:type"]'),
    published:
      document.querySelector('meta[property$="published_time" i], meta[itemprop="datePublished"], meta[name*="pubdate" i]') !==
      null,
    scholarly: document.querySelector('meta[name="citation_title"], meta[name="citation_author"]') !== null,
    hasDate,
    hasAuthor: hasAuthor(document, found),
    address: readAddress(document.location?.href ?? ''),
    words: Math.round((article?.length ?? 0) / 6),
    paragraphs,
    averageParagraph: paragraphs === 0 ? 0 : (article as { length: number }).length / paragraphs,
    share: total === 0 ? 0 : (article?.length ?? 0) / total,
    reporting: found.reporting,
    headings: article ? article.root.querySelectorAll('h2, h3, h4').length : 0,
    linkShare: found.length === 0 ? 0 : found.linkLength / found.length,
    cards: document.querySelectorAll(CARDS).length,
    articleElements: document.getElementsByTagName('article').length,
    hasHeadline: article?.headline != null,
    guide: isGuideTitle(document.title) || isGuideTitle(article?.headline?.textContent ?? ''),
    code: document.getElementsByTagName('pre').length,
    prices: count(found, PRICE),
    cartButtons:
      count(found, CART) +
      [...document.getElementsByTagName('button')].slice(0, 300).filter((b) => CART.test(b.textContent?.trim() ?? '')).length,
    offers: count(found, OFFER),
    replies: count(found, REPLY),
    members: document.querySelectorAll(MEMBERS).length,
    fields: document.querySelectorAll('input:not([type="hidden"]), select, textarea').length,
    forumSoftware: FORUM_SOFTWARE.test(generator),
    documentationSoftware: DOCUMENTATION_SOFTWARE.test(generator),
  };
}

function hasAuthor(document: Document, { titles }: Survey): boolean {
  if (document.querySelector('meta[name="author" i], meta[property="article:author"], [rel~="author"], [itemprop~="author"]'))
    return true;
  return titles.some(({ text }) => isByline(text));
}

function count({ titles }: Survey, pattern: RegExp): number {
  return titles.filter(({ text }) => text.length < 60 && pattern.test(text)).length;
}
