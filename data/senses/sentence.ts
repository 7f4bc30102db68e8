/** An end of sentence: stop, closing quotes, white space, then a capital, digit or opening quote; a full-width stop. */
const END = /[.!?…؟]["'”’»)\]]*[\s\u00a0]+(?=["'“‘«([]?[\p{Lu}\p{Lo}\p{N}])|[。！？]["'”’」』）]*/gu;
/** A word before a stop that is an abbreviation rather than a last word: initials, titles, months. */
const ABBREVIATION =
  /(?:^|[\s\u00a0(“"'.])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Sen|Rep|Gov|St|No|Nos|Art|para|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|EE|UU|Mme|Sr|Sra|vs|etc|Inc|Ltd|Co|Corp)$/u;

/** Offsets (UTF-16 units) at which sentences begin, the first being 0. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const found of text.matchAll(END)) {
    if (text[found.index] === '.' && ABBREVIATION.test(text.slice(Math.max(0, found.index - 6), found.index))) continue;
    starts.push(found.index + found[0].length);
  }
  return starts;
}
