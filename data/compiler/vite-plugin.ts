import type { Plugin } from 'vite';
import { describeFault } from '../schema/faults.ts';
import { GLOSSARY_DIR, loadGlossary } from '../schema/load.ts';
import { compileIndex } from './compile.ts';

const INDEX = 'virtual:glossary-index';
const GLOSSARY = 'virtual:glossary';

/** Compiles `data/glossary/` at build time; the build fails with a list of its faults if it has any. */
export function glossaryPlugin(): Plugin {
  return {
    name: 'glossary',
    resolveId: (id) => (id === INDEX || id === GLOSSARY ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${INDEX}` && id !== `\0${GLOSSARY}`) return undefined;
      this.addWatchFile(GLOSSARY_DIR);
      const { glossary, faults } = loadGlossary();
      if (faults.length > 0) {
        this.error(`The glossary has ${faults.length} faults:\n${faults.map(describeFault).join('\n')}`);
      }
      const value = id === `\0${INDEX}` ? compileIndex(glossary) : glossary;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
    },
  };
}
