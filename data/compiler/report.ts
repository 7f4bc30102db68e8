/** `npm run glossary:report`: writes docs/glossary.md, what the glossary holds, how fresh it is and what it lacks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry, Glossary } from '../schema/entry.ts';
import type { Fault } from '../schema/faults.ts';
import { KIND_LABELS } from '../schema/labels.ts';
import { type LocalGlossary, loadLanguages } from '../schema/languages.ts';
import { loadGlossary } from '../schema/load.ts';
import { type Programme, readCoverage } from './coverage.ts';

const FILE = join(import.meta.dirname, '../../docs/glossary.md');
const CATALOGUES: Record<string, string> = {
  un: 'United Nations, sanctions regimes since 1966',
  ofac: 'OFAC, programmes',
  eu: 'EU Sanctions Map, regimes',
  uk: 'United Kingdom, regimes',
  opensanctions: 'OpenSanctions, programmes of all issuers',
};

if (process.argv[1] === import.meta.filename) {
  const { glossary } = loadGlossary();
  writeFileSync(FILE, reportOf(glossary));
  console.log(`written to ${FILE}`);
}

/** A fault if docs/glossary.md does not say what the glossary holds now. */
export function checkReport(glossary: Glossary): Fault[] {
  if (readFileSync(FILE, 'utf8') === reportOf(glossary)) return [];
  return [{ file: 'docs/glossary.md', entry: '', field: '', message: 'is out of date; run npm run glossary:report' }];
}

function reportOf(glossary: Glossary): string {
  const { programmes } = readCoverage(new Set(glossary.entries.map(({ id }) => id)));
  return `# The glossary

Written by \`npm run glossary:report\` from \`data/glossary/\`, \`data/languages/\` and \`data/coverage/\`; \`npm test\` fails when it is out of date.

${totals(glossary)}

## By family

${byFamily(glossary)}

## By kind

${byKind(glossary.entries)}

## Freshness

The day up to which an entry’s states are known to be complete (\`verified\`). A card says so, and names what has fallen due since.

${freshness(glossary.entries)}

## Due after the last check

${due(glossary.entries)}

## Sources

${sources(glossary.entries)}

## Coverage

Programmes of public catalogues, mapped to entries in \`data/coverage/programmes.tsv\`. “General” are explained by an entry that covers several of them.

${coverage(programmes)}

### Gaps

${gaps(programmes)}

## Other languages

${languages(loadLanguages(glossary).languages)}
`;
}

function totals({ entries, families }: Glossary): string {
  const forms = sum(entries, ({ forms: own }) => own.length);
  const states = sum(entries, ({ states: own }) => own.length);
  return `${entries.length} entries in ${families.length} families, ${number(forms)} surface forms, ${number(states)} dated states.`;
}

function byFamily({ families, entries }: Glossary): string {
  return table(
    ['Family', 'Entries', 'Forms', 'States'],
    families.map(({ id, title }) => {
      const own = entries.filter(({ family }) => family === id);
      return [title, own.length, sum(own, ({ forms }) => forms.length), sum(own, ({ states }) => states.length)];
    }),
  );
}

function byKind(entries: readonly Entry[]): string {
  const kinds = Object.entries(KIND_LABELS).map(([kind, label]): [string, number] => [
    label,
    entries.filter((entry) => entry.kind === kind).length,
  ]);
  return table(
    ['Kind', 'Entries'],
    kinds.filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a),
  );
}

function freshness(entries: readonly Entry[]): string {
  const months = new Map<string, number>();
  for (const { verified } of entries) months.set(verified.slice(0, 7), (months.get(verified.slice(0, 7)) ?? 0) + 1);
  return table(
    ['Month', 'Entries'],
    [...months].sort(([a], [b]) => b.localeCompare(a)),
  );
}

function due(entries: readonly Entry[]): string {
  const rows = entries.flatMap(({ id, verified, due: items }) => items.map(({ on, text }) => [on, id, text, verified]));
  rows.sort((a, b) => a.join().localeCompare(b.join()));
  return rows.length === 0 ? 'Nothing.' : table(['Due', 'Entry', 'What', 'Last verified'], rows);
}

function sources(entries: readonly Entry[]): string {
  const all = entries.flatMap((entry) => entry.sources);
  const count = (access: string) => all.filter((source) => source.access === access).length;
  return `${number(all.length)} sources: ${number(count('read'))} read on the publisher’s page, ${number(count('copy'))} read in a copy, ${number(count('listed'))} listed (address from the publisher’s catalogue or numbering).`;
}

function coverage(programmes: readonly Programme[]): string {
  return table(
    ['Catalogue', 'Programmes', 'Entry of its own', 'General', 'Gap'],
    Object.entries(CATALOGUES).map(([id, title]) => {
      const own = programmes.filter(({ catalogue }) => catalogue === id);
      const none = own.filter(({ entries }) => entries.length === 0).length;
      const general = own.filter((one) => one.entries.length > 0 && /general/i.test(one.note)).length;
      return [title, own.length, own.length - none - general, general, none];
    }),
  );
}

function gaps(programmes: readonly Programme[]): string {
  const none = programmes.filter(({ entries }) => entries.length === 0);
  if (none.length === 0) return 'None.';
  return none.map(({ catalogue, key, title, note }) => `- ${catalogue} ${key}: ${title} — ${note}`).join('\n');
}

function languages(all: readonly LocalGlossary[]): string {
  return table(
    ['Language', 'Terms', 'Forms'],
    all.map(({ language, terms, glossary }) => [language, terms.size, sum(glossary.entries, ({ forms }) => forms.length)]),
  );
}

function table(head: string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function number(value: number): string {
  return value.toLocaleString('en');
}
