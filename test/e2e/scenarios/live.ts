import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { marks, openCard, until, untilMarks } from '../actions.ts';
import type { Tab } from '../driver.ts';
import type { Scenario, World } from '../world.ts';

/** What the pages of test/pages/live define. */
declare function entries(): number;
declare function startTickers(): void;
declare function endTickers(): void;
declare function addElsewhere(): void;
declare const ticks: number;
declare let how: string;
declare function shown(): string;
declare function scrollThrough(frames: number): Promise<{ wrong: string[]; seen: number }>;
declare function go(story: number, how: string): void;

const EVERY_MARK = { mentions: 'all', density: 0 };
/** A page that is no article is looked at a few times after it was loaded. */
const ALL_LOOKS_OVER = 4500;
const THEN = /When this was published/i;

async function open({ tab, site, extension }: World, page: string, term: string, settings: object = {}) {
  await extension.setSettings(settings);
  await tab.goto(site.url(`live/${page}`));
  await untilMarks(tab, (all) => all.includes(term), `${page} has no mark on ${term}`);
}

/** Entries of the feed that are on screen: their terms, and those of them that are marked. */
function entriesOnScreen() {
  const marked = new Set<Element | null | undefined>();
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    if (!name.startsWith('sanctions-context-')) continue;
    for (const { startContainer } of highlight) marked.add(startContainer.parentElement?.closest('.entry'));
  }
  const seen = [...document.querySelectorAll<HTMLElement>('.entry')].filter((entry) => {
    const { top, bottom } = entry.getBoundingClientRect();
    return entry.dataset.term !== '' && bottom > 0 && top < innerHeight;
  });
  return { expected: seen.length, marked: seen.filter((entry) => marked.has(entry)).length };
}

const scrollOn = (tab: Tab) => tab.evaluate(() => scrollBy({ top: 600, behavior: 'instant' }));

export const liveScenarios: readonly Scenario[] = [
  {
    name: 'marks the entries that a feed appends while one scrolls, and keeps few ranges',
    async run(world) {
      const { tab } = world;
      await open(world, 'feed.html', 'asset freeze', EVERY_MARK);
      const before = await tab.evaluate(() => entries());
      for (let screens = 0; screens < 12; screens++) {
        await scrollOn(tab);
        const all = async () => {
          const { expected, marked } = await tab.evaluate(entriesOnScreen);
          return expected > 0 && marked === expected;
        };
        await until(all, `entries on screen ${screens} have no marks`);
        assert.ok((await marks(tab)).length <= 30, 'ranges far from the screen stay registered');
      }
      // Where everything is marked at once, the page has not yet heard of all the scrolling.
      const hasGrown = async () => {
        await scrollOn(tab);
        return (await tab.evaluate(() => entries())) >= before + 20;
      };
      await until(hasGrown, 'the feed did not grow');
      await until(async () => (await tab.evaluate(entriesOnScreen)).marked > 0, 'the last entries have no marks');
    },
  },
  {
    name: 'reads tickers ever more rarely, and marks what they end on',
    async run(world) {
      const { tab, extension } = world;
      const heard = await extension.listen();
      await tab.bringToFront();
      await open(world, 'ticker.html', 'asset freeze');
      await tab.bringToFront();
      await tab.evaluate(() => startTickers());
      await sleep(1500);
      await tab.evaluate(() => addElsewhere());
      await untilMarks(tab, (all) => all.includes('secondary sanctions'), 'text beside the tickers has no mark');
      await sleep(6000);
      const changes = await tab.evaluate((): number => ticks);
      assert.ok(changes > 100, `the tickers changed only ${changes} times`);
      const texts = await heard.stop();
      for (const start of ['The bid', 'The clock']) {
        const read = texts.filter((text) => text.startsWith(start)).length;
        assert.ok(read >= 2 && read <= 5, `${start}: ${read} readings for ${changes} changes`);
      }
      await tab.bringToFront();
      await tab.evaluate(() => endTickers());
      const ends = ['SDN List', 'dual-use goods'];
      await untilMarks(tab, (all) => ends.every((term) => all.includes(term)), 'the ends of the tickers have no marks');
    },
  },
  {
    name: 'never has a mark on other words while a list recycles its rows, and marks those it stops at',
    async run(world) {
      const { tab } = world;
      for (const kind of ['text', 'content', 'element']) {
        await open(world, 'virtual-list.html', 'asset freeze', EVERY_MARK);
        await tab.evaluate((wanted) => {
          how = wanted;
        }, kind);
        const { wrong, seen } = await tab.evaluate(() => scrollThrough(100));
        assert.deepEqual(wrong, [], kind);
        assert.ok(seen > 20, `${kind}: only ${seen} marks were looked at`);
        const terms = /asset freeze|arms embargo|secondary sanctions|dual-use goods/g;
        const expected = ((await tab.evaluate(() => shown())).match(terms) ?? []) as string[];
        assert.ok(expected.length > 0);
        await untilMarks(tab, (all) => expected.every((term) => all.includes(term)), `${kind}: no marks where it stopped`);
      }
    },
  },
  {
    name: 'reads the story that an app puts in place of its list, with the same address',
    async run({ tab, site }) {
      await tab.goto(site.url('live/spa.html?list'));
      await sleep(ALL_LOOKS_OVER);
      assert.deepEqual(await marks(tab), []);
      await tab.evaluate(() => go(0, 'none'));
      await untilMarks(tab, (all) => all.includes('liaison office'), 'the story has no marks');
    },
  },
  {
    name: 'follows an app to other stories however it tells the browser, with their own dates',
    async run(world) {
      const { tab } = world;
      for (const kind of ['push', 'hash', 'none', 'in-place']) {
        await open(world, 'spa.html', 'liaison office');
        assert.match((await openCard(tab, 'liaison office')).text, /14 Sep 2018/, kind);
        await tab.press('Escape');
        await tab.evaluate((how) => go(2, how), kind);
        const other = (all: string[]) => all.includes('SDN List') && all.includes('secondary sanctions');
        const found = await untilMarks(tab, other, `${kind}: the second story has no marks`);
        assert.ok(!found.includes('liaison office'), kind);
        await tab.evaluate((how) => go(1, how), kind);
        await untilMarks(tab, (all) => all.includes('liaison office'), `${kind}: the third story has no marks`);
        await until(
          async () => {
            const { text } = await openCard(tab, 'liaison office');
            await tab.press('Escape');
            return THEN.test(text) && /3 Jul 2020/.test(text) && !/14 Sep 2018/.test(text.split(/Since then/i)[0] ?? '');
          },
          `${kind}: the card tells of another day than that of its story`,
          10_000,
        );
      }
    },
  },
];
