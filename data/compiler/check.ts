/** `npm run glossary:check`: prints every fault of the glossary, or what it holds; exits 1 on a fault. */
import { describeFault } from '../schema/faults.ts';
import { loadLanguages } from '../schema/languages.ts';
import { loadGlossary } from '../schema/load.ts';
import { checkQuality } from '../schema/quality.ts';
import { readCoverage } from './coverage.ts';
import { checkReport } from './report.ts';

const { glossary, faults: own, fileOf } = loadGlossary(process.argv[2]);
const local = process.argv[2] === undefined ? loadLanguages(glossary) : { languages: [], faults: [] };
const bundled = process.argv[2] === undefined;
const coverage = bundled ? readCoverage(new Set(glossary.entries.map(({ id }) => id))).faults : [];
const faults = [
  ...own,
  ...local.faults,
  ...checkQuality(glossary, fileOf),
  ...coverage,
  ...(bundled ? checkReport(glossary) : []),
];
for (const fault of faults) console.error(describeFault(fault));
const forms = glossary.entries.reduce((sum, entry) => sum + entry.forms.length, 0);
console.log(
  `${glossary.entries.length} entries in ${glossary.families.length} families, ${forms} surface forms, ${faults.length} faults`,
);
for (const {
  language,
  terms,
  glossary: { entries },
} of local.languages)
  console.log(`${language}: ${terms.size} terms, ${entries.reduce((sum, entry) => sum + entry.forms.length, 0)} surface forms`);
process.exitCode = faults.length > 0 ? 1 : 0;
