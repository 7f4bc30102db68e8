/** Letters folded to lower case without accents, one UTF-16 unit at a time. */

/** Fold result for a character that ends a word. */
export const SEPARATOR = 0;
/** Fold result for a character that is inside a word but not part of its spelling (soft hyphen, joiners, marks). */
export const SKIP = 1;

const FAST = 0x300;
const WORD = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
/** Letters by Unicode's category that stand for an apostrophe. */
const APOSTROPHE_LETTERS = new Set([0x2bb, 0x2bc, 0x2bd, 0x2b9]);
const IGNORED = new Set([0xad, 0x34f, 0x61c, 0x640, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff]);

/** Arabic letters that are written one for the other. */
const ARABIC = new Map([
  [0x649, 0x64a],
  [0x629, 0x647],
  [0x671, 0x627],
]);

const fastFold = new Uint16Array(FAST);
const fastUpper = new Uint8Array(FAST);
for (let code = 0; code < FAST; code++) {
  fastFold[code] = computeFold(code);
  fastUpper[code] = computeUpper(code);
}
const slowFold = new Map<number, number>();
const slowUpper = new Map<number, boolean>();

/** Characters of scripts written without spaces, or (Korean) with particles joined to words: each is read as a word. */
export function isDense(code: number): boolean {
  return (
    code >= 0x3040 &&
    ((code <= 0x9fff && code !== 0x30fb) || (code >= 0xac00 && code <= 0xd7af) || (code >= 0xf900 && code <= 0xfaff))
  );
}

/** Folds a UTF-16 unit: its lower-case base letter, or SEPARATOR, or SKIP. Lone halves of pairs separate. */
export function fold(code: number): number {
  if (code < FAST) return fastFold[code] as number;
  let folded = slowFold.get(code);
  if (folded === undefined) {
    folded = computeFold(code);
    slowFold.set(code, folded);
  }
  return folded;
}

/** True if the unit is a capital letter. */
export function isUpper(code: number): boolean {
  if (code < FAST) return fastUpper[code] === 1;
  let upper = slowUpper.get(code);
  if (upper === undefined) {
    upper = computeUpper(code) === 1;
    slowUpper.set(code, upper);
  }
  return upper;
}

function computeFold(code: number): number {
  if (IGNORED.has(code)) return SKIP;
  if (APOSTROPHE_LETTERS.has(code)) return SEPARATOR;
  const char = String.fromCharCode(code);
  if (MARK.test(char)) return SKIP;
  if (!WORD.test(char)) return SEPARATOR;
  if (isDense(code)) return code;
  return ARABIC.get(code) ?? char.toLowerCase().normalize('NFD').charCodeAt(0);
}

function computeUpper(code: number): number {
  const char = String.fromCharCode(code);
  return WORD.test(char) && char !== char.toLowerCase() ? 1 : 0;
}
