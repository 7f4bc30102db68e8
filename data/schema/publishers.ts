/** Publishers whose own word settles a fact, and how the addresses of their pages are formed. */
interface Publisher {
  name: string;
  host: RegExp;
  /** What the path (with its query) of a page must look like. */
  path: RegExp;
}

const SLUG = '[\\w.,%()’-]+';
const path = (pattern: string) => new RegExp(`^${pattern}/?$`, 'iu');

const AUTHORITIES: readonly Publisher[] = [
  {
    name: 'UN documents',
    host: /^(?:undocs|docs\.un)\.org$/,
    path: path(
      '(?:/en)?/(?:[AS]|ST|E|INFCIRC)/(?:[\\w.%-]+/)*[\\w.%-]+(?:/(?:Rev|Add|Corr)\\.\\d+)?(?:\\((?:\\d{4}|[IVX]+|[ES]{1,2}-?[IVX\\d]*)\\))?',
    ),
  },
  {
    name: 'UN press',
    host: /^press\.un\.org$/,
    path: path(`/(?:en|fr)/(?:content/${SLUG}|\\d{4}/${SLUG}\\.(?:doc\\.htm|html))`),
  },
  { name: 'UN Digital Library', host: /^digitallibrary\.un\.org$/, path: path('/record/\\d+') },
  { name: 'United Nations', host: /(?:^|\.)un\.org$/, path: path('/.{3,}') },
  { name: 'IAEA', host: /^www\.iaea\.org$/, path: path('/.{3,}') },
  {
    name: 'EUR-Lex',
    host: /^eur-lex\.europa\.eu$/,
    path: path(
      '(?:/eli/(?:reg|dec|dir|reg_impl|dec_impl|reg_del|joint_action|common_pos|treaty)(?:_impl|_del)?/[\\w./-]+|/legal-content/[A-Z]{2}/(?:TXT|ALL)/(?:PDF/)?\\?uri=\\S+|/EN/legal-content/summary/\\S+)',
    ),
  },
  { name: 'EU institutions', host: /(?:^|\.)europa\.eu$/, path: path('/.{3,}') },
  {
    name: 'legislation.gov.uk',
    host: /^www\.legislation\.gov\.uk$/,
    path: path('/(?:uksi|ukpga|eur|ukla|ukdsi)/\\d{4}/\\d+(?:/[\\w/-]+)?'),
  },
  { name: 'gov.uk', host: /(?:^|\.)gov\.uk$/, path: path(`/(?:${SLUG}/)*${SLUG}`) },
  {
    name: 'Federal Register',
    host: /^www\.federalregister\.gov$/,
    path: path(`/(?:d/(?:\\d{4}-|[EC]\\d-|\\d{2}-)\\d+|documents/\\d{4}/\\d{2}/\\d{2}/[\\w-]+/${SLUG}|executive-order/\\d+)`),
  },
  { name: 'GovInfo', host: /^www\.govinfo\.gov$/, path: path('/(?:content/pkg|link|app/details|metadata)/[\\w./-]+') },
  {
    name: 'Congress',
    host: /^www\.congress\.gov$/,
    path: path(
      '/(?:\\d+/(?:plaws|statute|crec|bills)/[\\w./-]+|bill/\\d+(?:st|nd|rd|th)-congress/[a-z-]+/\\d+(?:/[\\w-]+)*|(?:crs-product|crs_external_products|crs-report)/\\S+|public-laws?/\\S+|treaty-document/\\S+|congressional-record/\\S+)',
    ),
  },
  { name: 'OFAC', host: /^ofac\.treasury\.gov$/, path: path(`/(?:${SLUG}/)*${SLUG}`) },
  { name: 'United States government', host: /(?:^|\.)(?:gov|mil)$/, path: path('/.{2,}') },
  {
    name: 'a government',
    host: /(?:^|\.)(?:go\.(?:kr|jp|ug|ke)|gc\.ca|canada\.ca|gov\.[a-z]{2}|admin\.ch|gouv\.fr|bund\.de|auswaertiges-amt\.de|overheid\.nl|officielebekendmakingen\.nl|kremlin\.ru|mid\.ru|mfa\.ir|mofcom\.gov\.cn|fmprc\.gov\.cn|justice\.gc\.ca|presid\.go\.kr|rada\.gov\.ua|president\.gov\.ua|parliament\.uk|diplo\.de|usembassy-china\.org\.cn|china-embassy\.org|kcna\.kp|rep\.kp)$/,
    path: path('/?.*'),
  },
  {
    name: 'an international organisation',
    host: /(?:^|\.)(?:opcw|ctbto|icc-cpi|fatf-gafi|nato|imf|worldbank|icj-cij|osce|au|africa-union|ecowas|imo|icao|wassenaar|nuclearsuppliersgroup|australiagroup|dfat|msmt|wolfsberg-group|swift|g7|icrc|iccwbo|egmontgroup|mtcr|zanggercommittee|hcoc|asean|africanunion|ungeneva|ohchr|unoda|fsb|kimberleyprocess|usip|peacemaker)\.(?:org|int|info|com|net|at)$/,
    path: path('/?.*'),
  },
];

/** Pages that answer a question anew each time are no source. */
const SEARCH_PAGE = /[?&](?:q|query|search|s|keyword|keywords|searchtext)=|\/(?:search|suche|recherche)(?:[/?]|$)/i;

/**
 * What is wrong with the address of a source.
 * @param url a well-formed https address. @returns undefined if nothing is.
 */
export function addressFault(url: string): string | undefined {
  const { hostname, pathname, search } = new URL(url);
  if (SEARCH_PAGE.test(pathname + search)) return 'is a search page';
  const publisher = AUTHORITIES.find(({ host }) => host.test(hostname));
  if (publisher && !publisher.path.test(decoded(pathname) + search)) return `is not formed as addresses of ${publisher.name} are`;
  return undefined;
}

/** True if a source is one whose own word settles the matter. */
export function isAuthority(url: string): boolean {
  const { hostname } = new URL(url);
  return AUTHORITIES.some(({ host }) => host.test(hostname));
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
