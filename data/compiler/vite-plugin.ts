import type { Plugin } from 'vite';
import { indexFile, termsFile } from '../languages/files.ts';
import type { Glossary } from '../schema/entry.ts';
import { describeFault } from '../schema/faults.ts';
import { LANGUAGES_DIR, loadLanguages } from '../schema/languages.ts';
import { GLOSSARY_DIR, loadGlossary } from '../schema/load.ts';
import { compileIndex, compileLocalIndex } from './compile.ts';
import { linkSummaries } from './links.ts';

const NAMES = ['virtual:glossary', 'virtual:glossary-index'] as const;
type Name = (typeof NAMES)[number];

/** Compiles `data/glossary/` and `data/languages/` at build time; the build fails with a list of their faults if they have any. */
export function glossaryPlugin(): Plugin {
  return {
    name: 'glossary',
    resolveId: (id) => ((NAMES as readonly string[]).includes(id) ? `\0${id}` : undefined),
    load(id) {
      const name = NAMES.find((one) => id === `\0${one}`);
      if (!name) return undefined;
      this.addWatchFile(GLOSSARY_DIR);
      this.addWatchFile(LANGUAGES_DIR);
      const { source, faults } = moduleOf(name);
      if (faults.length > 0) this.error(`The glossary has ${faults.length} faults:\n${faults.map(describeFault).join('\n')}`);
      return source;
    },
  };
}

function moduleOf(name: Name) {
  const { glossary, faults } = loadGlossary();
  if (name === 'virtual:glossary') return { source: faults.length > 0 ? '' : entriesModule(glossary), faults };
  return { source: `export default ${parsed(compileIndex(glossary))};`, faults };
}

/**
 * Files of the other languages, which are read only where a page or a reader needs them.
 * @throws {Error} naming every fault of the glossary, if it has any.
 */
export function languageFiles(): { path: string; contents: string }[] {
  const { glossary, faults } = loadGlossary();
  const local = loadLanguages(glossary);
  const all = [...faults, ...local.faults];
  if (all.length > 0) throw new Error(`The glossary has ${all.length} faults:\n${all.map(describeFault).join('\n')}`);
  return local.languages.flatMap((one) => [
    { path: indexFile(one.language), contents: JSON.stringify(compileLocalIndex(one)) },
    { path: termsFile(one.language), contents: JSON.stringify(Object.fromEntries(one.terms)) },
  ]);
}

function entriesModule(glossary: Glossary): string {
  const links = linkSummaries(glossary);
  const parts = glossary.families.map(({ id }) => {
    const own = glossary.entries
      .filter(({ family }) => family === id)
      .map((entry) => ({ ...entry, links: links.get(entry.id) ?? [] }));
    return `${JSON.stringify(id)}: () => ${parsed(own)}`;
  });
  const heads = glossary.entries.map(({ id, family, term }) => [id, family, term]);
  return `export const families = ${parsed(glossary.families)};
export const heads = ${parsed(heads)};
export const parts = { ${parts.join(',')} };`;
}

/** JSON that is parsed where it is used is read faster than an object literal. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}
