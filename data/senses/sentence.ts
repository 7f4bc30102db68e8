/** An end of sentence: stop, closing quotes, white space, then a capital, digit or opening quote. */
const END = /[.!?…]["'”’)\]]*[\s\u00a0]+(?=["'“‘([]?[\p{Lu}\p{N}])/gu;
/** A word before a stop that is an abbreviation rather than a last word: initials, titles, months. */
const ABBREVIATION = /(?:^|[\s\u00a0(“"'.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Sen|Rep|Gov|St|No|Nos|Art|para|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|etc|Inc|Ltd|Co|Corp)$/u;

/**
 * The sentence that holds an offset.
 * @returns [start, end) in UTF-16 units of the block's text.
 */
export function sentenceAt(text: string, offset: number): [start: number, end: number] {
  let start = 0;
  END.lastIndex = 0;
  for (let found = END.exec(text); found; found = END.exec(text)) {
    if (text[found.index] === '.' && ABBREVIATION.test(text.slice(Math.max(0, found.index - 6), found.index))) continue;
    const end = found.index + found[0].length;
    if (end > offset) return [start, end];
    start = end;
  }
  return [start, text.length];
}
