/** Letters folded to lower case without accents, one UTF-16 unit at a time. */

/** Fold result for a character that ends a word. */
export const SEPARATOR = 0;
/** Fold result for a character that is inside a word but not part of its spelling (soft hyphen, joiners, marks). */
export const SKIP = 1;

/** No character below is dense. */
export const FIRST_DENSE = 0x3040;

const FAST = 0x300;
const WORD = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
/** Letters by Unicode's category that stand for an apostrophe or a middle dot. */
const MARK_LETTERS = new Set([0x2bb, 0x2bc, 0x2bd, 0x2b9, 0x318d]);
const IGNORED = new Set([
  0xad, 0xb0, 0x2116, 0x34f, 0x61c, 0x640, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff,
]);

/** Arabic letters that are written one for the other. */
const ARABIC = new Map([
  [0x649, 0x64a],
  [0x629, 0x647],
  [0x671, 0x627],
]);

/** Bits of `describeUnit` beside the folded letter. */
export const UPPER = 0x10000;
export const LETTER = 0x20000;

const fast = new Int32Array(FAST);
for (let code = 0; code < FAST; code++) fast[code] = compute(code);
const slow = new Map<number, number>();

/** All that is known of a UTF-16 unit in one number: its folded letter as `fold` gives it, UPPER for a capital, LETTER for no digit. */
export function describeUnit(code: number): number {
  if (code < FAST) return fast[code] as number;
  let known = slow.get(code);
  if (known === undefined) {
    known = compute(code);
    slow.set(code, known);
  }
  return known;
}

/** Characters of scripts written without spaces, or (Korean) with particles joined to words: each is read as a word. */
export function isDense(code: number): boolean {
  return (
    code >= FIRST_DENSE &&
    ((code <= 0x9fff && code !== 0x30fb) || (code >= 0xac00 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xfaff))
  );
}

/** Folds a UTF-16 unit: its lower-case base letter, or SEPARATOR, or SKIP. Lone halves of pairs separate. */
export function fold(code: number): number {
  return describeUnit(code) & 0xffff;
}

function compute(code: number): number {
  const folded = computeFold(code);
  if (folded <= SKIP) return folded;
  return folded | (computeUpper(code) ? UPPER : 0) | (folded < 0x30 || folded > 0x39 ? LETTER : 0);
}

function computeFold(code: number): number {
  if (IGNORED.has(code)) return SKIP;
  if (MARK_LETTERS.has(code)) return SEPARATOR;
  const char = String.fromCharCode(code);
  if (MARK.test(char)) return SKIP;
  if (!WORD.test(char)) return SEPARATOR;
  if (isDense(code)) return code;
  return ARABIC.get(code) ?? char.toLowerCase().normalize('NFD').charCodeAt(0);
}

function computeUpper(code: number): boolean {
  const char = String.fromCharCode(code);
  return WORD.test(char) && char !== char.toLowerCase();
}
