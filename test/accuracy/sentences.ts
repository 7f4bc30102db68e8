import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { HEADLINE_WEIGHT } from '../../data/article/roles.ts';
import { compileIndex, compileLocalIndex } from '../../data/compiler/compile.ts';
import { instrumentId } from '../../data/instruments/plain.ts';
import type { Language } from '../../data/languages/languages.ts';
import { TextReader, type Wanted } from '../../data/reading/text-reader.ts';
import type { Glossary, Kind } from '../../data/schema/entry.ts';
import { loadLanguages } from '../../data/schema/languages.ts';
import { ASKED_KINDS } from '../../data/schema/levels.ts';
import { loadGlossary } from '../../data/schema/load.ts';
import { compare, type Found, type Label, Tally } from './tally.ts';

/** Sentences on senses and on everyday language, chosen to be hard. */
export const HARD = join(import.meta.dirname, 'sentences.yaml');
const FORMS = join(import.meta.dirname, 'forms');
const LANGUAGES_DIR = join(import.meta.dirname, 'languages');

/** Files of sentences in which each surface form of a family stands at least once. */
export const formFiles = () => filesIn(FORMS);

/** Files of sentences in other languages, one file a language. */
export const languageFiles = () => filesIn(LANGUAGES_DIR);

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}

const text = v.pipe(v.string(), v.minLength(1));
const LabelSchema = v.strictObject({ text, id: text, also: v.optional(v.array(text), []) });
const SentenceSchema = v.strictObject({
  text,
  /** Day of publication of the page. */
  date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  /** Other paragraphs of the page; the first is its headline. */
  page: v.optional(v.array(text), []),
  want: v.array(LabelSchema),
  may: v.optional(v.array(LabelSchema), []),
  family: text,
  /** What the sentence is there for. */
  tests: v.optional(text),
});
export type Sentence = v.InferOutput<typeof SentenceSchema> & { file: string; line: number };

/**
 * The labelled sentences.
 * @throws {Error} naming file, line and field of the first that cannot be used.
 */
export function readSentences(file: string): Sentence[] {
  const source = readFileSync(file, 'utf8');
  const document = parseDocument(source);
  if (document.errors[0]) throw new Error(`${file}: ${document.errors[0].message}`);
  const items = (document.contents as { items?: { range?: [number] }[] } | null)?.items ?? [];
  return (document.toJS({ maxAliasCount: -1 }) as unknown[]).map((value, i) => {
    const line = source.slice(0, items[i]?.range?.[0] ?? 0).split('\n').length;
    const result = v.safeParse(SentenceSchema, value);
    if (!result.success) throw new Error(`${file}:${line}: ${v.getDotPath(result.issues[0]) ?? ''}: ${result.issues[0].message}`);
    return { ...result.output, file, line };
  });
}

/** Reads every sentence with the bundled glossary, as a page of its own; those of `languages/` in their language. */
export function measureSentences(
  sentences: readonly Sentence[],
  glossary: Glossary = soundGlossary(),
): { tally: Tally; failures: string[] } {
  const english = compileIndex(glossary);
  const { languages } = loadLanguages(glossary);
  const readers = new Map<string, TextReader>();
  const readerOf = (file: string) => {
    const language = dirname(file).endsWith('languages') ? (basename(file, '.yaml') as Language) : 'en';
    const local = languages.find((one) => one.language === language);
    if (language !== 'en' && !local) throw new Error(`${file}: no terms in data/languages/${language}.yaml`);
    const reader = readers.get(language) ?? new TextReader({ ...english, ...(local && compileLocalIndex(local)) }, language);
    readers.set(language, reader);
    return reader;
  };
  const kindOf = new Map(glossary.entries.map(({ id, kind }) => [id, kind]));
  const tally = new Tally();
  const failures: string[] = [];
  for (const sentence of sentences) {
    const reader = readerOf(sentence.file);
    const topics = [...sentence.page, sentence.text].flatMap((text, i) => {
      const weight = i === 0 && sentence.page.length > 0 ? HEADLINE_WEIGHT : 1;
      return (reader.survey(text)?.topics ?? []).map((value, n) => (n % 2 === 1 ? value * weight : value));
    });
    const page = { topics, published: sentence.date ?? null, wanted: wantedIn(sentence, kindOf) };
    const marks: Found[] = (reader.read([sentence.text], page)[0] ?? []).map(({ start, end, id }) => ({
      start,
      end,
      text: sentence.text.slice(start, end),
      id: instrumentId(id),
    }));
    const result = compare(marks, located(sentence.text, sentence.want), located(sentence.text, sentence.may));
    tally.add(sentence.family, result);
    for (const problem of result.problems)
      failures.push(`${basename(sentence.file)}:${sentence.line} ${problem} — ${sentence.text}`);
  }
  return { tally, failures };
}

/** Readers who asked for names of persons, countries and capitals where a sentence labels one, and else did not. */
function wantedIn({ want, may }: Sentence, kindOf: ReadonlyMap<string, Kind>): Wanted {
  const named = [...want, ...may].some(({ id }) => (ASKED_KINDS as readonly (Kind | undefined)[]).includes(kindOf.get(id)));
  return { entriesOff: [], familiesOff: [], level: 'newcomer', askedKinds: named ? ASKED_KINDS : [] };
}

function soundGlossary(): Glossary {
  const { glossary, faults } = loadGlossary();
  if (faults.length > 0) throw new Error(`the glossary has ${faults.length} faults; see npm run glossary:check`);
  return glossary;
}

/** Labels are in reading order, so that each is looked for after the one before. */
function located(sentence: string, labels: readonly v.InferOutput<typeof LabelSchema>[]): Label[] {
  let from = 0;
  return labels.map((label) => {
    const start = sentence.indexOf(label.text, from);
    if (start < 0) throw new Error(`"${label.text}" is not in "${sentence}" after offset ${from}`);
    from = start + label.text.length;
    return { ...label, start, end: from };
  });
}
