import assert from 'node:assert/strict';
import { card, marks, until, untilMarks } from '../actions.ts';
import type { Tab } from '../driver.ts';
import { clickOn, fill, texts } from '../ui.ts';
import type { Scenario, World } from '../world.ts';

const TERM_ROWS = 'section[aria-label="On this page"] .row';
const SEARCH = 'input.search';
const RESULTS = '[role="option"]';
const SMALL = { width: 1000, height: 400 };

/** Opens an article and the popup for it. */
async function withPopup(world: World, page: string, use: (popup: Tab) => Promise<void>) {
  const { tab, site, extension } = world;
  await tab.goto(site.url(page));
  await untilMarks(tab, (all) => all.length > 1, `${page} has no marks`);
  const popup = await extension.openFor(tab, 'popup.html');
  try {
    await until(async () => (await texts(popup, TERM_ROWS)).length > 0, 'the popup lists no terms');
    await use(popup);
    assert.deepEqual(await popup.errors(), []);
  } finally {
    await popup.close();
  }
}

export const popupScenarios: readonly Scenario[] = [
  {
    name: 'popup: lists the terms of the page in reading order, with their counts',
    async run(world) {
      await withPopup(world, 'dark.html', async (popup) => {
        const rows = await texts(popup, TERM_ROWS);
        assert.equal(rows.length, new Set(await marks(world.tab)).size);
        assert.match(rows[0] ?? '', /asset freeze.*2/i);
        assert.match(rows[1] ?? '', /Security Council.*1/);
      });
    },
  },
  {
    name: 'popup: goes to the first mention of a term and opens its card',
    async run(world) {
      await world.tab.resize(SMALL);
      await withPopup(world, 'koreas-2018.html', async (popup) => {
        const rows = await texts(popup, TERM_ROWS);
        const last = (rows.at(-1) ?? '').replace(/\s*\d+ ×$/, '');
        await world.tab.evaluate(() => scrollTo(0, 0));
        await clickOn(popup, TERM_ROWS, last);
        await until(() => popup.isClosed(), 'the popup stayed open');
        await world.tab.bringToFront();
        const { text, role } = await until(() => card(world.tab), `no card opened for ${last}`);
        assert.ok(text.includes(last), `the card is not that of ${last}: ${text.slice(0, 80)}`);
        assert.equal(role, 'dialog');
        assert.ok((await world.tab.evaluate(() => scrollY)) > 0, 'the page was not scrolled');
      });
    },
  },
  {
    name: 'popup: finds entries in spite of typing errors, and by number',
    async run(world) {
      await withPopup(world, 'dark.html', async (popup) => {
        for (const [typed, found] of [
          ['snapbak', /snapback/i],
          ['kaesung', /kaesong/i],
          ['resolution 2397', /2397/],
        ] as const) {
          await fill(popup, SEARCH, typed);
          await until(async () => found.test((await texts(popup, RESULTS))[0] ?? ''), `"${typed}" does not find ${found} first`);
        }
        await clickOn(popup, RESULTS, '2397');
        await until(async () => (await texts(popup, '.sc-title'))[0]?.includes('2397'), 'the entry found did not open');
        await clickOn(popup, '.sc-back');
        await until(async () => (await texts(popup, SEARCH)).length === 1, 'there is no way back to the list');
      });
    },
  },
  {
    name: 'popup: switches terms off everywhere and on one site, at once',
    async run(world) {
      await withPopup(world, 'dark.html', async (popup) => {
        await clickOn(popup, '[role="switch"]');
        await untilMarks(world.tab, (all) => all.length === 0, 'marks stayed when it was turned off');
        await clickOn(popup, '[role="switch"]');
        await world.tab.bringToFront();
        await untilMarks(world.tab, (all) => all.length > 0, 'marks did not come back');
        await popup.bringToFront();
        await clickOn(popup, '.site button', 'Turn off here');
        await untilMarks(world.tab, (all) => all.length === 0, 'marks stayed when the site was turned off');
        await clickOn(popup, '.site button', 'Turn on here');
        // A tab in the background is painted seldom, and marks come with painting.
        await world.tab.bringToFront();
        await untilMarks(world.tab, (all) => all.length > 0, 'marks did not come back on the site');
      });
    },
  },
  {
    name: 'popup: offers to show terms on a page that does not look like an article',
    async run({ tab, site, extension }) {
      await tab.goto(site.url('front-page.html'));
      const popup = await extension.openFor(tab, 'popup.html');
      await clickOn(popup, '.site button', 'Show terms here');
      await untilMarks(tab, (all) => all.length > 0, 'no marks on a site that was turned on');
      await popup.close();
    },
  },
];
