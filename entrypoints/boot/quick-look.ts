const FRONT = /^\/(?:(?:index|home|default)(?:\.\w+)?|[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/i;
const NO_ARTICLE = /^(?:product|profile|video|music|book|restaurant)/i;

/**
 * False for pages that are surely no article: front pages and what calls itself a product, a profile, a video.
 * It looks at the address and one element only, so that such pages pay next to nothing.
 */
export function mayBeArticle(document: Document, { pathname, search }: Pick<URL, 'pathname' | 'search'>): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  if (NO_ARTICLE.test(type)) return false;
  return type === 'article' || search !== '' || !FRONT.test(pathname);
}
