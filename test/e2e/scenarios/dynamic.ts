import assert from 'node:assert/strict';
import { marks, untilMarks } from '../actions.ts';
import type { Tab } from '../driver.ts';
import type { Scenario, World } from '../world.ts';

async function openDynamic({ tab, site }: World) {
  await tab.goto(site.url('dynamic.html'));
  await untilMarks(tab, (all) => all.includes('asset freeze'), 'dynamic.html has no marks');
}

/** Calls one of the functions that dynamic.html defines. */
const call = (tab: Tab, name: string) =>
  tab.evaluate((fn) => (globalThis as unknown as Record<string, () => void>)[fn]?.(), name);

export const dynamicScenarios: readonly Scenario[] = [
  {
    name: 'marks paragraphs that the page adds',
    async run(world) {
      await openDynamic(world);
      await call(world.tab, 'appendParagraph');
      await untilMarks(world.tab, (all) => all.includes('secondary sanctions'), 'the new paragraph has no mark');
      await call(world.tab, 'appendInTurn');
      await untilMarks(world.tab, (all) => all.includes('SDN List'), 'a paragraph added piece by piece has no mark');
    },
  },
  {
    name: 'drops the marks of text that changes, and marks the new text',
    async run(world) {
      await openDynamic(world);
      await call(world.tab, 'changeText');
      const found = await untilMarks(world.tab, (all) => all.includes('SDN List'), 'the changed text has no mark');
      assert.ok(!found.includes('UN Security Council'), JSON.stringify(found));
    },
  },
  {
    name: 'follows the page to another article, by replacement and by history.pushState',
    async run(world) {
      for (const step of ['replaceArticle', 'navigate']) {
        await openDynamic(world);
        await call(world.tab, step);
        await untilMarks(world.tab, (all) => all.join() === 'SDN List', `${step}: the marks are not those of the new article`);
      }
    },
  },
  {
    name: 'sets its marks again when the page clears all highlights',
    async run(world) {
      await openDynamic(world);
      const before = await marks(world.tab);
      await call(world.tab, 'clearHighlights');
      assert.deepEqual(await marks(world.tab), []);
      await untilMarks(world.tab, (all) => all.join() === before.join(), 'the marks did not come back');
    },
  },
];
