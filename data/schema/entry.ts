import * as v from 'valibot';
import { TOPIC_KINDS } from './kinds.ts';
import { LEVELS } from './levels.ts';

/** What an entry is. One word per thing; labels for readers are in `labels.ts`. */
export const KINDS = [
  'regime',
  'resolution',
  'measure',
  'mechanism',
  'body',
  'office',
  'list',
  'law',
  'programme',
  'agreement',
  'summit',
  'event',
  'place',
  'facility',
  'concept',
  'practice',
  'person',
  'country',
  'metonym',
] as const;

/** Who imposes, runs or signed it. */
export const ISSUERS = [
  'un',
  'us',
  'eu',
  'uk',
  'canada',
  'japan',
  'australia',
  'switzerland',
  'ukraine',
  'ecowas',
  'south-korea',
  'north-korea',
  'koreas',
  'china',
  'russia',
  'iran',
  'iaea',
  'multilateral',
  'general',
] as const;

/** The state of a thing during one interval. */
export const STATUSES = ['planned', 'in-force', 'active', 'eased', 'suspended', 'contested', 'dormant', 'ended'] as const;

/** How far the publisher's own page was read on the `checked` day. */
export const ACCESS = ['read', 'copy', 'listed'] as const;

export const SUMMARY_WORDS = 60;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'));
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));
const day = v.pipe(
  v.string('must be a date written YYYY-MM-DD'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date written YYYY-MM-DD'),
  v.check((value) => isCalendarDay(value), 'is not a day of the calendar'),
);
const httpsUrl = v.pipe(
  v.string(),
  v.check((value) => value.startsWith('https://'), 'must start with https://'),
  v.check((value) => URL.canParse(value), 'is not a well-formed URL'),
);

/** True for a real day such as 2024-02-29, false for 2023-02-29. */
export function isCalendarDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** When a surface form means this entry: any topic or cue near it, and no anti-cue in its sentence. */
export const WhenSchema = v.strictObject({
  topics: v.optional(v.array(id)),
  near: v.optional(v.array(text)),
  not: v.optional(v.array(text)),
  /** The form has this meaning also where none of `topics` and `near` stands, but with less weight. */
  alone: v.optional(v.boolean()),
  /** Topics that speak against this meaning. */
  against: v.optional(v.array(id)),
  /** The form means the entry only in pages published from this day on, */
  from: v.optional(day),
  /** and before this one. */
  to: v.optional(day),
});

export const FormSchema = v.union([
  text,
  v.strictObject({
    text,
    /** `as-written` (default): capitals in the form are required; `any`: letter case is ignored. */
    case: v.optional(v.picklist(['as-written', 'any'])),
    /** Also match the regular English plural of the last word. */
    plural: v.optional(v.boolean()),
    /**
     * The form speaks of a regime that the text names by issuer and target; its own entry is the general meaning.
     * `any`, or the topic of the issuer if the form names it.
     */
    regime: v.optional(id),
    /** Marked also for readers who did not ask for entries of its kind: the office of a person, not the name. */
    always: v.optional(v.boolean()),
    when: v.optional(WhenSchema),
  }),
]);

export const StateSchema = v.strictObject({
  from: day,
  /** First day on which the state no longer holds; left out, it lasts until the next state. */
  to: v.optional(day),
  status: v.picklist(STATUSES),
  text,
  /** Id of one of the entry's sources. */
  source: id,
  /** The change a reader should see first among later events. */
  major: v.optional(v.boolean()),
});

export const SourceSchema = v.strictObject({
  id,
  url: httpsUrl,
  title: text,
  publisher: text,
  checked: day,
  access: v.picklist(ACCESS),
  /** The text of the agreement itself, reprinted by somebody who is no authority. */
  primary: v.optional(v.boolean()),
});

export const EntrySchema = v.strictObject({
  id,
  term: text,
  kind: v.picklist(KINDS),
  issuer: v.picklist(ISSUERS),
  topics: v.array(id),
  /** The last level of readers for whom it is marked; by default that of its kind, see `levels.ts`. */
  level: v.optional(v.picklist(LEVELS)),
  /** For a regime: the places it is on; "sanctions" of its issuer on one of them opens this entry. */
  regime: v.optional(
    v.strictObject({
      on: v.pipe(v.array(id), v.minLength(1, 'needs at least one place')),
      /** The regime that is meant where a text names nobody who imposes it. */
      main: v.optional(v.boolean()),
    }),
  ),
  summary: text,
  forms: v.pipe(v.array(FormSchema), v.minLength(1, 'needs at least one surface form')),
  states: v.optional(v.array(StateSchema), []),
  /** Day up to which the states are known to be complete. */
  verified: day,
  /** Renewals or expiries that fall after `verified`. */
  due: v.optional(v.array(v.strictObject({ on: day, text })), []),
  related: v.optional(v.array(id), []),
  sources: v.pipe(v.array(SourceSchema), v.minLength(1, 'needs at least one source')),
});

export const FamilySchema = v.strictObject({
  family: id,
  title: text,
  entries: v.array(v.unknown()),
});

export const TopicSchema = v.strictObject({
  id,
  label: text,
  kind: v.optional(v.picklist(TOPIC_KINDS), 'place'),
  /** Topics that count as this one in context rules. */
  parts: v.optional(v.array(id), []),
  words: v.array(text),
});
export const TopicsSchema = v.strictObject({ topics: v.array(TopicSchema) });

export type Kind = (typeof KINDS)[number];
export type Issuer = (typeof ISSUERS)[number];
export type Status = (typeof STATUSES)[number];
export type When = v.InferOutput<typeof WhenSchema>;
export type Form = v.InferOutput<typeof FormSchema>;
export type State = v.InferOutput<typeof StateSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Entry = v.InferOutput<typeof EntrySchema> & { family: string };
export type Topic = v.InferOutput<typeof TopicSchema>;
/** A term in the summary of an entry that another entry explains; UTF-16 offsets. */
export interface SummaryLink {
  start: number;
  end: number;
  id: string;
}

export interface Family {
  id: string;
  title: string;
}
export interface Glossary {
  families: Family[];
  topics: Topic[];
  entries: Entry[];
}
