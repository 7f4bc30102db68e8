import english from 'virtual:glossary-index';
import { indexFile } from '../../data/languages/files.ts';
import type { PageLanguage } from '../../data/languages/languages.ts';
import type { LocalIndex } from '../../data/matcher/index-format.ts';
import type { Input, Output } from '../../data/messages/messages.ts';
import { TextReader } from '../../data/reading/text-reader.ts';
import { packagedJson } from '../shared/packaged.ts';

const readers = new Map<PageLanguage, Promise<TextReader>>();

/** What texts of a page speak of, and the time it took in ms. */
export async function surveyTexts({ language, texts }: Input<'text.survey'>): Promise<Output<'text.survey'>> {
  const reader = await readerOf(language);
  const start = performance.now();
  return { found: texts.map((text) => reader.survey(text)), ms: performance.now() - start };
}

/** The terms of texts in their meaning on the page, and the time it took in ms. */
export async function readTexts({ language, texts, page }: Input<'text.read'>): Promise<Output<'text.read'>> {
  const reader = await readerOf(language);
  const start = performance.now();
  return { mentions: reader.read(texts, page), ms: performance.now() - start };
}

function readerOf(language: PageLanguage): Promise<TextReader> {
  let reader = readers.get(language);
  if (!reader) {
    reader = makeReader(language);
    reader.catch(() => readers.delete(language));
    readers.set(language, reader);
  }
  return reader;
}

async function makeReader(language: PageLanguage): Promise<TextReader> {
  if (language === 'en') return new TextReader(english);
  return new TextReader({ ...english, ...(await packagedJson<LocalIndex>(indexFile(language))) }, language);
}
