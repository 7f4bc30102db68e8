import assert from 'node:assert/strict';
import { card, clickInCard, marks, middle, openCard, until, untilMarks } from '../actions.ts';
import type { Scenario, World } from '../world.ts';

async function openArticle({ tab, site }: World) {
  await tab.goto(site.url('bare-sanctions.html'));
  await untilMarks(tab, (all) => all.includes('new sanctions'), 'no mark on "new sanctions"');
}

export const whyScenarios: readonly Scenario[] = [
  {
    name: 'reads bare "sanctions" by who imposes them on whom, and says so',
    async run(world) {
      const { tab } = world;
      await openArticle(world);
      const { text, term } = await openCard(tab, 'new sanctions');
      assert.match(text, /US sanctions on Iran/i);
      assert.match(text, /Imposed by: “United States” \(in its sentence\)\. On: “Iran” \(in its sentence\)/);
      await tab.click(middle(term));
      await until(async () => (await card(tab))?.role === 'dialog', 'it was not pinned');
      await clickInCard(tab, 'Why this?');
      const { text: why } = await until(
        async () => ((await card(tab))?.text.includes('because:') ? card(tab) : null),
        'no reasons are shown',
      );
      assert.match(why, /Who imposes it: United States in its sentence/);
      assert.match(why, /On whom: Iran.* in its sentence/);
    },
  },
  {
    name: 'does not mark the sanctions of a sailing club beside those of states',
    async run(world) {
      const { tab, extension } = world;
      await extension.setSettings({ mentions: 'all' });
      await openArticle(world);
      const all = await marks(tab);
      assert.equal(all.filter((text) => text === 'sanctions').length, 1, `marked: ${JSON.stringify(all)}`);
    },
  },
  {
    name: 'explains a numbered resolution without an entry by a plain card with a link to its text',
    async run(world) {
      const { tab } = world;
      await openArticle(world);
      const { text, links } = await openCard(tab, 'Resolution 2720');
      assert.match(text, /Security Council resolution 2720/);
      assert.match(text, /no entry/);
      assert.ok(
        links.some(({ href }) => /\bun\.org\//.test(href) || href.includes('undocs.org')),
        'no link to the United Nations',
      );
    },
  },
  {
    name: 'forgets a wrong match on this site and takes it back in the options',
    async run(world) {
      const { tab, extension, driver } = world;
      await openArticle(world);
      const { term } = await openCard(tab, 'new sanctions');
      await tab.click(middle(term));
      await until(async () => (await card(tab))?.role === 'dialog', 'it was not pinned');
      await clickInCard(tab, 'Why this?');
      await until(async () => (await card(tab))?.buttons.includes('Wrong match'), 'there is no button');
      await clickInCard(tab, 'Wrong match');
      await untilMarks(tab, (all) => !all.includes('new sanctions'), 'the mark stayed');
      assert.equal(await card(tab), null);
      const stored = await extension.stored();
      assert.deepEqual(stored?.values.wrongMatches, [{ host: '127.0.0.1', id: 'us-iran', text: 'new sanctions' }]);
      const options = await driver.openExtensionPage('options.html#sites');
      await until(() => options.evaluate(() => document.body.textContent?.includes('“new sanctions” as')), 'it is not listed');
      await options.evaluate(() => {
        const line = [...document.querySelectorAll('.lines li')].find((li) => li.textContent?.includes('new sanctions'));
        line?.querySelector('button')?.click();
      });
      await untilMarks(tab, (all) => all.includes('new sanctions'), 'the mark did not come back');
      await options.close();
    },
  },
];
