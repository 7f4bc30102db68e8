import type { Entry, Kind } from './entry.ts';

/** How much a reader knows already; each level leaves out what the one before it still explains. */
export const LEVELS = ['newcomer', 'reader', 'analyst'] as const;
export type Level = (typeof LEVELS)[number];

/** Kinds whose names are marked only when the reader asks for them: most readers know them. */
export const ASKED_KINDS = ['person', 'country', 'metonym'] as const satisfies readonly Kind[];
export type AskedKind = (typeof ASKED_KINDS)[number];

const FOR_ANALYSTS: ReadonlySet<Kind> = new Set(['regime', 'resolution', 'mechanism', 'list', 'law', 'programme']);

/** The last level for which an entry is still marked, as the entry states it or by its kind. */
export function levelOf(entry: Pick<Entry, 'kind' | 'level'>): Level {
  return entry.level ?? (FOR_ANALYSTS.has(entry.kind) ? 'analyst' : 'reader');
}

/** True if a reader of a level has entries of a level marked. */
export function isForLevel(entry: Level, reader: Level): boolean {
  return LEVELS.indexOf(entry) >= LEVELS.indexOf(reader);
}
