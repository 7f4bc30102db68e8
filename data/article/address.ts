/** What the address of a page says of its kind. */
export interface AddressHints {
  /** The front page of a site. */
  isRoot: boolean;
  /** A directory names stories, a blog or news. */
  story: boolean;
  /** A day or month stands in the path. */
  dated: boolean;
  /** Words of the longest hyphenated part. */
  slugWords: number;
  /** An index, a search or an archive. */
  index: boolean;
  shop: boolean;
  forum: boolean;
  documentation: boolean;
}

const words = (list: string) => new Set(list.split(' '));

const STORY = words(
  'blog blogs news newsroom story stories article articles post posts p opinion opinions analysis comment commentary columns column editorial editorials ' +
    'features feature insights insight ideas press pressroom press-room press-release press-releases release releases publication publications research report reports ' +
    'journal magazine politics world international business economy europe asia africa americas national nyheter nachrichten actualites noticias archive',
);
const INDEX = words(
  'search suche recherche buscar tag tags category categories kategorie categorie topic topics section sections archives hub author authors contributors listing listings directory ' +
    'login signin sign-in signup register account cart checkout basket maps map mail inbox',
);
const SHOP = words(
  'product products shop store collection collections cart checkout catalog catalogue dp item items c sku buy pricing services solutions rental',
);
const FORUM = words(
  'forum forums thread threads t discussion discussions viewtopic showthread community board boards groups questions question answers comments r topic messages',
);
const DOCUMENTATION = words(
  'docs doc documentation reference api manual manuals handbook library man help support faq wiki kb knowledge-base javadoc tutorial tutorials howto readthedocs spec specs',
);

const NOTHING = { pathname: '', searchParams: new URLSearchParams() };

/** @param url the page's address; what cannot be read as one says nothing. */
export function readAddress(url: string): AddressHints {
  const { pathname, searchParams } = URL.canParse(url) ? new URL(url) : NOTHING;
  const parts = safeDecode(pathname).toLowerCase().split('/').filter(Boolean);
  const folders = parts.slice(0, -1);
  const last = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  const bare = parts.map((part) => part.replace(/\.\w{2,5}$/, '').replace(/[^a-z-].*$/, ''));
  const some = (list: ReadonlySet<string>, among: readonly string[] = bare) => among.some((part) => list.has(part));
  const slugWords = Math.max(
    0,
    ...parts.map(
      (part) =>
        part
          .replace(/\.\w{2,5}$/, '')
          .split(/[-_+ ]/)
          .filter((word) => /\p{L}/u.test(word)).length,
    ),
  );
  const query = ['q', 's', 'query', 'search', 'keyword', 'keywords', 'k'].some((name) => searchParams.has(name));
  const permalink = ['p', 'id', 'article', 'articleid', 'story'].some((name) => searchParams.has(name));
  return {
    isRoot:
      !permalink &&
      (/^\/(?:(?:index|home|default)(?:\.\w+)?)?$/.test(pathname) ||
        (parts.length === 1 && /^[a-z]{2}(?:[-_][a-z]{2})?$/.test(last))),
    story: folders.some((part) => STORY.has(part)),
    dated:
      /\/(?:19|20)\d{2}[/-]?(?:0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[/-]|\d{2}\b)/i.test(pathname) ||
      /\/\d{2}\/(?:0[1-9]|1[0-2])\/(?:0[1-9]|[12]\d|3[01])\//.test(pathname),
    slugWords,
    index: query || some(INDEX, [last, ...folders.slice(-1)]) || /^page$/.test(parts.at(-2) ?? ''),
    shop: some(SHOP),
    forum: some(FORUM),
    documentation: some(DOCUMENTATION),
  };
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
