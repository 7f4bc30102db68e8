import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unpackedId } from '../../e2e/chromium-driver.ts';
import { EXTENSION } from '../../tools/paths.ts';
import { bundle } from '../bundle.ts';
import type { BenchWorld, Measure } from '../measure.ts';
import { medianOf } from '../stats.ts';
import { newsParagraphs } from '../text.ts';
import { ownEvents, totalTime, traced } from '../trace.ts';
import { article } from './scan.ts';

const CONTENT = 'look.js';
/** Longest until the last look at a page, in ms. */
const ALL_LOOKS = 4500;

const zipped = (...files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(EXTENSION.chromium, file)), { level: 9 }).length, 0) / 1000;

/** A folder with an extension that has one content script and nothing else. */
function tinyExtension(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Bench',
    version: '1',
    content_scripts: [{ matches: ['http://*/*'], run_at: 'document_idle', js: [CONTENT] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, CONTENT), script);
  return folder;
}

/** Time in ms that an extension's scripts take in a fresh renderer of a page. */
function scriptTime(world: BenchWorld, folder: string, url: string, wait: number, only?: string): Promise<number> {
  return medianOf(5, async () => {
    const context = await world.extended(folder);
    try {
      const page = await context.newPage();
      const events = await traced(page, async () => {
        await page.goto(url);
        await page.waitForTimeout(wait);
      });
      const own = ownEvents(events, `chrome-extension://${unpackedId(folder)}/${only ?? ''}`);
      if (own.length === 0) throw new Error(`no script of ${folder} ran on ${url}`);
      return totalTime(own);
    } finally {
      await world.close(context);
    }
  });
}

/** A front page: sections of teasers, no article. */
function frontPage(): string {
  const teasers = newsParagraphs(150_000).map(
    (text, i) => `<section><h2><a href="/story-${i}.html">${text.slice(0, 70)}</a></h2><p>${text.slice(0, 400)}</p></section>`,
  );
  return `<!doctype html><html lang="en"><head><title>The Morning Paper</title><meta property="og:type" content="website"></head><body><main>${teasers.join('')}</main></body></html>`;
}

export const SCRIPT: readonly Measure[] = [
  {
    name: 'script-size',
    what: 'content script that runs in every page, gz; it has no index',
    unit: 'kB',
    must: 20,
    stretch: 12,
    better: 'lower',
    run: async () => zipped(CONTENT),
  },
  {
    name: 'script-size-all',
    what: 'all scripts that an article can get, with the card, gz; the index stays in the background',
    unit: 'kB',
    must: 60,
    stretch: 40,
    better: 'lower',
    run: async () => zipped(CONTENT, 'boot.js', 'page.js', 'reader.js', 'card.js'),
  },
  {
    name: 'script-start',
    what: 'cold evaluation of the content script ÷ that of a Preact-only content script of 16 kB',
    unit: '×',
    must: 2,
    stretch: 1.5,
    better: 'lower',
    async run(world) {
      const preact = tinyExtension(await bundle('preact-only.ts'));
      const ours = await scriptTime(world, EXTENSION.chromium, article(world), 50, CONTENT);
      return ours / (await scriptTime(world, preact, article(world), 50));
    },
  },
  {
    name: 'idle-page',
    what: 'a front page: our main-thread time, all looks included ÷ an empty content script',
    unit: '×',
    must: 3,
    stretch: 1.5,
    better: 'lower',
    async run(world) {
      const url = world.serve('', frontPage);
      const ours = await scriptTime(world, EXTENSION.chromium, url, ALL_LOOKS);
      return ours / (await scriptTime(world, tinyExtension('void 0;'), url, ALL_LOOKS));
    },
  },
];
