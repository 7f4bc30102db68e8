import type { Language } from './languages.ts';

/** Where the package holds the index of a language, from its root. */
export const indexFile = (language: Language) => `languages/${language}.index.json`;
/** Where it holds the preferred terms of a language, by entry id. */
export const termsFile = (language: Language) => `languages/${language}.terms.json`;
