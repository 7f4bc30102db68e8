import assert from 'node:assert/strict';
import { openCard, untilMarks } from '../actions.ts';
import type { Scenario, World } from '../world.ts';

const THEN = 'When this was published';

async function textOn({ tab, site }: World, page: string, term: string): Promise<string> {
  await tab.goto(site.url(page));
  await untilMarks(tab, (all) => all.includes(term), `no mark on ${term} in ${page}`);
  return (await openCard(tab, term)).text;
}

export const timeScenarios: readonly Scenario[] = [
  {
    name: 'tells what held on the day of publication apart from what came after',
    async run(world) {
      const text = await textOn(world, 'koreas-2018.html', 'liaison office');
      const [, then = '', since = ''] = text.split(new RegExp(`${THEN}|Since then`, 'i'));
      assert.match(text, new RegExp(THEN, 'i'));
      assert.match(text, /14 Sep 2018/);
      assert.doesNotMatch(then, /blown|blew|destr|demolish/i);
      assert.match(since, /16 Jun 2020/);
    },
  },
  {
    name: 'claims nothing about a day that the page does not state',
    async run(world) {
      const text = await textOn(world, 'no-date.html', 'UN Security Council');
      assert.doesNotMatch(text, new RegExp(THEN, 'i'));
    },
  },
  {
    name: 'finds the day in the address and in a time element',
    async run(world) {
      for (const [page, day] of [
        ['2020/02/03/x.html', '2020-02-03'],
        ['time-element.html', '2017-06-21'],
      ] as const) {
        await world.tab.goto(world.site.url(page));
        await untilMarks(world.tab, (all) => all.length > 1, `no marks on ${page}`);
        const popup = await world.extension.openFor(world.tab, 'popup.html');
        try {
          assert.equal(await publishedDay(popup), day, page);
        } finally {
          await popup.close();
        }
      }
    },
  },
];

/** The day that the content script reports to the popup. */
function publishedDay(popup: World['tab']): Promise<string | null> {
  return popup.evaluate(async () => {
    const { browser } = globalThis as unknown as {
      browser: { tabs: { sendMessage(id: number, message: object): Promise<{ ok: { published: { day: string } | null } }> } };
    };
    const id = Number(new URLSearchParams(location.search).get('tab'));
    return (await browser.tabs.sendMessage(id, { name: 'page.report', input: {} })).ok.published?.day ?? null;
  });
}
