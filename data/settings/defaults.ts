import type { Settings } from './settings.ts';

export const STORAGE_KEY = 'settings';

export const DEFAULTS: Readonly<Settings> = {
  enabled: true,
  pages: 'articles',
  sitesOn: [],
  sitesOff: [],
  markStyle: 'dotted',
  mentions: 'first',
  density: 50,
  level: 'reader',
  askedKinds: [],
  hoverDelay: 250,
  entriesOff: [],
  familiesOff: [],
  known: [],
  wrongMatches: [],
};

/** The words of a mention as wrong matches are kept: in lower case, white space folded. */
export function foldedText(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}
