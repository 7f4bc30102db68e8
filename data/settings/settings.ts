import * as v from 'valibot';
import { ASKED_KINDS, LEVELS } from '../schema/levels.ts';
import { DEFAULTS } from './defaults.ts';

export const SETTINGS_VERSION = 1;

export const MARK_STYLES = ['dotted', 'solid', 'wash', 'none'] as const;
/** Marks per 1,000 words to choose from; 0 sets no limit. */
export const DENSITIES = [15, 30, 50, 0] as const;
export const HOVER_DELAYS = { min: 0, max: 1500, step: 50 } as const;

const list = v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200)));
const host = v.pipe(v.string(), v.regex(/^[a-z0-9.\-:[\]]+$/, 'must be a host name such as example.org'));

/** Words that do not mean an entry on a site; the host is empty for local files. */
export const WrongMatchSchema = v.strictObject({
  host: v.union([host, v.literal('')]),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** As `foldedText` writes them. */
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

/** One schema a setting: each is validated on its own, so that one damaged value costs only itself. */
const FIELDS = {
  /** The global switch. */
  enabled: v.boolean(),
  /** Pages to run on: those detected as articles, or all. */
  pages: v.picklist(['articles', 'all']),
  /** Hosts on which marks are always shown. */
  sitesOn: v.array(host),
  /** Hosts on which marks are never shown. */
  sitesOff: v.array(host),
  markStyle: v.picklist(MARK_STYLES),
  /** Which mentions of a term are marked. */
  mentions: v.picklist(['first', 'all']),
  /** At most so many marks per 1,000 words; 0: no limit. */
  density: v.picklist(DENSITIES),
  /** How much the reader knows already: decides which entries show. */
  level: v.picklist(LEVELS),
  /** Kinds of names that are marked too. */
  askedKinds: v.array(v.picklist(ASKED_KINDS)),
  /** Milliseconds the pointer rests on a mark before the card opens. */
  hoverDelay: v.pipe(v.number(), v.integer(), v.minValue(HOVER_DELAYS.min), v.maxValue(HOVER_DELAYS.max)),
  /** Ids of entries switched off. */
  entriesOff: list,
  /** Ids of families switched off. */
  familiesOff: list,
  /** Ids of entries that the reader knows and wants no more marks for. */
  known: list,
  /** Words that the reader found to mean something else than an entry, by host. */
  wrongMatches: v.array(WrongMatchSchema),
} as const;

export type Settings = { [K in keyof typeof FIELDS]: v.InferOutput<(typeof FIELDS)[K]> };

export type WrongMatch = v.InferOutput<typeof WrongMatchSchema>;

/** What is stored: only what the reader changed. */
export interface StoredSettings {
  version: number;
  values: Record<string, unknown>;
}

/** A stored value that could not be used; its setting has its default. */
export interface SettingFault {
  setting: string;
  message: string;
}

/**
 * Reads stored settings. Never throws: a damaged value falls back to its default and is reported,
 * unknown settings are reported and otherwise left alone.
 */
export function readSettings(stored: unknown): { settings: Settings; faults: SettingFault[] } {
  const settings: Record<string, unknown> = { ...DEFAULTS };
  if (stored === undefined || stored === null) return { settings: settings as Settings, faults: [] };
  const shape = v.safeParse(v.object({ version: v.number(), values: v.record(v.string(), v.unknown()) }), stored);
  if (!shape.success) {
    return {
      settings: settings as Settings,
      faults: [{ setting: 'all settings', message: 'the stored settings are damaged; defaults are used' }],
    };
  }
  const faults: SettingFault[] = [];
  for (const [name, value] of Object.entries(shape.output.values)) {
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof Settings] : undefined;
    if (!field) {
      faults.push({ setting: name, message: 'is not a setting of this version; it is ignored' });
      continue;
    }
    const result = v.safeParse(field as v.GenericSchema, value);
    if (result.success) settings[name] = result.output;
    else faults.push({ setting: name, message: `${result.issues[0].message}; the default is used` });
  }
  return { settings: settings as Settings, faults };
}

/**
 * The object to store after a change: unknown values are kept, values equal to the default are left out.
 * @throws {TypeError} if a new value is not valid for its setting; names the setting.
 */
export function writeSettings(stored: unknown, changes: Partial<Settings>): StoredSettings {
  const known = v.safeParse(v.object({ values: v.record(v.string(), v.unknown()) }), stored);
  const values: Record<string, unknown> = known.success ? { ...known.output.values } : {};
  for (const [name, value] of Object.entries(changes)) {
    const result = v.safeParse(FIELDS[name as keyof Settings] as v.GenericSchema, value);
    if (!result.success) throw new TypeError(`${name}: ${result.issues[0].message}`);
    if (JSON.stringify(value) === JSON.stringify(DEFAULTS[name as keyof Settings])) delete values[name];
    else values[name] = value;
  }
  return { version: SETTINGS_VERSION, values };
}

export function isSameMatch(a: WrongMatch, b: WrongMatch): boolean {
  return a.host === b.host && a.id === b.id && a.text === b.text;
}

/** A list with a value in it, or without it. */
export function listed<T extends string>(list: readonly T[], value: T, on: boolean): T[] {
  const others = list.filter((other) => other !== value);
  return on ? [...others, value] : others;
}
