const FRONT = /^\/(?:(?:index|home|default)(?:\.\w+)?|[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/i;
const NO_ARTICLE = /^(?:product|profile|video|music|book|restaurant)/i;

/** True for the address of a site's front page, in one language or another. */
export function isFrontPage({ pathname, search }: Pick<URL, 'pathname' | 'search'>): boolean {
  return search === '' && FRONT.test(pathname);
}

/** False for pages that are surely no article: front pages and what calls itself a product, a profile, a video. */
export function mayBeArticle(document: Document, address: Pick<URL, 'pathname' | 'search'>): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  return !NO_ARTICLE.test(type) && !isFrontPage(address);
}
