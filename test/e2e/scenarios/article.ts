import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { card, clickInCard, marks, middle, openCard, until, untilMarks } from '../actions.ts';
import type { Scenario } from '../world.ts';

/** Long enough for the marks of a page to have come, with the second looks at a page that is no article. */
const SETTLED = 2500;

export const articleScenarios: readonly Scenario[] = [
  {
    name: 'marks the text of an article, but no byline, credit, teaser, newsletter, comment or navigation',
    async run({ tab, site, extension }) {
      await extension.setSettings({ mentions: 'all', density: 0 });
      await tab.resize({ width: 1000, height: 3000 });
      await tab.goto(site.url('article-parts.html'));
      await untilMarks(tab, (all) => all.length >= 6, 'article-parts.html has too few marks');
      await sleep(300);
      assert.deepEqual(await marks(tab), [
        'asset freeze',
        'arms embargo',
        'Treasury Department',
        'dual-use goods',
        'travel ban',
        'secondary sanctions',
        'general license',
      ]);
    },
  },
  {
    name: 'marks nothing in a shop, a search result or a forum',
    async run({ tab, site }) {
      for (const page of ['shop.html', 'search-results.html', 'forum.html']) {
        await tab.goto(site.url(page));
        await sleep(SETTLED);
        assert.deepEqual(await marks(tab), [], page);
      }
    },
  },
  {
    name: 'marks a shop too where the reader wants marks on all pages',
    async run({ tab, site, extension }) {
      await extension.setSettings({ pages: 'all' });
      await tab.goto(site.url('shop.html'));
      await untilMarks(tab, (all) => all.includes('asset freeze') && all.includes('arms embargo'), 'no marks');
    },
  },
  {
    name: 'warns that a text from the archive is older than its page',
    async run({ tab, site }) {
      await tab.goto(site.url('from-the-archive.html'));
      await untilMarks(tab, (all) => all.includes('liaison office'), 'no mark on "liaison office"');
      const { text } = await openCard(tab, 'liaison office');
      assert.match(text, /When this was published · 2 May 2021/i);
      assert.match(text, /This page is dated 2 May 2021 but says that it is from an archive: the text may be older than that\./);
      assert.match(text, /16 Jun(?:e)? 2020|demolished|destroyed|blown up/i);
    },
  },
  {
    name: 'marks persons only when asked, their offices always',
    async run({ tab, site, extension }) {
      await tab.goto(site.url('persons.html'));
      await untilMarks(tab, (all) => all.some((text) => /foreign minister/.test(text)), 'no mark on the office');
      assert.ok(!(await marks(tab)).includes('Kang Kyung-wha'));
      await extension.setSettings({ askedKinds: ['person'], mentions: 'all' });
      await untilMarks(tab, (all) => all.includes('Kang Kyung-wha'), 'no mark on the name');
    },
  },
  {
    name: 'marks for an analyst only what is special',
    async run({ tab, site, extension }) {
      await tab.goto(site.url('persons.html'));
      await untilMarks(tab, (all) => all.includes('liaison office') && all.includes('Resolution 2397'), 'too few marks');
      await extension.setSettings({ level: 'analyst' });
      await untilMarks(tab, (all) => !all.includes('liaison office'), 'the office stayed');
      assert.deepEqual(await marks(tab), ['Resolution 2397']);
    },
  },
  {
    name: 'marks no more than so many terms per 1,000 words, the most informative ones',
    async run({ tab, site, extension }) {
      await extension.setSettings({ mentions: 'all', density: 0 });
      await tab.resize({ width: 1000, height: 4000 });
      await tab.goto(site.url('koreas-2018.html'));
      const all = await untilMarks(tab, (found) => found.length > 12, 'too few marks');
      await extension.setSettings({ mentions: 'all', density: 15 });
      const some = await untilMarks(tab, (found) => found.length > 0 && found.length < all.length, 'none went');
      assert.equal(some.length, 8, JSON.stringify(some));
      assert.equal(new Set(some).size, some.length, 'a repeated mention stayed');
    },
  },
  {
    name: 'marks a term no more when the reader knows it, until it is taken back',
    async run({ tab, site, extension, driver }) {
      await tab.goto(site.url('koreas-2018.html'));
      await untilMarks(tab, (all) => all.includes('liaison office'), 'no mark on "liaison office"');
      const { term } = await openCard(tab, 'liaison office');
      await tab.click(middle(term));
      await until(async () => ((await card(tab))?.buttons.includes('I know this') ? card(tab) : null), 'there is no button');
      await clickInCard(tab, 'I know this');
      await untilMarks(tab, (all) => !all.includes('liaison office'), 'the mark stayed');
      const known = await until(
        async () => ((await card(tab))?.text.includes('no longer marked') ? card(tab) : null),
        'the card does not say so',
      );
      assert.ok(known.buttons.includes('Mark it again'));
      assert.deepEqual((await extension.stored())?.values.known, ['inter-korean-liaison-office']);
      await clickInCard(tab, 'Mark it again');
      await untilMarks(tab, (all) => all.includes('liaison office'), 'the mark did not come back');
      await extension.setSettings({ known: ['inter-korean-liaison-office'] });
      await untilMarks(tab, (all) => !all.includes('liaison office'), 'the mark stayed');
      const options = await driver.openExtensionPage('options.html#families');
      await until(
        () => options.evaluate(() => [...document.querySelectorAll('button')].some((b) => b.textContent === 'Mark again')),
        'it is not listed',
      );
      await options.evaluate(() => [...document.querySelectorAll('button')].find((b) => b.textContent === 'Mark again')?.click());
      await untilMarks(tab, (all) => all.includes('liaison office'), 'the mark did not come back');
      await options.close();
    },
  },
];
