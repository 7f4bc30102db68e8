import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { PAGES } from '../../tools/paths.ts';
import { marks, untilMarks } from '../actions.ts';
import type { Scenario } from '../world.ts';

const SETTLED = 1500;

export const robustnessScenarios: readonly Scenario[] = [
  {
    name: 'is silent on pages without a body: XML and framesets',
    async run({ tab, site }) {
      for (const page of ['no-body.xml', 'frameset.html']) {
        await tab.goto(site.url(page));
        await sleep(SETTLED);
        assert.deepEqual(await tab.errors(), [], page);
      }
    },
  },
  {
    name: 'marks terms of a file on the disk',
    async run({ tab }) {
      await tab.goto(pathToFileURL(join(PAGES, 'koreas-2018.html')).href);
      await untilMarks(tab, (all) => all.includes('liaison office'), 'the file has no marks');
      assert.deepEqual(await tab.errors(), []);
    },
  },
  {
    name: 'marks pages of 5 MB and of 100,000 text nodes without an error',
    async run({ tab, site }) {
      for (const page of ['generated/5mb.html', 'generated/100k-nodes.html']) {
        await tab.goto(site.url(page));
        await untilMarks(tab, (all) => all.includes('asset freeze'), `${page} has no marks`, 20_000);
        assert.deepEqual(await tab.errors(), [], page);
      }
    },
  },
  {
    name: 'leaves an open page quietly when the extension is reloaded',
    async run({ driver, tab, site, extension }) {
      await tab.goto(site.url('dynamic.html'));
      await untilMarks(tab, (all) => all.length > 0, 'dynamic.html has no marks');
      await extension.reload();
      await tab.bringToFront();
      await tab.evaluate(() => (globalThis as unknown as { appendParagraph(): void }).appendParagraph());
      await tab.moveTo({ x: 400, y: 300 });
      await tab.moveTo({ x: 402, y: 301 });
      if (driver.name === 'chromium') await untilMarks(tab, (all) => all.length === 0, 'the marks stayed');
      // Firefox starts the new version in open tabs, which then marks the page as it is now.
      else
        await untilMarks(
          tab,
          (all) => all.at(-1) === 'secondary sanctions' && new Set(all).size === all.length,
          'the marks are wrong',
        );
      await sleep(SETTLED);
      assert.deepEqual(await tab.errors(), []);
      await tab.goto(site.url('dynamic.html'));
      await untilMarks(tab, (all) => all.length > 0, 'the reloaded extension marks nothing');
      assert.ok((await marks(tab)).length > 0);
    },
  },
];
