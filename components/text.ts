import type { Status } from '../data/schema/entry.ts';

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
    moreSources: (n: number) => `+${n} ${plural(n, 'source', 'sources')}`,
    moreRelated: (n: number) => `${n} more`,
    asOf: (month: string) => `as of ${month}`,
    asOfTitle: (day: string) => `Known to be complete up to ${day}`,
    overdue: (verified: string, item: string, on: string) => `Last verified ${verified}; ${item} was due ${on}.`,
    related: 'Related terms',
    stateSince: (status: Status, day: string) => `${STATE_WORDS[status]} since ${day}.`,
    stateSameDay: (status: Status) => `${STATE_WORDS[status]} from the same day.`,
  },
} as const;

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
