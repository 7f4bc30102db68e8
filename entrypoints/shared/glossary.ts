import { families, heads, parts } from 'virtual:glossary';
import { browser } from 'wxt/browser';
import { type CardModel, cardModel } from '../../data/card/card.ts';
import { plainCard } from '../../data/instruments/plain.ts';
import { termsFile } from '../../data/languages/files.ts';
import { LANGUAGES, type Language } from '../../data/languages/languages.ts';
import type { Entry } from '../../data/schema/entry.ts';
import { today } from '../../data/states/days.ts';
import { packagedJson } from './packaged.ts';

type LinkedEntry = ReturnType<(typeof parts)[string]>[number];

const headOf = new Map(heads.map(([id, family, term]) => [id, { family, term }]));
const loaded = new Map<string, ReadonlyMap<string, LinkedEntry>>();
let terms: Readonly<Record<string, string>> = {};

/** Reads the terms in the language of the browser; until then, and for other languages, they are English. */
export async function loadTerms() {
  const language = browser.i18n.getUILanguage().toLowerCase().split('-')[0] as Language;
  if (LANGUAGES.includes(language)) terms = await packagedJson<Record<string, string>>(termsFile(language));
}

export { families };
export const entryCount = heads.length;

/** Every entry; reads all families. */
export function allEntries(): readonly Entry[] {
  return families.flatMap(({ id }) => [...familyOf(id).values()]);
}

/** An entry; only its family is read. */
export function findEntry(id: string): LinkedEntry | undefined {
  const head = headOf.get(id);
  return head && familyOf(head.family).get(id);
}

/** What an entry is headed in the language of the browser, in English where that is not known; undefined for an unknown id. */
export function termOf(id: string): string | undefined {
  const head = headOf.get(id);
  return head && (terms[id] ?? head.term);
}

/** The card of an entry, or of a numbered instrument without one, for a page of a day; null for an id that is neither. */
export function getCard(id: string, published: string | null): CardModel | null {
  const entry = findEntry(id);
  if (!entry) return plainCard(id, published);
  const lookup = (other: string) => {
    const term = termOf(other);
    return term === undefined ? undefined : { term };
  };
  return cardModel({ ...entry, localTerm: terms[id] ?? null }, lookup, published, today());
}

function familyOf(id: string): ReadonlyMap<string, LinkedEntry> {
  let family = loaded.get(id);
  if (!family) {
    family = new Map(parts[id]?.().map((entry) => [entry.id, entry]));
    loaded.set(id, family);
  }
  return family;
}
