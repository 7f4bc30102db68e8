import * as v from 'valibot';
import type { CardModel } from '../card/card.ts';
import { LANGUAGES } from '../languages/languages.ts';
import type { Published } from '../published/published.ts';
import { TEXTS_AT_ONCE } from '../reading/limits.ts';
import type { Mention, Surveyed } from '../reading/text-reader.ts';
import { ASKED_KINDS, LEVELS } from '../schema/levels.ts';
import { type Settings, WrongMatchSchema } from '../settings/settings.ts';

const entryId = v.pipe(v.string(), v.maxLength(200));
const day = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)));

const texts = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100_000))), v.maxLength(2 * TEXTS_AT_ONCE.texts));
const ids = v.array(entryId);
const language = v.picklist(['en', ...LANGUAGES]);

/** Why a page has marks or not. */
export const PAGE_STATES = ['on', 'off', 'site-off', 'no-article', 'unsupported'] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** One term of a page, in reading order of its first mention. */
export interface PageTerm {
  id: string;
  count: number;
}

export interface PageReport {
  host: string;
  state: PageState;
  /** Day of publication, where it was found and how sure it is; null if none was found. */
  published: Published | null;
  terms: PageTerm[];
}

/** One mention of a term, with the page's text around it. */
export interface PageMention {
  id: string;
  text: string;
  /** Up to 40 characters of page text on either side, white space folded. */
  before: string;
  after: string;
  /** 0 to 1, see `confidenceOf`. */
  confidence: number;
}

/** All that was read in a page. */
export interface PageReading {
  /** Address of the page that was read. */
  url: string;
  published: string | null;
  publishedFrom: string | null;
  article: boolean;
  mentions: PageMention[];
  ms: {
    /** Time spent on reading the page's text and finding its terms. */
    scan: number;
  };
}

/** Every message: the schema of its input and, as a phantom, the type of its output. */
export const MESSAGES = {
  /** content → background: the card of an entry for a page of a day. */
  'card.get': message<CardModel | null>()(v.strictObject({ id: entryId, published: day })),
  /** content → background: what texts of a page speak of, and which of them may hold terms; by text, null for nothing. */
  'text.survey': message<{ found: (Surveyed | null)[]; ms: number }>()(v.strictObject({ language, texts })),
  /** content → background: the terms of texts and what they mean on their page; by text. */
  'text.read': message<{ mentions: Mention[][]; ms: number }>()(
    v.strictObject({
      language,
      texts,
      page: v.strictObject({
        topics: v.pipe(v.array(v.number()), v.maxLength(2000)),
        published: day,
        wanted: v.strictObject({
          entriesOff: ids,
          familiesOff: ids,
          level: v.picklist(LEVELS),
          askedKinds: v.array(v.picklist(ASKED_KINDS)),
        }),
      }),
    }),
  ),
  /** content → background: the settings, checked. */
  'settings.get': message<Settings>()(v.strictObject({})),
  /** content → background: put a script into the sender's frame, beside the content script. */
  'script.load': message<null>()(v.strictObject({ name: v.picklist(['page', 'reader', 'card']) })),
  /** content → background: what to show on the toolbar badge of the sender's tab. */
  'page.status': message<null>()(
    v.strictObject({ state: v.picklist(PAGE_STATES), terms: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  ),
  /** popup → content: what the page holds. */
  'page.report': message<PageReport>()(v.strictObject({})),
  /** content → background: the reader says that some words on a site do not mean an entry; remembered in the settings. */
  'match.wrong': message<null>()(WrongMatchSchema),
  /** content → background: the reader knows an entry, or wants it marked again; remembered in the settings. */
  'term.known': message<null>()(v.strictObject({ id: entryId, known: v.boolean() })),
  /** extension page → content: every mention, in reading order, once the page has been read. */
  'page.mentions': message<PageReading>()(v.strictObject({})),
  /** popup → content: scroll to the first mention of an entry and open its card; false if there is none. */
  'page.show': message<boolean>()(v.strictObject({ id: entryId })),
} as const;

export type Messages = typeof MESSAGES;
export type MessageName = keyof Messages;
export type Input<N extends MessageName> = v.InferOutput<Messages[N]['input']>;
export type Output<N extends MessageName> = Messages[N]['output'];

/** A message on the wire. */
export interface Envelope<N extends MessageName = MessageName> {
  name: N;
  input: Input<N>;
}

/**
 * Checks what arrived from another context.
 * @returns the message, or the reason for refusing it.
 */
export function parseMessage(value: unknown): { message: Envelope } | { refused: string } {
  const shape = v.safeParse(v.strictObject({ name: v.string(), input: v.unknown() }), value);
  if (!shape.success) return { refused: 'not a message' };
  const { name, input } = shape.output;
  if (!Object.hasOwn(MESSAGES, name)) return { refused: `unknown message "${name}"` };
  const result = v.safeParse(MESSAGES[name as MessageName].input as v.GenericSchema, input);
  if (!result.success) return { refused: `${name}: ${v.getDotPath(result.issues[0]) ?? 'input'}: ${result.issues[0].message}` };
  return { message: { name, input: result.output } as Envelope };
}

function message<Output>() {
  return <S extends v.GenericSchema>(input: S) => ({ input, output: undefined as unknown as Output });
}
