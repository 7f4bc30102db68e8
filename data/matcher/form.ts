import { fold, SKIP } from './fold.ts';
import { ALL_CAPITALS, CAPITALISED, GAP_BREAK, GAP_PLAIN, gapBetween, newToken, nextToken, type Token } from './tokens.ts';

/** Terms longer than this many words keep no case rule for the words beyond. */
export const MAX_CASED_WORDS = 16;

/** The folded letters of a word that the tokeniser has read. */
export function foldedWord(text: string, token: Token): string {
  let word = '';
  for (let i = token.start; i < token.end; i++) {
    const folded = fold(text.charCodeAt(i));
    if (folded > SKIP) word += String.fromCharCode(folded);
  }
  return word;
}

/**
 * Splits a surface form the way text is split: folded words, with inner punctuation as tokens of their own.
 * `S/RES/2397` gives `['s', '/', 'res', '/', '2397']`.
 */
export function formTokens(form: string): string[] {
  const tokens: string[] = [];
  eachWord(form, (token, gap) => {
    if (gap > GAP_PLAIN) tokens.push(String.fromCharCode(gap));
    tokens.push(foldedWord(form, token));
  });
  return tokens;
}

/**
 * The capitals a form requires, 2 bits a word from the lowest bit:
 * CAPITALISED where the form's word starts with a capital, ALL_CAPITALS where it is an acronym.
 */
export function caseBits(form: string): number {
  let bits = 0;
  let n = 0;
  eachWord(form, (token) => {
    if (n < MAX_CASED_WORDS) {
      const acronym = (token.caps & ALL_CAPITALS) !== 0 && token.length > 1;
      bits |= (acronym ? token.caps : token.caps & CAPITALISED) << (2 * n);
    }
    n++;
  });
  return bits >>> 0;
}

function eachWord(form: string, visit: (token: Token, gap: number) => void) {
  const token = newToken();
  let end = -1;
  while (nextToken(form, Math.max(end, 0), form.length, token)) {
    const gap = end < 0 ? GAP_PLAIN : gapBetween(form, end, token.start);
    visit(token, gap === GAP_BREAK ? GAP_PLAIN : gap);
    end = token.end;
  }
}
