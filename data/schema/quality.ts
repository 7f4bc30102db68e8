import type { Entry, Glossary } from './entry.ts';
import type { Fault } from './faults.ts';
import { HARDEST_GRADE, LONGEST_SENTENCE, loadedWord, readingGrade, sentencesOf, unexplainedAcronyms } from './prose.ts';
import { addressFault, isAuthority } from './publishers.ts';

/** An entry that more others than this name is a hub; it need not name them all. */
const HUB = 6;

type Report = (field: string, message: string) => void;

/** What a reader is promised beyond a sound form: authority, plain and neutral words, links both ways. */
export function checkQuality(glossary: Glossary, fileOf: ReadonlyMap<Entry, string>): Fault[] {
  const faults: Fault[] = [];
  const byId = new Map(glossary.entries.map((entry) => [entry.id, entry]));
  const namedBy = new Map<string, number>();
  for (const { related } of glossary.entries) for (const id of related) namedBy.set(id, (namedBy.get(id) ?? 0) + 1);
  for (const entry of glossary.entries) {
    const report: Report = (field, message) => faults.push({ file: fileOf.get(entry) ?? '', entry: entry.id, field, message });
    checkAddresses(entry, report);
    checkWords(entry, report);
    checkGaps(entry, report);
    for (const acronym of unexplainedAcronyms(entry, (id) => byId.get(id)))
      report('summary', `"${acronym}" is explained neither here nor by a related entry`);
    entry.related.forEach((id, i) => {
      const other = byId.get(id);
      if (other && !other.related.includes(entry.id) && (namedBy.get(id) ?? 0) <= HUB)
        report(`related.${i}`, `${id} does not name ${entry.id} in turn`);
    });
  }
  return faults;
}

function checkAddresses({ sources }: Entry, report: Report) {
  sources.forEach(({ url }, i) => {
    const fault = addressFault(url);
    if (fault) report(`sources.${i}.url`, `${url} ${fault}`);
  });
  if (!sources.some(({ url, primary }) => primary || isAuthority(url)))
    report('sources', 'none is of an authority: the UN, a government, the EU, the IAEA …');
}

function checkWords({ summary, states }: Entry, report: Report) {
  const grade = readingGrade(summary);
  if (grade > HARDEST_GRADE) report('summary', `needs ${grade.toFixed(1)} years of school, at most ${HARDEST_GRADE} are allowed`);
  for (const sentence of sentencesOf(summary)) {
    const words = sentence.split(/\s+/).length;
    if (words > LONGEST_SENTENCE) report('summary', `has a sentence of ${words} words, at most ${LONGEST_SENTENCE} are allowed`);
  }
  [summary, ...states.map(({ text }) => text)].forEach((text, i) => {
    const word = loadedWord(text);
    if (word) report(i === 0 ? 'summary' : `states.${i - 1}.text`, `"${word}" takes a side`);
  });
}

function checkGaps({ states }: Entry, report: Report) {
  states.forEach(({ to }, i) => {
    const next = states[i + 1];
    if (to !== undefined && next && next.from > to) report(`states.${i + 1}.from`, `leaves a gap after ${to}`);
  });
}
