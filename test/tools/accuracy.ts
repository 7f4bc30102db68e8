/** `npm run accuracy [-- --failures]`: precision, recall, right senses, dates and article detection on the labelled sets. */
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadGlossary } from '../../data/schema/load.ts';
import { compareDates, compareMentions, compareTypes, hasCorpus, type Read, readTable } from '../accuracy/corpus.ts';
import { HARD, measureSentences, readSentences } from '../accuracy/sentences.ts';
import type { Row, Tally } from '../accuracy/tally.ts';
import { annotate } from './annotator.ts';
import { buildIfOld } from './build.ts';
import { findPages } from './page-list.ts';
import { CORPUS } from './paths.ts';
import { showProgress } from './progress.ts';
import { formatTable } from './table.ts';

const { values } = parseArgs({ args: process.argv.slice(2), options: { failures: { type: 'boolean', default: false } } });

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const sentences = readSentences(HARD);
  const own = measureSentences(sentences);
  print(`Own sentences (${sentences.length})`, own.tally, own.failures);
  if (!hasCorpus()) {
    console.log(`\nCorpus: skipped, there is none in ${CORPUS}.`);
    return 0;
  }
  if ((await buildIfOld()) !== 0) return 1;
  const familyOf = families();
  const mentions = compareMentions(await readPages('annotate.tsv'), familyOf);
  print('Corpus, labelled pages', mentions.tally, mentions.problems);

  const days = new Map(readTable('dates.tsv').map(({ file = '', date = '' }) => [file, date]));
  const dates = compareDates(await readPages('dates.tsv'), (file) => days.get(file) ?? '');
  const { pages, answered, exact, withinDay } = dates.figures;
  console.log(`\nCorpus, publication day (${pages} pages, ${answered} answered)`);
  console.log(
    formatTable(
      ['', 'Precision', 'Recall'],
      [
        ['exact day', percent(exact / answered), percent(exact / pages)],
        ['within a day', percent(withinDay / answered), percent(withinDay / pages)],
      ],
    ),
  );
  list(dates.problems);

  const kinds = new Map(readTable('types.tsv').map(({ file = '', article = '' }) => [file, article === 'true']));
  const types = compareTypes(await readPages('types.tsv'), (file) => kinds.get(file) ?? false);
  const { right, false: wrong, missed } = types.figures;
  console.log(`\nCorpus, article detection (${kinds.size} pages)`);
  console.log(formatTable(['Precision', 'Recall'], [[percent(right / (right + wrong)), percent(right / (right + missed))]]));
  list(types.problems);
  return 0;
}

async function readPages(table: string): Promise<Read[]> {
  const pages = findPages([], join(CORPUS, table), (path) => path);
  const progress = showProgress(pages.length);
  const read: Read[] = [];
  for await (const line of annotate(pages)) {
    if ('error' in line) console.error(`${line.file}: ${line.error}`);
    else read.push(line);
    progress.step();
  }
  progress.end();
  return read;
}

function families(): (id: string) => string {
  const known = new Map(loadGlossary().glossary.entries.map(({ id, family }) => [id, family]));
  return (id) => known.get(id) ?? (/^(?:unscr|eo)-\d/.test(id) ? 'instruments' : 'not in the glossary');
}

function print(title: string, tally: Tally, problems: readonly string[]) {
  const row = (one: Row) => [
    one.name,
    String(one.right),
    String(one.false),
    String(one.missed),
    percent(one.precision),
    percent(one.recall),
    percent(one.sense),
  ];
  console.log(`\n${title}`);
  console.log(
    formatTable(
      ['Family', 'Right', 'False', 'Missed', 'Precision', 'Recall', 'Sense'],
      [...tally.rows(), tally.total()].map(row),
    ),
  );
  list(problems);
}

function list(problems: readonly string[]) {
  if (values.failures) for (const problem of problems) console.log(`  ${problem}`);
}

function percent(share: number): string {
  return share.toFixed(3);
}
