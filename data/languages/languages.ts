/** Languages other than English in which pages are read. */
export const LANGUAGES = ['ar', 'es', 'fr', 'ko', 'ru', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A language in which a page is read; English for all that is none of LANGUAGES. */
export type PageLanguage = Language | 'en';

/** Scripts that tell a language, tried in this order: kana and Hangul stand beside Han characters. */
const SCRIPTS: readonly (readonly [RegExp, PageLanguage])[] = [
  [/[\u3040-\u30ff]/g, 'en'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0400-\u04ff]/g, 'ru'],
];
/** Share of a script among the letters from which on it is the text's. */
const SHARE = 0.25;
const LETTERS = /\p{L}/gu;
/** Letters that Russian does not have, and letters of Persian and Urdu. */
const NOT_RUSSIAN = /[\u0456\u0457\u0454\u0491\u045e\u0458\u0459\u045a\u045b\u0452\u045f\u04d9\u049b]/;
const NOT_ARABIC = /[\u067e\u0686\u06af\u06cc\u06a9\u0679]/g;

/**
 * The language in which a page is read.
 * @param declared the page's `lang`, e.g. `fr-CA`; empty if it has none.
 * @param sample some of its running text: a script that does not fit the declared language overrules it.
 */
export function pageLanguage(declared: string, sample: string): PageLanguage {
  const letters = sample.match(LETTERS)?.length ?? 0;
  const primary = declared.toLowerCase().split(/[-_]/)[0] ?? '';
  for (const [script, language] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / Math.max(1, letters);
    if (share < (language === 'en' ? SHARE / 5 : SHARE)) continue;
    if (language === 'ru' && (NOT_RUSSIAN.test(sample) || (primary !== '' && !['ru', 'en'].includes(primary)))) return 'en';
    if (language === 'ar' && (sample.match(NOT_ARABIC)?.length ?? 0) > letters / 50) return 'en';
    return language;
  }
  if (primary === 'fr' || primary === 'es') return primary;
  return primary === '' ? byWords(sample) : 'en';
}

const WORDS = {
  fr: /(?<!\p{L})(?:les|des|une|dans|sur|est|que|pour|avec|aux|du|et)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:los|las|una|del|que|por|con|para|el|y|se|su)(?!\p{L})/giu,
} as const;
/** One word in seven is among the commonest of its language. */
const COMMON = 1 / 7;

function byWords(sample: string): PageLanguage {
  const words = sample.split(/\s+/).length;
  const share = (language: keyof typeof WORDS) => (sample.match(WORDS[language])?.length ?? 0) / Math.max(1, words);
  const best = share('fr') >= share('es') ? 'fr' : 'es';
  return words >= 20 && share(best) >= COMMON ? best : 'en';
}
