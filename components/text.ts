import type { Doubt } from '../data/published/doubt.ts';
import type { DateSource, Published } from '../data/published/published.ts';
import type { Status } from '../data/schema/entry.ts';
import type { Reason, ReasonKind, ReasonPlace } from '../data/senses/reason.ts';
import { formatDay } from '../data/states/days.ts';

const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);

/** Every word that a reader sees besides the glossary. */
export const text = {
  name: 'Sanctions Context',
  card: {
    label: 'Explanation',
    loading: 'Loading…',
    missing: 'This entry is no longer in the glossary.',
    pin: 'Pin',
    close: 'Close',
    back: (term: string) => `Back to ${term}`,
    published: 'When this was published',
    since: 'Since then',
    timeline: 'Latest change',
    predates: 'On this page’s date this had not begun.',
    noChange: 'No later change known.',
    moreEvents: (n: number) => `${n} more ${plural(n, 'event', 'events')}`,
    fewerEvents: 'Fewer events',
    moreSources: (n: number) => `${n} more ${plural(n, 'source', 'sources')}`,
    moreRelated: (n: number) => `${n} more`,
    asOf: (month: string) => `as of ${month}`,
    asOfTitle: (day: string) => `Known to be complete up to ${day}`,
    overdue: (verified: string, item: string, on: string) => `Last verified ${verified}; ${item} was due ${on}.`,
    related: 'Related terms',
    know: 'I know this',
    knowTitle: 'Stop marking this term on all pages; the options bring it back',
    unknow: 'Mark it again',
    known: 'You know this term, so it is no longer marked.',
    doubt: (doubt: Doubt, published: string) => {
      switch (doubt.kind) {
        case 'archive':
          return `This page is dated ${formatDay(published)} but says that it is from an archive: the text may be older than that.`;
        case 'dateline':
          return `This page is dated ${formatDay(published)}, but its text is dated ${formatDay(doubt.dateline)}.`;
        case 'republished':
          return `This page is dated ${formatDay(doubt.page)}, but its text first appeared on ${formatDay(doubt.original)}; that day is used here.`;
      }
    },
    lastChange: (day: string, change: string) => `Last change by then, ${day}: ${change}`,
    stateSince: (status: Status, day: string) => `${STATE_WORDS[status]} since ${day}.`,
    stateSameDay: (status: Status) => `${STATE_WORDS[status]} from the same day.`,
  },
  why: {
    why: 'Why this?',
    wrong: 'Wrong match',
    wrongTitle: 'Do not mark these words as this entry on this site',
    marked: (words: string) => `“${words}” is read as this entry because:`,
    reading: (issuer: Reason | undefined, target: Reason | undefined) =>
      issuer && target
        ? `Imposed by: ${party(issuer)}. On: ${party(target)}.`
        : issuer
          ? `Imposed by: ${party(issuer)}. On whom, the text leaves open.`
          : target
            ? `On: ${party(target)}. By whom, the text leaves open.`
            : '',
    reason: ({ kind, where, words }: Reason) => REASON_WORDS[kind](PLACE_WORDS[where], words),
  },
  search: {
    label: 'Search the glossary',
    results: 'Entries found',
    nothing: (query: string) => `No entry fits “${query}”.`,
  },
  popup: {
    onThisPage: 'On this page',
    goTo: 'Go to the first mention',
    times: (n: number) => `${n} ×`,
    terms: (n: number) => `${n} ${plural(n, 'term', 'terms')}`,
    onHost: (host: string) => ` on ${host || 'this file'}`,
    everywhere: 'Show terms on web pages',
    turnOffHere: 'Turn off here',
    turnOnHere: 'Turn on here',
    showHere: 'Show terms here',
    off: 'Off on all pages.',
    siteOff: (host: string) => `Off on ${host}.`,
    published: (published: Published | null) => {
      if (published === null) return 'No day of publication found; cards show the whole timeline.';
      const unsure = published.confidence === 'high' ? '' : ', probably';
      return `Published ${formatDay(published.day)}${unsure} (${DATE_SOURCE_WORDS[published.from]})`;
    },
    noArticle: 'This page does not look like an article.',
    noTerms: 'None of the glossary’s terms stand on this page.',
    unreachable: 'Nothing to explain here. If this is a news page that was open before, reload it.',
    loading: 'Looking at the page…',
    settings: 'Glossary & settings',
    version: (n: number) => `${n} entries`,
    backToList: 'the list',
  },
  options: {
    sections: 'Sections',
    section: { glossary: 'Glossary', families: 'Families', sites: 'Sites', appearance: 'Appearance', about: 'About' },
    searchTerms: (n: number) => `Search ${n} terms`,
    issuer: 'Issued by',
    allIssuers: 'All issuers',
    all: 'All',
    term: 'Term',
    kind: 'Kind',
    status: 'Status',
    shown: 'Shown',
    showTerm: (term: string) => `Show ${term}`,
    familyOff: 'family off',
    familyOffTitle: 'Its whole family is switched off, see Families',
    noEntries: 'No term fits. Try fewer filters or another spelling.',
    entry: 'Entry',
    timeline: (from: string, to: string, n: number) => `Timeline ${from} to ${to}, ${n} ${plural(n, 'state', 'states')}`,
    familiesHint: 'A family that is switched off is not marked on any page; it can still be searched here.',
    showFamily: (title: string) => `Show ${title}`,
    pages: 'Pages',
    pagesArticles: 'Show terms on pages that look like articles',
    pagesAll: 'Show terms on all pages',
    sitesOff: 'Never on these sites',
    sitesOffHint: 'A domain stands for everything below it.',
    sitesOn: 'Always on these sites',
    sitesOnHint: 'Also on pages that do not look like articles.',
    wrongMatches: 'Wrong matches',
    wrongMatchesHint: 'Words that you said do not mean an entry; they are not marked as it on that site.',
    wrongMatch: (words: string, term: string, host: string) => `“${words}” as ${term}${host ? ` on ${host}` : ''}`,
    add: 'Add',
    remove: 'Remove',
    removeSite: (site: string) => `Remove ${site}`,
    noSites: 'None',
    badSite: (typed: string) => `“${typed}” is not a site. Write a domain such as example.org, or paste an address.`,
    markStyle: 'Marks',
    markStyles: {
      dotted: 'Dotted underline',
      solid: 'Thin underline',
      wash: 'Coloured ground',
      none: 'No marks; terms only in the popup',
    },
    preview: ['Diplomats warned that supplying the ', 'liaison office', ' could breach the rules.'],
    mentions: 'Mentions',
    mentionsFirst: 'Mark the first mention of each term',
    mentionsAll: 'Mark every mention',
    density: 'At most',
    densities: (n: number) => (n === 0 ? 'Every one of them' : `${n} marks per 1,000 words, the most informative ones`),
    level: 'Explain',
    levels: {
      newcomer: 'Everything, the basics of diplomacy too',
      reader: 'What readers of the news may want explained',
      analyst: 'Only the special: regimes, resolutions, laws, lists, programmes',
    },
    askedKinds: 'Mark also the names of',
    askedKind: { person: 'Persons', country: 'Countries and capitals', metonym: 'Seats of government, such as “Downing Street”' },
    known: 'Terms you know',
    knownHint: 'They are not marked on any page, but can still be searched.',
    noKnown: 'None; the card of a term has a button “I know this”.',
    markAgain: 'Mark again',
    hoverDelay: 'Open the card after',
    milliseconds: (n: number) => `${n} ms`,
    version: 'Version',
    size: (entries: number, families: number) => `${entries} entries in ${families} families`,
    latest: 'Latest check of an entry',
    privacy: 'Privacy',
    privacyText:
      'The extension makes no network request and collects nothing. It reads pages in this browser to find terms, keeps nothing of them, and stores only the settings you change, on this machine.',
    reset: 'Reset',
    resetAll: 'Reset all settings…',
    resetSure: 'Forget every setting you have changed?',
    resetYes: 'Reset',
    resetNo: 'Keep them',
  },
  settings: {
    fault: (setting: string, message: string) => `Setting “${setting}”: ${message}.`,
  },
} as const;

