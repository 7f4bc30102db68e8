import english from 'virtual:glossary-index';
import languages from 'virtual:glossary-languages';
import type { PageLanguage } from '../../data/languages/languages.ts';
import type { Input, Output } from '../../data/messages/messages.ts';
import { TextReader } from '../../data/reading/text-reader.ts';

const readers = new Map<PageLanguage, TextReader>();

/** What texts of a page speak of, and the time it took in ms. */
export function surveyTexts({ language, texts }: Input<'text.survey'>): Output<'text.survey'> {
  const start = performance.now();
  const reader = readerOf(language);
  return { found: texts.map((text) => reader.survey(text)), ms: performance.now() - start };
}

/** The terms of texts in their meaning on the page, and the time it took in ms. */
export function readTexts({ language, texts, page }: Input<'text.read'>): Output<'text.read'> {
  const start = performance.now();
  return { mentions: readerOf(language).read(texts, page), ms: performance.now() - start };
}

function readerOf(language: PageLanguage): TextReader {
  let reader = readers.get(language);
  if (!reader) {
    const local = language === 'en' ? undefined : languages[language]?.().index;
    reader = new TextReader({ ...english, ...local }, language);
    readers.set(language, reader);
  }
  return reader;
}
