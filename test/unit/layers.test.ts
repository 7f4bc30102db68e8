import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LAYERS = ['data', 'components', 'entrypoints'];
const LONGEST = 350;
/** Packages that a layer may not use. */
const FORBIDDEN: Record<string, RegExp> = {
  data: /^(?:preact|webextension-polyfill|wxt|@wxt-dev)(?:\/|$)/,
  components: /^(?:webextension-polyfill|wxt|@wxt-dev)(?:\/|$)/,
};
const IMPORT = /(?:^|[^\w.])(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|[^\w.]import\(\s*['"]([^'"]+)['"]/g;
/** Iterating a Highlight or the registry throws in Firefox content scripts. */
const ITERATED =
  /(?:\bof|\.\.\.|Array\.from\()\s*(?:CSS\.highlights|this\.highlight\b|highlight\b)|CSS\.highlights\.(?:forEach|keys|values|entries)\(|\bhighlight\.(?:forEach|keys|values|entries)\(/;

const modules = [...LAYERS, 'test'].flatMap((folder) => modulesIn(join(ROOT, folder)));

describe('layers', () => {
  it('finds the modules', () => {
    expect(modules.filter(({ path }) => path.startsWith('data/')).length).toBeGreaterThan(20);
    expect(importsOf("import a from './a.ts';\nimport './b.css';\nexport * from \"c\";\nawait import('d');")).toEqual([
      './a.ts',
      './b.css',
      'c',
      'd',
    ]);
  });

  it('points from entrypoints to components to data, never back', () => {
    const backward: string[] = [];
    for (const { path, source } of modules) {
      const own = LAYERS.indexOf(path.split('/')[0] as string);
      if (own < 0) continue;
      for (const name of importsOf(source)) {
        const target = name.startsWith('.') ? posix.join(dirname(path), name) : name;
        const other = name.startsWith('.') ? LAYERS.indexOf(target.split('/')[0] as string) : -1;
        if (other > own || FORBIDDEN[LAYERS[own] as string]?.test(name)) backward.push(`${path} → ${target}`);
        if (/^test\//.test(target)) backward.push(`${path} → ${target}`);
      }
    }
    expect(backward).toEqual([]);
  });

  it(`has no module over ${LONGEST} lines`, () => {
    const long = modules
      .map(({ path, source }) => [path, source.split('\n').length - 1] as const)
      .filter(([, lines]) => lines > LONGEST);
    expect(long).toEqual([]);
  });

  it('never iterates highlights in the content script', () => {
    expect('for (const key of CSS.highlights) {}').toMatch(ITERATED);
    expect('[...CSS.highlights.keys()]').toMatch(ITERATED);
    expect('highlight.forEach(f)').toMatch(ITERATED);
    const content = modules.filter(({ path }) => path.startsWith('entrypoints/content'));
    expect(content.filter(({ source }) => ITERATED.test(source)).map(({ path }) => path)).toEqual([]);
  });
});

function importsOf(source: string): string[] {
  return [...source.matchAll(IMPORT)].map((found) => (found[1] ?? found[2]) as string);
}

function modulesIn(folder: string): { path: string; source: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(ROOT, file).replaceAll('\\', '/'), source: readFileSync(file, 'utf8') }));
}
