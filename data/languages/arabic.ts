/** Letters that Arabic writes together with the word after them: and, so, with, for, as, and some of them joined. */
const PREFIXES = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فل', 'وك'];
const ARTICLE = 'ال';

/** A folded Arabic word with each prefix that it may be written with; "for the" swallows the article's first letter. */
export function withPrefixes(word: string): string[] {
  if (!/^[\u0621-\u064a]{2,}$/.test(word)) return [];
  return PREFIXES.map((prefix) =>
    prefix.endsWith('ل') && word.startsWith(ARTICLE) ? `${prefix}ل${word.slice(ARTICLE.length)}` : prefix + word,
  );
}
