import index from 'virtual:glossary-index';
import type { Output } from '../../data/messages/messages.ts';
import { type PageContext, TextReader } from '../../data/reading/text-reader.ts';

let reader: TextReader | undefined;

/** What texts of a page speak of, and the time it took in ms. */
export function surveyTexts(texts: readonly string[]): Output<'text.survey'> {
  const start = performance.now();
  reader ??= new TextReader(index);
  const found = texts.map((text) => (reader as TextReader).survey(text));
  return { found, ms: performance.now() - start };
}

/** The terms of texts in their meaning on the page, and the time it took in ms. */
export function readTexts(texts: readonly string[], page: PageContext): Output<'text.read'> {
  const start = performance.now();
  reader ??= new TextReader(index);
  return { mentions: reader.read(texts, page), ms: performance.now() - start };
}
