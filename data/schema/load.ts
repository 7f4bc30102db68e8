import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { type Entry, EntrySchema, type Family, FamilySchema, type Glossary, TopicsSchema } from './entry.ts';
import { checkGlossary, type Fault } from './faults.ts';

export const GLOSSARY_DIR = join(import.meta.dirname, '../glossary');
const TOPICS_FILE = 'topics.yaml';

/** A parsed family file: entries that fit the schema, with the faults of those that do not. */
interface Parsed {
  family?: Family;
  entries: Entry[];
  faults: Fault[];
}

/**
 * Reads every family in a folder (build time only).
 * @param dir folder of YAML files; `topics.yaml` holds the topics, every other file one family,
 * a folder the parts of one.
 * @returns the entries that fit the schema, the file of each, and every fault found; never throws for bad content.
 */
export function loadGlossary(dir: string = GLOSSARY_DIR): {
  glossary: Glossary;
  faults: Fault[];
  fileOf: ReadonlyMap<Entry, string>;
} {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(sep, '/'))
    .filter((name) => name.endsWith('.yaml') && name !== TOPICS_FILE)
    .sort();
  const parsed = names.map((name) => parseFamily(name, readFileSync(join(dir, name), 'utf8')));
  const topics = parseTopics(readFileSync(join(dir, TOPICS_FILE), 'utf8'));
  const glossary: Glossary = {
    families: [...new Map(parsed.flatMap(({ family }) => (family ? [[family.id, family] as const] : []))).values()],
    topics: topics.topics,
    entries: parsed.flatMap((p) => p.entries),
  };
  const fileOf = new Map(parsed.flatMap((p, i) => p.entries.map((entry) => [entry, names[i] ?? ''] as const)));
  const faults = [...topics.faults, ...parsed.flatMap((p) => p.faults), ...checkGlossary(glossary, fileOf)];
  return { glossary, faults, fileOf };
}

/** Parses one family file; `file` is its name, used in faults. */
export function parseFamily(file: string, source: string): Parsed {
  const document = parseDocument(source);
  const syntax = document.errors.map((error) => ({ file, entry: '', field: '', message: error.message }));
  if (syntax.length > 0) return { entries: [], faults: syntax };
  const head = v.safeParse(FamilySchema, document.toJS());
  if (!head.success) return { entries: [], faults: faultsOf(file, '', head.issues) };
  const { family, title, entries: raw } = head.output;
  const faults: Fault[] = [];
  const folder = dirname(file);
  const named = folder === '.' ? basename(file, '.yaml') : folder;
  if (family !== named)
    faults.push({ file, entry: '', field: 'family', message: `is "${family}", but its file or folder is ${named}` });
  const entries: Entry[] = [];
  raw.forEach((value, i) => {
    const result = v.safeParse(EntrySchema, value);
    if (result.success) entries.push({ ...result.output, family });
    else faults.push(...faultsOf(file, nameOf(value, i), result.issues));
  });
  return { family: { id: family, title }, entries, faults };
}

function parseTopics(source: string) {
  const result = v.safeParse(TopicsSchema, parseDocument(source).toJS());
  return result.success
    ? { topics: result.output.topics, faults: [] }
    : { topics: [], faults: faultsOf(TOPICS_FILE, '', result.issues) };
}

function nameOf(value: unknown, i: number): string {
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : `#${i + 1}`;
}

function faultsOf(file: string, entry: string, issues: readonly v.BaseIssue<unknown>[]): Fault[] {
  return issues.map((issue) => ({ file, entry, field: v.getDotPath(issue) ?? '', message: issue.message }));
}
