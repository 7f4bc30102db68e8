import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { LANGUAGES, type Language } from '../languages/languages.ts';
import { FormSchema, type Glossary } from './entry.ts';
import { checkForms, checkSharedForms, type Fault } from './faults.ts';

export const LANGUAGES_DIR = join(import.meta.dirname, '../languages');

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));
const LanguageFileSchema = v.strictObject({
  language: v.picklist(LANGUAGES),
  /** Words by which a page in this language speaks of a topic. */
  topics: v.record(v.string(), v.array(text)),
  entries: v.record(v.string(), v.strictObject({ term: text, forms: v.array(FormSchema) })),
});
export type LanguageFile = v.InferOutput<typeof LanguageFileSchema>;

/**
 * Reads the terms in other languages than English (build time only).
 * @returns the files that fit the schema, each as a glossary with its own forms and words, and every fault found.
 */
export function loadLanguages(glossary: Glossary, dir: string = LANGUAGES_DIR): { languages: LocalGlossary[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const languages = readdirSync(dir)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name): LocalGlossary[] => {
      const document = parseDocument(readFileSync(join(dir, name), 'utf8'));
      const file = `languages/${name}`;
      const report = (entry: string, field: string, message: string) => faults.push({ file, entry, field, message });
      for (const error of document.errors) report('', '', error.message);
      if (document.errors.length > 0) return [];
      const result = v.safeParse(LanguageFileSchema, document.toJS({ maxAliasCount: -1 }));
      if (!result.success) {
        for (const issue of result.issues) report('', v.getDotPath(issue) ?? '', issue.message);
        return [];
      }
      if (`${result.output.language}.yaml` !== name)
        report('', 'language', `is "${result.output.language}", but the file is ${name}`);
      checkIds(glossary, result.output, report);
      const local = localise(glossary, result.output);
      checkLocalForms(local, report);
      faults.push(...checkSharedForms(local.glossary.entries, new Map(local.glossary.entries.map((entry) => [entry, file]))));
      return [local];
    });
  return { languages, faults };
}

/** A glossary as readers of one language meet it. */
export interface LocalGlossary {
  language: Language;
  /** Every entry in the order of the English glossary, with the forms and the topics with the words of the language. */
  glossary: Glossary;
  /** Preferred terms by entry id. */
  terms: ReadonlyMap<string, string>;
}

function localise(glossary: Glossary, { language, topics, entries }: LanguageFile): LocalGlossary {
  return {
    language,
    glossary: {
      families: glossary.families,
      topics: glossary.topics.map((topic) => ({ ...topic, words: topics[topic.id] ?? [] })),
      entries: glossary.entries.map((entry) => {
        const local = entries[entry.id];
        return { ...entry, term: local?.term ?? entry.term, forms: local?.forms ?? [] };
      }),
    },
    terms: new Map(Object.entries(entries).map(([id, { term }]) => [id, term])),
  };
}

type Report = (entry: string, field: string, message: string) => void;

function checkIds(glossary: Glossary, { topics, entries }: LanguageFile, report: Report) {
  const known = new Set(glossary.entries.map(({ id }) => id));
  const topicIds = new Set(glossary.topics.map(({ id }) => id));
  for (const id of Object.keys(entries)) if (!known.has(id)) report(id, '', 'no entry has this id');
  for (const id of Object.keys(topics)) if (!topicIds.has(id)) report('', `topics.${id}`, 'no topic has this id');
  for (const id of topicIds) if (!topics[id]?.length) report('', `topics.${id}`, 'has no words');
}

function checkLocalForms({ glossary }: LocalGlossary, report: Report) {
  const ids = new Set(glossary.topics.map(({ id }) => id));
  const issuers = new Set(glossary.topics.filter(({ kind }) => kind === 'issuer').map(({ id }) => id));
  for (const { id, forms } of glossary.entries) checkForms(forms, ids, issuers, (field, message) => report(id, field, message));
}
