import glossary from 'virtual:glossary';
import { type CardModel, cardModel } from '../../data/card/card.ts';
import { plainCard } from '../../data/instruments/plain.ts';
import type { Entry } from '../../data/schema/entry.ts';
import { today } from '../../data/states/days.ts';

const entries = new Map<string, Entry>(glossary.entries.map((entry) => [entry.id, entry]));

export const { families } = glossary;
export const allEntries: readonly Entry[] = glossary.entries;
export const findEntry = (id: string) => entries.get(id);

/** The card of an entry, or of a numbered instrument without one, for a page of a day; null for an id that is neither. */
export function getCard(id: string, published: string | null): CardModel | null {
  const entry = entries.get(id);
  return entry ? cardModel(entry, findEntry, published, today()) : plainCard(id, published);
}
