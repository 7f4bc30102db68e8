import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { instrumentId } from '../../data/instruments/plain.ts';
import type { Annotation } from '../tools/annotator.ts';
import { CORPUS } from '../tools/paths.ts';
import { Tally } from './tally.ts';

export function hasCorpus(): boolean {
  return existsSync(join(CORPUS, 'annotate.tsv'));
}

interface PageLabel {
  text: string;
  count: number;
  id: string;
  also: string[];
  level: 'core' | 'optional';
}
interface Labels {
  terms: PageLabel[];
}
export type Read = Exclude<Annotation, { error: string }>;

/** Rows of one of the corpus's tables, by column. */
export function readTable(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join(CORPUS, name), 'utf8').split(/\r?\n/);
  const columns = header.split('\t');
  return lines.filter(Boolean).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** True if a label's words stand around a mention, with the mention inside them. */
function standsAt({ text }: PageLabel, mention: Read['mentions'][number]): boolean {
  const before = squeeze(`${mention.before}|`).slice(0, -1);
  const line = `${before}${squeeze(mention.text)}${squeeze(`|${mention.after}`).slice(1)}`;
  const label = squeeze(text);
  for (let at = line.indexOf(label); at >= 0; at = line.indexOf(label, at + 1))
    if (at <= before.length && at + label.length >= before.length + squeeze(mention.text).length) return true;
  return false;
}

/**
 * Compares what was found in a labelled page with its labels: each core label must be marked as often as it counts;
 * a mark that belongs to no label is false.
 */
export function compareMentions(pages: readonly Read[], familyOf: (id: string) => string) {
  const tally = new Tally();
  const problems: string[] = [];
  for (const page of pages) {
    const slug = basename(page.file, '.html');
    const { terms } = JSON.parse(readFileSync(join(CORPUS, 'labels', `${slug}.json`), 'utf8')) as Labels;
    const left = new Map(terms.map((term) => [term, term.count]));
    const fits = (term: PageLabel, text: string) => {
      const [a, b] = [squeeze(term.text), squeeze(text)];
      return a === b || a.includes(b) || b.includes(a);
    };
    const senseIs = (term: PageLabel, id: string) => term.id === id || term.also.includes(id);
    const add = (id: string, one: { right?: number; false?: number; missed?: number; wrongSense?: number }) =>
      tally.add(familyOf(id), { right: 0, false: 0, missed: 0, wrongSense: 0, problems: [], ...one });
    for (const mention of page.mentions) {
      const id = instrumentId(mention.id);
      const same = terms.filter((term) => fits(term, mention.text));
      // Of labels that stand at this place, the longest is meant.
      const free = same
        .filter((term) => (left.get(term) ?? 0) > 0)
        .sort((a, b) => Number(standsAt(b, mention)) - Number(standsAt(a, mention)) || b.text.length - a.text.length);
      const exact = (list: PageLabel[]) => list.find((term) => squeeze(term.text) === squeeze(mention.text) && senseIs(term, id));
      const label =
        free.find((term) => standsAt(term, mention) && senseIs(term, id)) ??
        exact(free) ??
        free.find((term) => senseIs(term, id)) ??
        free.find((term) => squeeze(term.text) === squeeze(mention.text)) ??
        free[0];
      if (!label) {
        // All mentions of these words are counted already: a second mark inside the same words, or one too many.
        const any = same.find((term) => senseIs(term, id));
        add(id, { false: any ? 0 : 1 });
        problems.push(
          `${slug} ${any ? 'more than labelled' : 'unlabelled'}: …${mention.before}[${mention.text}]${mention.after}… → ${id}`,
        );
        continue;
      }
      left.set(label, (left.get(label) ?? 0) - 1);
      const wrong = !senseIs(label, id);
      if (label.level === 'core' || wrong)
        add(label.level === 'core' ? label.id : id, {
          right: label.level === 'core' ? 1 : 0,
          wrongSense: label.level === 'core' && wrong ? 1 : 0,
          false: label.level === 'optional' && wrong ? 1 : 0,
        });
      if (wrong)
        problems.push(
          `${slug} sense: …${mention.before}[${mention.text}]${mention.after}… → ${id}, labelled ${[label.id, ...label.also].join('|')}`,
        );
    }
    for (const [term, count] of left) {
      if (term.level !== 'core' || count <= 0) continue;
      add(term.id, { missed: count });
      problems.push(`${slug} missed ${count} of ${term.count}: "${term.text}" (${term.id})`);
    }
  }
  return { tally, problems };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

export interface DateFigures {
  pages: number;
  answered: number;
  exact: number;
  withinDay: number;
}

/** Publication days against the known ones. */
export function compareDates(pages: readonly Read[], dayOf: (file: string) => string) {
  const figures: DateFigures = { pages: 0, answered: 0, exact: 0, withinDay: 0 };
  const problems: string[] = [];
  for (const { file, published, publishedFrom } of pages) {
    const day = dayOf(file);
    figures.pages++;
    if (published !== null) figures.answered++;
    if (published === day) figures.exact++;
    if (published !== null && Math.abs(Date.parse(published) - Date.parse(day)) <= 86_400_000) figures.withinDay++;
    if (published !== day) problems.push(`${basename(file)}: ${published ?? 'none'} (${publishedFrom ?? '–'}), is ${day}`);
  }
  return { figures, problems };
}

export interface TypeFigures {
  right: number;
  false: number;
  missed: number;
}

/** Article detection against the known kinds of pages. */
export function compareTypes(pages: readonly Read[], isArticle: (file: string) => boolean) {
  const figures: TypeFigures = { right: 0, false: 0, missed: 0 };
  const problems: string[] = [];
  for (const { file, article } of pages) {
    const known = isArticle(file);
    if (article && known) figures.right++;
    else if (article) figures.false++;
    else if (known) figures.missed++;
    if (article !== known) problems.push(`${basename(file)}: ${article ? 'taken for' : 'not taken for'} an article`);
  }
  return { figures, problems };
}
