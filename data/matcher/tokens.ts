import { describeUnit, FIRST_DENSE, fold, isDense, LETTER, SEPARATOR, SKIP, UPPER } from './fold.ts';

const FOLDED = 0xffff;

/** How a word is written: bit 0 = first letter is a capital, bit 1 = every letter is. */
export const CAPITALISED = 1;
export const ALL_CAPITALS = 2;

/** What stands between two words of a term. */
export const GAP_PLAIN = 0;
/** Ends every term: sentence ends, quotes, brackets and anything long. */
export const GAP_BREAK = -1;

const MAX_GAP = 8;
const SPACES = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]);
/** Hyphens, and the middle dots that stand for them in Chinese and Korean. */
const HYPHENS = new Set([0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0xb7, 0x2027, 0x30fb, 0x318d]);
const APOSTROPHES = new Set([0x27, 0x2019, 0x2bc, 0x2bb, 0x2bd, 0x2b9, 0x60, 0xb4]);
/** Punctuation that may stand inside a term, if the term is written with it. */
const INNER = new Set(['/', ',', '&', '.', ':', '(', ')', '+', ';', '%'].map((char) => char.charCodeAt(0)));

/** Stands for a space between two characters of a dense script, which tells words apart there: `안보 리스크`. */
export const DENSE_SPACE = 0x5f;
const OPENING = 0x28;
const CLOSING = 0x29;

/** One word of the text; reused by the tokeniser from call to call. */
export interface Token {
  start: number;
  /** First offset after the word; for dotted acronyms after the last dot. */
  end: number;
  /** FNV-1a over the folded letters. */
  hash: number;
  /** CAPITALISED | ALL_CAPITALS. */
  caps: number;
  /** Number of folded letters. */
  length: number;
}

export const FNV_SEED = 0x811c9dc5;
export const fnv = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

export function newToken(): Token {
  return { start: 0, end: 0, hash: 0, caps: 0, length: 0 };
}

/**
 * Reads the next word at or after `from` into `token`.
 * `U.N.`, `U. N.` and `U.N` are read as the one word `un`; each Chinese, Japanese or Korean character is one word.
 * @returns false at the end of the text.
 */
export function nextToken(text: string, from: number, to: number, token: Token): boolean {
  if (!readWord(text, from, to, token)) return false;
  if (token.length === 1 && token.caps !== 0) joinInitials(text, to, token);
  return true;
}

function readWord(text: string, from: number, to: number, token: Token): boolean {
  let i = from;
  let unit = 0;
  for (; i < to; i++) {
    unit = describeUnit(text.charCodeAt(i));
    if ((unit & FOLDED) > SKIP) break;
  }
  if (i >= to) return false;
  token.start = i;
  let hash = FNV_SEED;
  let length = 0;
  let letters = 0;
  let capitals = 0;
  let end = i;
  const first = unit & UPPER ? CAPITALISED : 0;
  for (; i < to; i++) {
    unit = describeUnit(text.charCodeAt(i));
    const folded = unit & FOLDED;
    if (folded <= SKIP) {
      if (folded === SEPARATOR) break;
      continue;
    }
    if (folded >= FIRST_DENSE && isDense(folded)) {
      if (length > 0) break;
      to = i + 1;
    }
    end = i + 1;
    hash = fnv(hash, folded);
    length++;
    letters += (unit & LETTER) >> 17;
    capitals += (unit & UPPER) >> 16;
  }
  // Marks after the last letter belong to it; soft hyphens and joiners do not.
  while (end < i && isMark(text.charCodeAt(end))) end++;
  token.end = end;
  token.hash = hash;
  token.caps = letters > 0 && capitals === letters ? first | ALL_CAPITALS : first;
  token.length = length;
  return true;
}

function isMark(code: number): boolean {
  return code >= 0x300 && code < 0x370 && fold(code) === SKIP;
}

const initial: Token = newToken();

function joinInitials(text: string, to: number, token: Token) {
  let end = token.end;
  let hash = token.hash;
  let length = 1;
  while (end < to && text.charCodeAt(end) === 0x2e) {
    let next = end + 1;
    if (next < to && SPACES.has(text.charCodeAt(next))) next++;
    if (next >= to || fold(text.charCodeAt(next)) <= SKIP) break;
    if (!readWord(text, next, to, initial) || initial.length !== 1 || initial.caps === 0) break;
    hash = fnv(hash, fold(text.charCodeAt(initial.start)));
    length++;
    end = initial.end;
  }
  if (length === 1) return;
  if (end < to && text.charCodeAt(end) === 0x2e) end++;
  token.end = end;
  token.hash = hash;
  token.length = length;
  token.caps = CAPITALISED | ALL_CAPITALS;
}

/** True after an s, where an apostrophe belongs to the word: "Workers' Party". */
function isPluralS(text: string, end: number): boolean {
  return fold(text.charCodeAt(end - 1)) === 0x73;
}

/**
 * Classifies the text between two words.
 * @returns GAP_PLAIN for white space, one hyphen or an apostrophe; the code of one inner punctuation mark,
 * that of the opening bracket for `) (`; DENSE_SPACE for a space in a dense script; else GAP_BREAK.
 */
export function gapBetween(text: string, end: number, start: number): number {
  const length = start - end;
  if (length === 1) {
    const code = text.charCodeAt(end);
    if (code === 0x20 || code === 0xa0) return isDenseAround(text, end, start) ? DENSE_SPACE : GAP_PLAIN;
    if (HYPHENS.has(code) || APOSTROPHES.has(code)) return GAP_PLAIN;
  }
  if (length > MAX_GAP * 4) return GAP_BREAK;
  let mark = 0;
  let hyphens = 0;
  let spaces = 0;
  let visible = 0;
  for (let i = end; i < start; i++) {
    const code = narrow(text.charCodeAt(i));
    if (SPACES.has(code) || (code >= 0x2000 && code <= 0x200a)) {
      spaces++;
      if (i > end && SPACES.has(text.charCodeAt(i - 1))) continue;
    } else if (fold(code) === SKIP) continue;
    else if (HYPHENS.has(code) && hyphens === 0 && mark === 0) hyphens++;
    else if (INNER.has(code) && mark === 0 && hyphens === 0) mark = code;
    else if (code === OPENING && mark === CLOSING) mark = OPENING;
    else if (i === end && APOSTROPHES.has(code) && isPluralS(text, end)) continue;
    else return GAP_BREAK;
    if (++visible > MAX_GAP) return GAP_BREAK;
  }
  if (mark !== 0) return mark;
  return spaces > 0 && hyphens === 0 && isDenseAround(text, end, start) ? DENSE_SPACE : GAP_PLAIN;
}

function isDenseAround(text: string, end: number, start: number): boolean {
  return isDense(text.charCodeAt(end - 1)) && isDense(text.charCodeAt(start));
}

/** Full-width punctuation as it is written elsewhere. */
function narrow(code: number): number {
  return code > 0xff00 && code < 0xff5f ? code - 0xfee0 : code;
}
