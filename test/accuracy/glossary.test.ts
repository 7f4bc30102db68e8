import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileIndex } from '../../data/compiler/compile.ts';
import { pluralOf } from '../../data/compiler/plural.ts';
import { TextReader } from '../../data/reading/text-reader.ts';
import type { Entry, Form } from '../../data/schema/entry.ts';
import { ASKED_KINDS } from '../../data/schema/levels.ts';
import { loadGlossary } from '../../data/schema/load.ts';
import { createSearch } from '../../data/search/search.ts';
import { untriedForms } from './form-coverage.ts';
import { formFiles, HARD, languageFiles, measureSentences, readSentences, type Sentence } from './sentences.ts';

type Rule = Exclude<Form, string>;

const { glossary } = loadGlossary();
const reader = new TextReader(compileIndex(glossary));
const ordinary = { entriesOff: [], familiesOff: [], level: 'newcomer', askedKinds: [] } as const;
const ruleOf = (form: Form): Rule => (typeof form === 'string' ? { text: form } : form);
const recorded = JSON.parse(readFileSync(new URL('./recorded.json', import.meta.url), 'utf8')) as Record<string, number>;

describe('every surface form', () => {
  it('alone, with the context that its rule asks for, finds its own entry and no other', () => {
    const lost = glossary.entries.flatMap((entry) =>
      entry.forms.map(ruleOf).flatMap((rule) => {
        // Forms such as bare "sanctions" open the regime that a text names.
        if (rule.regime !== undefined) return [];
        const found = readAlone(rule, entry);
        return found.includes(entry.id) && new Set(found).size === 1
          ? []
          : [`${entry.id}: "${rule.text}" → ${found.join(', ') || 'nothing'}`];
      }),
    );
    expect(lost).toEqual([]);
  });

  it('stands in a labelled sentence, and in another sense too if it needs context', () => {
    const sentences = [HARD, ...formFiles()].flatMap(readSentences);
    const untried = untriedForms(glossary, sentences).map(
      ({ entry, form, positive, negative }) => `${entry.id}: "${form}" ${positive}/${negative}`,
    );
    expect(untried).toEqual([]);
  });
});

/** Ids of what is found where a form stands in the entry's time, after each sign of its meaning until one helps. */
function readAlone({ text, when }: Rule, { states, verified, kind }: Entry): string[] {
  const wanted = { ...ordinary, askedKinds: ASKED_KINDS.filter((asked) => asked === kind) };
  const topicWords = (when?.topics ?? []).flatMap((id) => glossary.topics.find((topic) => topic.id === id)?.words[0] ?? []);
  const signs = when?.near?.length || topicWords.length > 0 ? [...(when?.near ?? []), ...topicWords] : [''];
  const hasEnded = states.at(-1)?.status === 'ended';
  const published = when?.from ?? (when?.to || hasEnded ? (states[0]?.from ?? '1900-01-01') : verified);
  let found: string[] = [];
  for (const sign of signs) {
    const before = sign === '' ? '' : `${sign} | `;
    const [mentions = []] = reader.read([before + text], { topics: [], published, wanted });
    found = mentions.filter(({ end }) => end > before.length).map(({ id }) => id);
    if (found.length > 0) return found;
  }
  return found;
}

describe('search', () => {
  it('finds every entry among the first three by its term and by each form that few entries share', () => {
    const search = createSearch(glossary.entries);
    const holders = new Map<string, Set<string>>();
    const namesOf = (entry: Entry) => [entry.term, ...entry.forms.map((form) => ruleOf(form).text)];
    for (const entry of glossary.entries)
      for (const name of namesOf(entry))
        holders.set(name.toLowerCase(), (holders.get(name.toLowerCase()) ?? new Set()).add(entry.id));
    const lost = glossary.entries.flatMap((entry) =>
      namesOf(entry)
        .filter((name) => (holders.get(name.toLowerCase())?.size ?? 0) <= 3)
        .filter((name) => !search(name, 3).some((result) => result.entry.id === entry.id))
        .map((name) => `${entry.id}: "${name}"`),
    );
    expect(lost).toEqual([]);
  });
});

describe.each<[string, string[]]>([
  ['forms', formFiles()],
  ['languages', languageFiles()],
])('labelled sentences of %s', (name, files) => {
  const sentences: Sentence[] = files.flatMap(readSentences);
  const { tally, failures } = measureSentences(sentences, glossary);
  const total = tally.total();

  it.each(['precision', 'recall', 'sense'] as const)('have no lower %s than was recorded', (figure) => {
    expect(Math.round(total[figure] * 10_000) / 10_000, `failures:\n${failures.join('\n')}`).toBeGreaterThanOrEqual(
      recorded[`${name}.${figure}`] as number,
    );
  });

  it('are as many as were recorded, no two the same', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(recorded[`${name}.sentences`] as number);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });
});

it('plurals end as English ones do', () => {
  expect(['embargo', 'general license', 'Houthi', 'sanctions body', 'press'].map(pluralOf)).toEqual([
    'embargos',
    'general licenses',
    'Houthis',
    'sanctions bodies',
    'presses',
  ]);
});
