import assert from 'node:assert/strict';
import { highlightNames, marks, until, untilMarks } from '../actions.ts';
import type { Scenario, World } from '../world.ts';

async function openMarked({ tab, site }: World, host?: string) {
  await tab.goto(site.url('dark.html', host));
  return untilMarks(tab, (all) => all.includes('asset freeze'), 'dark.html has no marks');
}

export const switchScenarios: readonly Scenario[] = [
  {
    name: 'turns off and on at once, everywhere, without a reload',
    async run(world) {
      const { tab, extension } = world;
      await openMarked(world);
      await extension.setSettings({ enabled: false });
      await untilMarks(tab, (all) => all.length === 0, 'marks stayed when it was turned off');
      await extension.setSettings({});
      await untilMarks(tab, (all) => all.length > 0, 'marks did not come back');
    },
  },
  {
    name: 'turns off on one site and not on another',
    async run(world) {
      const { tab, extension } = world;
      await openMarked(world, 'one.localhost');
      const host = await tab.evaluate(() => location.host);
      const { hostname } = new URL(`http://${host}`);
      await extension.setSettings({ sitesOff: [host, hostname] });
      await untilMarks(tab, (all) => all.length === 0, 'marks stayed on a site that is off');
      await openMarked(world, 'two.localhost');
    },
  },
  {
    name: 'marks first mentions or all, as the setting says',
    async run(world) {
      const { tab, extension } = world;
      assert.equal((await openMarked(world)).filter((text) => text === 'asset freeze').length, 1);
      await extension.setSettings({ mentions: 'all' });
      await untilMarks(tab, (all) => all.filter((text) => text === 'asset freeze').length === 2, 'not all mentions are marked');
    },
  },
  {
    name: 'changes the style of marks in an open page',
    async run(world) {
      const { tab, extension } = world;
      await openMarked(world);
      assert.deepEqual(await highlightNames(tab), ['sanctions-context-dotted']);
      for (const style of ['solid', 'wash']) {
        await extension.setSettings({ markStyle: style });
        await until(async () => (await highlightNames(tab)).join() === `sanctions-context-${style}`, `the style is not ${style}`);
      }
      await extension.setSettings({ markStyle: 'none' });
      await until(async () => (await highlightNames(tab)).length === 0, 'marks are still drawn');
    },
  },
  {
    name: 'drops the marks of an entry that is switched off',
    async run(world) {
      const { tab, extension } = world;
      await openMarked(world);
      await extension.setSettings({ entriesOff: ['asset-freeze', 'entry-of-an-older-version'] });
      await untilMarks(tab, (all) => !all.includes('asset freeze') && all.length > 0, 'its mark stayed');
    },
  },
  {
    name: 'shows the number of distinct terms on the toolbar, and nothing when off',
    async run(world) {
      const { tab, extension } = world;
      const found = await openMarked(world);
      const id = await extension.tabId(tab);
      await until(async () => (await extension.badge(id)) === String(found.length), `the badge does not say ${found.length}`);
      await extension.setSettings({ enabled: false });
      await until(async () => (await extension.badge(id)) === '', 'the badge stayed');
    },
  },
  {
    name: 'keeps the settings when the extension is reloaded',
    async run(world) {
      const { extension } = world;
      await extension.setSettings({ mentions: 'all', sitesOff: ['example.org'] });
      await extension.reload();
      assert.deepEqual((await extension.stored())?.values, { mentions: 'all', sitesOff: ['example.org'] });
      assert.equal((await openMarked(world)).filter((text) => text === 'asset freeze').length, 2);
    },
  },
  {
    name: 'uses defaults in place of damaged settings',
    async run(world) {
      const { tab, extension } = world;
      await extension.store({ settings: { version: 1, values: { markStyle: 'purple', hoverDelay: 'soon', mentions: 'all' } } });
      await openMarked(world);
      assert.deepEqual(await highlightNames(tab), ['sanctions-context-dotted']);
      assert.equal((await marks(tab)).filter((text) => text === 'asset freeze').length, 2);
      await extension.store({ settings: 'broken' });
      await untilMarks(
        tab,
        (all) => all.filter((text) => text === 'asset freeze').length === 1,
        'wholly damaged settings are not replaced',
      );
    },
  },
];
