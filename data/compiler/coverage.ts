import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../schema/faults.ts';

export const COVERAGE_FILE = join(import.meta.dirname, '../coverage/programmes.tsv');
const COLUMNS = ['catalogue', 'key', 'title', 'entry', 'note'];

/** A sanctions programme of a public catalogue, and the entries that explain it. */
export interface Programme {
  catalogue: string;
  key: string;
  title: string;
  /** Ids of entries; none for a gap. */
  entries: string[];
  note: string;
}

/**
 * Reads the table of programmes.
 * @param known ids of entries. @returns the programmes, and a fault for each line that cannot be used.
 */
export function readCoverage(known: ReadonlySet<string>, file = COVERAGE_FILE): { programmes: Programme[]; faults: Fault[] } {
  const faults: Fault[] = [];
  if (!existsSync(file)) return { programmes: [], faults };
  const report = (line: number, message: string) =>
    faults.push({ file: 'coverage/programmes.tsv', entry: '', field: `line ${line}`, message });
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  if (head !== COLUMNS.join('\t')) report(1, `the columns must be ${COLUMNS.join(', ')}`);
  const programmes = lines.map((line, i) => {
    const [catalogue = '', key = '', title = '', entry = '', note = ''] = line.split('\t');
    if (!catalogue || !key || !title || !entry) report(i + 2, 'has no catalogue, key, title or entry');
    const entries = entry === '-' ? [] : entry.split(';');
    for (const id of entries) if (!known.has(id)) report(i + 2, `no entry has the id "${id}"`);
    if (entries.length === 0 && note === '') report(i + 2, 'is a gap without a reason');
    return { catalogue, key, title, entries, note };
  });
  return { programmes, faults };
}
