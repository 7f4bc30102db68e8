import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { sentenceStarts } from '../senses/sentence.ts';
import type { Entry } from './entry.ts';

/** School years that a reader of a summary needs at most, by the Flesch–Kincaid formula. */
export const HARDEST_GRADE = 16;
/** Words of one sentence at most. */
export const LONGEST_SENTENCE = 36;

/**
 * Words that take a side or belittle. Names of things ("genocide" of a court's charge) and what the Security Council
 * or the General Assembly has found are not among them.
 */
const LOADED =
  /\b(?:brutal|rogue|crippling|notorious|infamous|draconian|dictators?|dictatorship|tyrann\w+|thugs?|evil|heinous|barbaric|puppet|bloody|murderous|terror state|aggressor|shameful|outrageous|unfortunately|obviously|clearly|strongman|hermit kingdom|axis of evil|mullahs|despot\w*|pariah|cronies|henchm[ae]n|saber-rattling|sabre-rattling|provocat(?:ion|ive)s?|hardline|hard-line)\b/i;

/** Acronyms that every reader of news knows. */
const COMMON = new Set(
  'UN US EU UK USA NATO G7 AK TV CEO GDP AIDS HIV COVID CIA FBI BBC II III IV VI VII VIII IX XI XII XV AI IT GPS VIP LNG USD EUR BRICS SIM DNA'.split(
    ' ',
  ),
);
const ACRONYM = /(?<![\p{L}\p{N}/-])\p{Lu}{2,}\d?(?![\p{L}\p{N}])/gu;

/** Tags by which OFAC marks the names of a programme, as its list prints them: `[DPRK2]`. */
const TAG = /\[[A-Z\d -]+\]/g;

/** Reading grade of a text by Flesch and Kincaid. */
export function readingGrade(text: string): number {
  const words = text.split(/\s+/).filter(Boolean);
  return fleschKincaid({
    sentence: Math.max(1, sentencesOf(text).length),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

export function sentencesOf(text: string): string[] {
  const starts = sentenceStarts(text);
  return starts.map((start, i) => text.slice(start, starts[i + 1]).trim());
}

/** Words for which a text takes a side; undefined if there are none. */
export function loadedWord(text: string): string | undefined {
  return LOADED.exec(text)?.[0];
}

/** Acronyms of a summary that neither its own entry nor a related one spells out. */
export function unexplainedAcronyms(entry: Entry, lookup: (id: string) => Entry | undefined): string[] {
  const known = [entry, ...entry.related.flatMap((id) => lookup(id) ?? [])]
    .flatMap(({ term, forms }) => [term, ...forms.map((form) => (typeof form === 'string' ? form : form.text))])
    .join(' ');
  const found = new Set(entry.summary.replace(TAG, '').match(ACRONYM) ?? []);
  return [...found].filter((acronym) => !COMMON.has(acronym) && !known.includes(acronym));
}