const DATE_SOURCE_WORDS: Record<DateSource, string> = {
  'json-ld': 'by its metadata',
  meta: 'by its metadata',
  microdata: 'by its markup',
  time: 'by its markup',
  url: 'by its address',
  text: 'by its text',
};

const STATE_WORDS: Record<Status, string> = {
  planned: 'Planned',
  'in-force': 'In force',
  active: 'Active',
  eased: 'Eased',
  suspended: 'Suspended',
  contested: 'Contested',
  dormant: 'Dormant',
  ended: 'Ended',
};

const PLACE_WORDS: Record<ReasonPlace, string> = {
  form: 'in the words themselves',
  sentence: 'in its sentence',
  paragraph: 'in its paragraph',
  page: 'on the page',
  date: 'by the page’s date',
};

const quoted = (words: string | undefined) => (words ? `“${words}”` : 'A telling word');

/** For the page as a whole the words are a topic's label, not a quotation. */
const party = ({ where, words = '' }: Reason) =>
  where === 'form' || where === 'sentence' ? `“${words}” (${PLACE_WORDS[where]})` : `${words} (${PLACE_WORDS[where]})`;

const REASON_WORDS: Record<ReasonKind, (place: string, words: string | undefined) => string> = {
  unambiguous: () => 'The words have one meaning in the glossary.',
  number: (_, words) => `${quoted(words)} is cited by its number.`,
  cue: (place, words) => `${quoted(words)} stands ${place}.`,
  topic: (place, words) => `${words || 'A subject of this entry'} is spoken of ${place}.`,
  issuer: (place, words) => `Who imposes it: ${words} ${place}.`,
  target: (place, words) => `On whom: ${words} ${place}.`,
  'anti-cue': (place, words) => `${quoted(words)} stands ${place} and speaks against it.`,
  'anti-topic': (place, words) => `${words || 'Another subject'} is spoken of ${place} and speaks against it.`,
  'before-start': () => 'The page is older than the thing.',
  'after-end': () => 'It had ended by the page’s date.',
};
