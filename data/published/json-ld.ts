/** Dates that structured data states. */
export interface StatedDates {
  /** Of a node that is an article. */
  article: string[];
  /** Of another node: the page, a video, an organisation's event. */
  other: string[];
  modified: string[];
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Review|Recipe|DiscussionForumPosting|Question)$/;
const OTHER_TYPE = /(?:WebPage|ItemPage|VideoObject|MediaObject|CreativeWork|PodcastEpisode|AboutPage)$/;
const LOOSE = /"(datePublished|dateCreated|dateModified)"\s*:\s*"([^"]{8,40})"/g;

type Node = Record<string, unknown>;

/** The dates in one JSON-LD script; from one that is not valid JSON, those that can still be told. */
export function datesInJsonLd(source: string): StatedDates {
  const dates: StatedDates = { article: [], other: [], modified: [] };
  let root: unknown;
  try {
    root = JSON.parse(source.trim());
  } catch {
    for (const [, name, value] of source.matchAll(LOOSE))
      (name === 'dateModified' ? dates.modified : dates.other).push(value as string);
    return dates;
  }
  const visit = (value: unknown, depth: number) => {
    if (depth > 4 || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1);
      return;
    }
    const node = value as Node;
    const types = [node['@type']].flat().filter((type) => typeof type === 'string');
    const list = types.some((t) => ARTICLE_TYPE.test(t))
      ? dates.article
      : types.some((t) => OTHER_TYPE.test(t))
        ? dates.other
        : null;
    if (list) {
      for (const date of [node.datePublished, node.datePublished === undefined ? node.dateCreated : undefined])
        if (typeof date === 'string') list.push(date);
      if (typeof node.dateModified === 'string') dates.modified.push(node.dateModified);
    }
    visit(node['@graph'], depth + 1);
    visit(node.mainEntity, depth + 1);
    visit(node.mainEntityOfPage, depth + 1);
  };
  visit(root, 0);
  return dates;
}
