import assert from 'node:assert/strict';
import { highlightNames, until, untilMarks } from '../actions.ts';
import type { Tab } from '../driver.ts';
import { clickOn, fill, texts } from '../ui.ts';
import type { Scenario, World } from '../world.ts';

const TERMS = 'td .term';

/** Opens a section of the options page beside a marked article. */
async function withOptions(world: World, section: string, use: (options: Tab) => Promise<void>) {
  const { tab, site, driver } = world;
  await tab.goto(site.url('dark.html'));
  await untilMarks(tab, (all) => all.includes('asset freeze'), 'dark.html has no marks');
  const options = await driver.openExtensionPage(`options.html#${section}`);
  try {
    await until(async () => (await texts(options, 'nav a')).length > 0, 'the options page is empty');
    await use(options);
    assert.deepEqual(await options.errors(), []);
  } finally {
    await options.close();
  }
}

export const optionsScenarios: readonly Scenario[] = [
  {
    name: 'options: searches and filters the glossary',
    async run(world) {
      await withOptions(world, 'glossary', async (options) => {
        const all = (await texts(options, TERMS)).length;
        assert.ok(all > 100, `only ${all} terms`);
        await fill(options, 'input.search', 'kaesung');
        await until(async () => /kaesong/i.test((await texts(options, TERMS))[0] ?? ''), '"kaesung" does not find Kaesong');
        await fill(options, 'input.search', ' ');
        await until(async () => (await texts(options, TERMS)).length === all, 'an empty search does not show all terms');
        const chip = (await texts(options, '.kinds .sc-chip'))[1] as string;
        await clickOn(options, '.kinds .sc-chip', chip);
        const count = Number(chip.match(/\d+$/)?.[0]);
        await until(async () => (await texts(options, TERMS)).length === count, `the filter "${chip}" shows another number`);
      });
    },
  },
  {
    name: 'options: an entry that is switched off loses its mark in open pages',
    async run(world) {
      await withOptions(world, 'glossary', async (options) => {
        await fill(options, 'input.search', 'asset freeze');
        await clickOn(options, 'tr [role="switch"]', 'Asset freeze');
        await untilMarks(world.tab, (all) => !all.includes('asset freeze') && all.length > 0, 'its mark stayed');
        assert.deepEqual((await world.extension.stored())?.values, { entriesOff: ['asset-freeze'] });
        await clickOn(options, 'tr [role="switch"]', 'Asset freeze');
        await untilMarks(world.tab, (all) => all.includes('asset freeze'), 'its mark did not come back');
      });
    },
  },
  {
    name: 'options: a family that is switched off loses its marks in open pages',
    async run(world) {
      await withOptions(world, 'families', async (options) => {
        const before = await world.tab.evaluate(() => CSS.highlights.size);
        assert.equal(before, 1);
        for (const title of await texts(options, '.lines li > span:first-child'))
          await clickOn(options, '.lines [role="switch"]', title);
        await untilMarks(world.tab, (all) => all.length === 0, 'marks stayed');
      });
    },
  },
  {
    name: 'options: style of marks, mentions and delay take effect and are stored',
    async run(world) {
      await withOptions(world, 'appearance', async (options) => {
        await clickOn(options, 'label:has(input[value="wash"])');
        await until(
          async () => (await highlightNames(world.tab)).join() === 'sanctions-context-wash',
          'the style did not change',
        );
        await clickOn(options, 'label:has(input[value="all"])');
        await untilMarks(
          world.tab,
          (all) => all.filter((text) => text === 'asset freeze').length === 2,
          'not all mentions are marked',
        );
        await clickOn(options, 'input[type="range"]');
        await until(async () => Number((await world.extension.stored())?.values.hoverDelay) > 300, 'the delay was not stored');
        assert.equal((await world.extension.stored())?.values.markStyle, 'wash');
      });
    },
  },
  {
    name: 'options: resets all settings, after a question',
    async run(world) {
      await world.extension.setSettings({ mentions: 'all', markStyle: 'solid' });
      await withOptions(world, 'about', async (options) => {
        await clickOn(options, 'button', 'Reset all settings');
        await clickOn(options, 'button.primary');
        await until(async () => (await world.extension.stored()) === undefined, 'settings are still stored');
        await until(
          async () => (await highlightNames(world.tab)).join() === 'sanctions-context-dotted',
          'the page did not follow',
        );
      });
    },
  },
  {
    name: 'options: says which settings are damaged, and leaves the others alone',
    async run(world) {
      await world.extension.store({ settings: { version: 1, values: { markStyle: 'purple', mentions: 'all' } } });
      await withOptions(world, 'appearance', async (options) => {
        assert.match((await texts(options, '[role="status"]')).join(' '), /markStyle/);
        assert.equal(await options.evaluate(() => document.querySelector<HTMLInputElement>('input[value="all"]')?.checked), true);
        assert.equal(
          await options.evaluate(() => document.querySelector<HTMLInputElement>('input[value="dotted"]')?.checked),
          true,
        );
      });
    },
  },
  {
    name: 'options: adds a site where nothing is marked',
    async run(world) {
      await withOptions(world, 'sites', async (options) => {
        await fill(options, 'main input[type="text"], main input:not([type])', world.site.url('some/page'));
        await options.press('Enter');
        await untilMarks(world.tab, (all) => all.length === 0, 'marks stayed on the site');
      });
    },
  },
];
