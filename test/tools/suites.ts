import { join } from 'node:path';
import process from 'node:process';
import { needBrowser } from './browsers.ts';
import { BUILDS } from './build.ts';
import { type Command, run } from './command.ts';
import { type Counts, ofPlaywright, ofTool, ofVitest } from './counts.ts';
import { EXTENSION, RESULTS } from './paths.ts';

export interface Suite {
  name: string;
  /** Name of a suite without which this one cannot run. */
  needs?: string;
  run(): Promise<Counts>;
}

const tool = async (...commands: Command[]): Promise<Counts> => {
  for (const command of commands) {
    const code = await run(command);
    if (code !== 0) return ofTool(code);
  }
  return ofTool(0);
};

const vitest = async (config: string, env: Record<string, string> = {}): Promise<Counts> => {
  const file = join(RESULTS, `${config}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return ofVitest(file, await run(['vitest', 'run', '--config', `test/${config}.ts`, ...reporters], env));
};

const playwright = async (): Promise<Counts> => {
  const file = join(RESULTS, 'playwright.json');
  const env = { CHROMIUM_PATH: await needBrowser('chromium'), PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  return ofPlaywright(file, await run(['playwright', 'test', '-c', 'test/playwright.config.ts', '--reporter=list,json'], env));
};

/** The checks, in the order in which they run. */
export const SUITES: readonly Suite[] = [
  { name: 'Format and lint', run: () => tool(['biome', 'ci', '--error-on-warnings', '.']) },
  { name: 'Types', run: () => tool(['wxt', 'prepare'], ['tsc']) },
  { name: 'Glossary', run: () => tool([process.execPath, 'data/compiler/check.ts']) },
  { name: 'Unit tests', run: () => vitest('vitest.config') },
  { name: 'Build for Chromium', run: () => tool(BUILDS.chromium) },
  { name: 'Build for Firefox', run: () => tool(BUILDS.firefox) },
  { name: 'Chromium end to end', needs: 'Build for Chromium', run: playwright },
  {
    name: 'Firefox end to end',
    needs: 'Build for Firefox',
    run: async () => vitest('vitest.firefox.config', { FIREFOX_PATH: await needBrowser('firefox') }),
  },
  {
    name: 'Firefox add-on lint',
    needs: 'Build for Firefox',
    run: () => tool(['web-ext', 'lint', '--no-config-discovery', '--source-dir', EXTENSION.firefox]),
  },
];
