/** Kinds of page that structured data can name. */
export interface DescribedAs {
  article: boolean;
  /** A shop's page, a list or another kind that is no article. */
  product: boolean;
  list: boolean;
  forum: boolean;
  video: boolean;
}

const KINDS: Readonly<Record<keyof DescribedAs, RegExp>> = {
  article: /^(?:\w*Article|BlogPosting|Report|LiveBlogPosting|OpinionNewsArticle|AnalysisNewsArticle|Review)$/,
  product: /^(?:Product|ProductGroup|Offer|AggregateOffer|SoftwareApplication|Service|Hotel|Restaurant|JobPosting|Course)$/,
  list: /^(?:ItemList|CollectionPage|SearchResultsPage|Blog|OfferCatalog)$/,
  forum: /^(?:DiscussionForumPosting|QAPage)$/,
  video: /^VideoObject$/,
};

/**
 * @param types names of types in the page's structured data, with or without the address of the vocabulary.
 */
export function describedAs(types: readonly string[]): DescribedAs {
  const names = types.map((type) => type.replace(/^.*[/#]/, ''));
  const has = (kind: keyof DescribedAs) => names.some((name) => KINDS[kind].test(name));
  return { article: has('article'), product: has('product'), list: has('list'), forum: has('forum'), video: has('video') };
}

const TYPE = /"@type"\s*:\s*(?:"([^"]+)"|\[([^\]]*)\])/g;

/** Every `@type` in a JSON-LD script, even if it is not valid JSON: many are not. */
export function typesInJsonLd(source: string): string[] {
  const types: string[] = [];
  for (const [, one, several] of source.slice(0, 200_000).matchAll(TYPE)) {
    if (one) types.push(one);
    for (const [, name] of several?.matchAll(/"([^"]+)"/g) ?? []) if (name) types.push(name);
  }
  return types;
}
