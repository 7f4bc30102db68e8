import { caseBits, formTokens } from '../matcher/form.ts';
import { type Entry, type Form, type Glossary, type State, SUMMARY_WORDS } from './entry.ts';

/** One thing wrong with the glossary, and where. */
export interface Fault {
  /** File name, e.g. `measures.yaml`. */
  file: string;
  /** Entry id, or empty when the fault is the file's. */
  entry: string;
  /** Path of the field, e.g. `states.2.source`. */
  field: string;
  message: string;
}

/** A fault as one line: `measures.yaml: asset-freeze: related.0: no entry has the id "x"`. */
export function describeFault(fault: Fault): string {
  return [fault.file, fault.entry, fault.field, fault.message].filter(Boolean).join(': ');
}

const STATE_WORDS = 30;
const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}])/u;

/** The checks that a schema of one entry cannot make: between fields and between entries. */
export function checkGlossary(glossary: Glossary, fileOf: ReadonlyMap<Entry, string>): Fault[] {
  const faults: Fault[] = [];
  const ids = new Map<string, Entry>();
  const topicIds = new Set(glossary.topics.map((topic) => topic.id));
  const issuerIds = new Set(glossary.topics.filter((topic) => topic.kind === 'issuer').map((topic) => topic.id));
  for (const entry of glossary.entries) {
    const report = (field: string, message: string) =>
      faults.push({ file: fileOf.get(entry) ?? '', entry: entry.id, field, message });
    const twin = ids.get(entry.id);
    if (twin) report('id', `is used twice, also in ${fileOf.get(twin) ?? 'another file'}`);
    ids.set(entry.id, entry);
    const words = countWords(entry.summary);
    if (words > SUMMARY_WORDS) report('summary', `has ${words} words, at most ${SUMMARY_WORDS} are allowed`);
    checkSources(entry, report);
    checkStates(entry.states, report);
    entry.topics.forEach((topic, i) => {
      if (!topicIds.has(topic)) report(`topics.${i}`, `no topic has the id "${topic}"`);
    });
    entry.regime?.on.forEach((topic, i) => {
      if (!topicIds.has(topic)) report(`regime.on.${i}`, `no topic has the id "${topic}"`);
    });
    if (entry.regime && !issuerIds.has(entry.issuer)) report('issuer', `no topic of kind issuer has the id "${entry.issuer}"`);
    checkForms(entry.forms, topicIds, issuerIds, report);
  }
  for (const entry of glossary.entries) {
    entry.related.forEach((id, i) => {
      if (ids.has(id) && id !== entry.id) return;
      const message = id === entry.id ? 'an entry cannot be related to itself' : `no entry has the id "${id}"`;
      faults.push({ file: fileOf.get(entry) ?? '', entry: entry.id, field: `related.${i}`, message });
    });
  }
  return [...faults, ...checkSharedForms(glossary.entries, fileOf)];
}

type Report = (field: string, message: string) => void;

function checkSources(entry: Entry, report: Report) {
  const known = new Set<string>();
  entry.sources.forEach((source, i) => {
    if (known.has(source.id)) report(`sources.${i}.id`, `"${source.id}" is used twice in this entry`);
    known.add(source.id);
  });
  entry.states.forEach((state, i) => {
    if (!known.has(state.source)) report(`states.${i}.source`, `no source of this entry has the id "${state.source}"`);
  });
}

function checkStates(states: readonly State[], report: Report) {
  states.forEach((state, i) => {
    const next = states[i + 1];
    if (state.to !== undefined && state.to <= state.from) report(`states.${i}.to`, `${state.to} is not after ${state.from}`);
    if (countWords(state.text) > STATE_WORDS) report(`states.${i}.text`, `has more than ${STATE_WORDS} words`);
    if (!next) return;
    if (next.from <= state.from) report(`states.${i + 1}.from`, `${next.from} does not come after ${state.from}`);
    else if (state.to !== undefined && next.from < state.to) {
      report(`states.${i + 1}.from`, `overlaps the state before it, which lasts to ${state.to}`);
    }
  });
}

/** The checks of surface forms that a schema cannot make. */
export function checkForms(
  forms: readonly Form[],
  topicIds: ReadonlySet<string>,
  issuerIds: ReadonlySet<string>,
  report: Report,
) {
  forms.forEach((form, i) => {
    const text = typeof form === 'string' ? form : form.text;
    if (formTokens(text).length === 0) report(`forms.${i}`, `"${text}" has no letters or digits`);
    if (typeof form === 'string') return;
    if (form.case === 'any' && ACRONYM.test(text))
      report(`forms.${i}.case`, `"${text}" holds an acronym, which needs its capitals`);
    if (form.regime !== undefined && form.regime !== 'any' && !issuerIds.has(form.regime))
      report(`forms.${i}.regime`, `is neither "any" nor the id of a topic of kind issuer: "${form.regime}"`);
    const { topics = [], against = [], from, to } = form.when ?? {};
    for (const [name, list] of Object.entries({ topics, against })) {
      list.forEach((topic, t) => {
        if (!topicIds.has(topic)) report(`forms.${i}.when.${name}.${t}`, `no topic has the id "${topic}"`);
      });
    }
    if (from !== undefined && to !== undefined && to <= from) report(`forms.${i}.when.to`, `${to} is not after ${from}`);
  });
}

/** A form may be shared only if all but one of its entries say in which context it is theirs. */
export function checkSharedForms(entries: readonly Entry[], fileOf: ReadonlyMap<Entry, string>): Fault[] {
  const faults: Fault[] = [];
  const holders = new Map<string, Entry>();
  for (const entry of entries) {
    const own = new Set<string>();
    entry.forms.forEach((form, i) => {
      const rule = typeof form === 'string' ? { text: form } : form;
      const key = `${formTokens(rule.text).join(' ')}|${rule.case === 'any' ? 0 : caseBits(rule.text)}`;
      const where = { file: fileOf.get(entry) ?? '', entry: entry.id, field: `forms.${i}` };
      if (own.has(key)) faults.push({ ...where, message: `"${rule.text}" is given twice in this entry` });
      own.add(key);
      if (rule.when?.topics?.length || rule.when?.near?.length || rule.when?.from) return;
      const holder = holders.get(key);
      if (holder && holder !== entry) {
        faults.push({ ...where, message: `"${rule.text}" is also a form of ${holder.id}; say when it means this entry` });
      }
      holders.set(key, holder ?? entry);
    });
  }
  return faults;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
