/**
 * `npm run sentences -- FILE… [--untried FAMILY]`: reads labelled sentences with the glossary as it stands and lists
 * what fails; `--untried` lists the surface forms of a family that none of them tries.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadGlossary } from '../../data/schema/load.ts';
import { untriedForms } from '../accuracy/form-coverage.ts';
import { formFiles, HARD, languageFiles, measureSentences, readSentences } from '../accuracy/sentences.ts';

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { untried: { type: 'string' } },
});

try {
  const { glossary, faults } = loadGlossary();
  if (faults.length > 0) console.error(`The glossary has ${faults.length} faults (npm run glossary:check); what fits is used.`);
  const files = positionals.length > 0 ? positionals : [HARD, ...formFiles(), ...languageFiles()];
  const sentences = files.flatMap(readSentences);
  const { tally, failures } = measureSentences(sentences, glossary);
  for (const failure of failures) console.log(failure);
  if (values.untried !== undefined) {
    const entries = glossary.entries.filter(({ family }) => family === values.untried);
    if (entries.length === 0) throw new Error(`no family "${values.untried}"`);
    for (const { entry, form, positive, negative } of untriedForms({ entries }, sentences)) {
      const lacks = [positive < 1 ? 'in its sense' : '', negative !== undefined && negative < 1 ? 'in another' : ''];
      console.log(`untried: ${entry.id}: "${form}" ${lacks.filter(Boolean).join(' and ')}`);
    }
  }
  const { right, false: wrong, missed, wrongSense } = tally.total();
  console.log(`${sentences.length} sentences: ${right} right, ${wrong} false, ${missed} missed, ${wrongSense} in a wrong sense`);
  process.exitCode = failures.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
