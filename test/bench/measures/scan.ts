import type { Page } from '@playwright/test';
import { loadGlossary } from '../../../data/schema/load.ts';
import type { Bench } from '../in-page.ts';
import { type BenchWorld, type Measure, withBench } from '../measure.ts';
import { median, medianOf } from '../stats.ts';
import { articlePage, names, newsParagraphs } from '../text.ts';

declare const bench: Bench;

const RUNS = 7;
export const formTexts = () =>
  loadGlossary().glossary.entries.flatMap((entry) => entry.forms.map((form) => (typeof form === 'string' ? form : form.text)));

export const article = (world: BenchWorld) => world.serve('article.html', () => articlePage(newsParagraphs(12_000)));
export const page200k = (world: BenchWorld) => world.serve('200k.html', () => articlePage(newsParagraphs(200_000)));
export const page1m = (world: BenchWorld) => world.serve('1m.html', () => articlePage(newsParagraphs(1_000_000)));

/** Runs a measurement in a fresh browser on a page. */
export async function onPage<T>(world: BenchWorld, url: string, run: (page: Page) => Promise<T>): Promise<T> {
  const context = await world.plain();
  try {
    const page = await context.newPage();
    await withBench(world, page, url);
    return await run(page);
  } finally {
    await world.close(context);
  }
}

/** Medians of the floor and of a scan of so many names, in turns. */
export function warm(
  page: Page,
  count: number,
  given: readonly string[],
): Promise<{ floor: number; scan: number; hits: number }> {
  return page.evaluate(
    ({ list, runs }) => {
      const { index } = bench.buildIndex(list);
      const floors: number[] = [];
      const scans: number[] = [];
      let hits = 0;
      // Two rounds for the compiler to warm up.
      for (let i = -2; i < runs; i++) {
        const floor = bench.floor();
        const scan = bench.scan(index);
        if (i < 0) continue;
        floors.push(floor);
        scans.push(scan.ms);
        hits = scan.hits;
      }
      const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;
      return { floor: middle(floors), scan: middle(scans), hits };
    },
    { list: names(count, given), runs: RUNS },
  );
}

/** First run of a function in a fresh renderer, in ms: the median of five. */
function cold(world: BenchWorld, url: string, what: 'floor' | 'scan', list: string[]): Promise<number> {
  return medianOf(5, () =>
    onPage(world, url, (page) =>
      page.evaluate(
        ({ name, all }) => {
          if (name === 'floor') return bench.floor();
          return bench.scan(bench.buildIndex(all).index).ms;
        },
        { name: what, all: list },
      ),
    ),
  );
}

export const SCAN: readonly Measure[] = [
  {
    name: 'scan-warm',
    what: 'scan with 5k forms across inline elements ÷ bare TreeWalker + charCode floor, 1 MB page',
    unit: '×',
    must: 10,
    stretch: 6,
    better: 'lower',
    run: (world) =>
      onPage(world, page1m(world), async (page) => {
        const { scan, floor } = await warm(page, 5000, formTexts());
        return scan / floor;
      }),
  },
  {
    name: 'scan-cold',
    what: 'first scan in a fresh renderer ÷ cold floor; the worse of an article and the 1 MB page',
    unit: '×',
    must: 8,
    stretch: 5,
    better: 'lower',
    async run(world) {
      const list = names(5000, formTexts());
      const ratios: number[] = [];
      for (const url of [article(world), page1m(world)])
        ratios.push((await cold(world, url, 'scan', list)) / (await cold(world, url, 'floor', [])));
      return Math.max(...ratios);
    },
  },
  {
    name: 'scan-100k',
    what: '100k names ÷ 5k names, 1 MB page',
    unit: '×',
    must: 1.6,
    stretch: 1.3,
    better: 'lower',
    run: (world) =>
      onPage(world, page1m(world), async (page) => {
        const few = await warm(page, 5000, formTexts());
        const many = await warm(page, 100_000, formTexts());
        return many.scan / few.scan;
      }),
  },
  {
    name: 'vs-markjs',
    what: 'mark.js ÷ ours, the same 600 terms, 200 kB page',
    unit: '×',
    must: 300,
    stretch: 1000,
    better: 'higher',
    async run(world) {
      const list = names(600, formTexts());
      const ours = await onPage(world, page200k(world), async (page) => (await warm(page, 600, formTexts())).scan);
      const theirs = await medianOf(3, () =>
        onPage(world, page200k(world), (page) => page.evaluate((all) => bench.scanMarkJs(all), list)),
      );
      return theirs / ours;
    },
  },
  ...([5000, 100_000] as const).map(
    (count): Measure => ({
      name: `vs-regexp-${count / 1000}k`,
      what: `one big sorted RegExp ÷ ours, ${count / 1000}k names, 200 kB page`,
      unit: '×',
      must: count === 5000 ? 1.1 : 2,
      stretch: count === 5000 ? 1.5 : 3,
      better: 'higher',
      run: (world) =>
        onPage(world, page200k(world), async (page) => {
          const ours = await warm(page, count, formTexts());
          const theirs = await page.evaluate(
            (all) => {
              const { index } = bench.buildRegExp(all);
              return Array.from({ length: 5 }, () => bench.scanRegExp(index).ms);
            },
            names(count, formTexts()),
          );
          return median(theirs) / ours.scan;
        }),
    }),
  ),
  {
    name: 'vs-regexp-build',
    what: 'building the RegExp ÷ unpacking our index, 100k names',
    unit: '×',
    must: 10,
    stretch: 15,
    better: 'higher',
    run: (world) =>
      onPage(world, article(world), async (page) => {
        const { theirs, ours } = await page.evaluate(
          (all) => {
            const packed = bench.pack(all);
            return {
              // The browser keeps compiled expressions, so that each is made a new one.
              theirs: Array.from({ length: 5 }, (_, i) => bench.buildRegExp([...all, `Nobody ${i}`]).ms),
              ours: Array.from({ length: 5 }, () => bench.unpack(packed)),
            };
          },
          names(100_000, formTexts()),
        );
        return median(theirs) / median(ours);
      }),
  },
  ...([5000, 100_000] as const).map(
    (count): Measure => ({
      name: `index-memory-${count / 1000}k`,
      what: `memory that the unpacked index of ${count / 1000}k names holds`,
      unit: 'MB',
      must: count === 5000 ? 1 : 8,
      better: 'lower',
      run: (world) =>
        medianOf(5, () =>
          onPage(world, article(world), async (page) => {
            await page.evaluate((all) => bench.keepPacked(all), names(count, formTexts()));
            const before = await heap(page);
            await page.evaluate(() => bench.unpackKept());
            return ((await heap(page)) - before) / 2 ** 20;
          }),
        ),
    }),
  ),
];

/** Bytes of the page's heap and array buffers after garbage collection. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  await session.detach();
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}
