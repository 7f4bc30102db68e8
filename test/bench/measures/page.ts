import type { BrowserContext, Page } from '@playwright/test';
import { unpackedId } from '../../e2e/chromium-driver.ts';
import { EXTENSION } from '../../tools/paths.ts';
import type { BenchWorld, Measure } from '../measure.ts';
import { median, medianOf } from '../stats.ts';
import { articlePage, newsParagraphs, plainParagraphs } from '../text.ts';
import { during, longestTask, ownEvents, totalTime, traced } from '../trace.ts';
import { article, page1m } from './scan.ts';

const OWN = `chrome-extension://${unpackedId(EXTENSION.chromium)}/`;
const ALL_MENTIONS = { mentions: 'all', density: 0 };

/** Stores settings through a page of the extension. */
export async function setSettings(context: BrowserContext, values: object) {
  const page = await context.newPage();
  await page.goto(`${OWN}popup.html`);
  await page.evaluate(
    (given) =>
      (globalThis as unknown as { chrome: { storage: { local: { set(o: object): Promise<void> } } } }).chrome.storage.local.set(
        given,
      ),
    { settings: { version: 1, values } },
  );
  await page.close();
}

/** Waits until marks are on the page. */
export async function marked(page: Page) {
  await page.waitForFunction(() => CSS.highlights.size > 0, undefined, { timeout: 20_000 });
  await page.waitForTimeout(500);
}

/** Runs a measurement with our extension and without, in turns. @returns the ratio of the medians. */
async function withAndWithout(
  world: BenchWorld,
  url: string,
  measure: (page: Page) => Promise<number>,
  values: object = {},
): Promise<number> {
  const sum: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let i = 0; i < 5; i++) {
    for (const kind of ['ours', 'bare'] as const) {
      const context = kind === 'ours' ? await world.extended() : await world.plain();
      try {
        if (kind === 'ours') await setSettings(context, values);
        const page = await context.newPage();
        await page.goto(url);
        if (kind === 'ours') await marked(page);
        else await page.waitForTimeout(800);
        sum[kind].push(await measure(page));
      } finally {
        await world.close(context);
      }
    }
  }
  return median(sum.ours) / median(sum.bare);
}

/** Median main-thread time of a frame in ms, while a text changes in each. */
export function frameTime(page: Page, frames = 150): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const tick = document.body.appendChild(document.createElement('footer'));
        const times: number[] = [];
        const channel = new MessageChannel();
        let start = 0;
        const step = () => {
          start = performance.now();
          tick.textContent = `${times.length} readers`;
          channel.port2.postMessage(0);
        };
        channel.port1.onmessage = () => {
          times.push(performance.now() - start);
          if (times.length < wanted) requestAnimationFrame(step);
          else resolve(times.sort((a, b) => a - b)[wanted >> 1] as number);
        };
        requestAnimationFrame(step);
      }),
    frames,
  );
}

const tickingArticle = (world: BenchWorld) => article(world);
const many = (world: BenchWorld) => page1m(world);
const few = (world: BenchWorld) =>
  world.serve('1m-few.html', () => articlePage([...newsParagraphs(3000), ...plainParagraphs(997_000)]));

async function longest(world: BenchWorld, throttle: number): Promise<number> {
  return medianOf(5, async () => {
    const context = await world.extended();
    try {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      if (throttle > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
      const events = await traced(page, async () => {
        await page.goto(page1m(world));
        await marked(page);
      });
      return longestTask(events, OWN);
    } finally {
      await world.close(context);
    }
  });
}

export const PAGE: readonly Measure[] = [
  {
    name: 'longest-task',
    what: 'longest task with our scripts in it, 1 MB page, cold',
    unit: 'ms',
    must: 20,
    stretch: 12,
    better: 'lower',
    run: (world) => longest(world, 1),
  },
  {
    name: 'longest-task-4x',
    what: 'the same, processor slowed four times',
    unit: 'ms',
    must: 50,
    stretch: 20,
    better: 'lower',
    run: (world) => longest(world, 4),
  },
  {
    name: 'frame-tax',
    what: 'frames of an article with a ticking text and at most 30 visible marks ÷ without the extension',
    unit: '×',
    must: 1.7,
    stretch: 1.4,
    better: 'lower',
    run: (world) => withAndWithout(world, tickingArticle(world), (page) => frameTime(page)),
  },
  {
    name: 'frame-tax-many',
    what: 'frames of a 1 MB page with 8,000 matches, all marked ÷ the same length with 30',
    unit: '×',
    must: 1.2,
    better: 'lower',
    async run(world) {
      const one = async (url: string) => {
        const context = await world.extended();
        try {
          await setSettings(context, ALL_MENTIONS);
          const page = await context.newPage();
          await page.goto(url);
          await marked(page);
          return await frameTime(page, 80);
        } finally {
          await world.close(context);
        }
      };
      const ratios = { many: [] as number[], few: [] as number[] };
      for (let i = 0; i < 5; i++) {
        ratios.many.push(await one(many(world)));
        ratios.few.push(await one(few(world)));
      }
      return median(ratios.many) / median(ratios.few);
    },
  },
  {
    name: 'mutation-tax',
    what: '3,000 steps of creating, filling, changing and removing elements, with ÷ without',
    unit: '×',
    must: 1.15,
    better: 'lower',
    run: (world) =>
      withAndWithout(world, article(world), (page) =>
        page.evaluate(async () => {
          const times: number[] = [];
          for (let run = 0; run < 7; run++) {
            const box = document.querySelector('article')?.appendChild(document.createElement('div')) as HTMLElement;
            const start = performance.now();
            for (let i = 0; i < 3000; i++) {
              const item = document.createElement('p');
              item.append(`Envoys weighed sanctions for the ${i}th time.`);
              box.append(item);
              (item.firstChild as Text).data += ' Nobody spoke.';
              if (i % 2) item.remove();
            }
            await new Promise((resolve) => setTimeout(resolve));
            times.push(performance.now() - start);
            box.remove();
            await new Promise((resolve) => setTimeout(resolve, 400));
          }
          return times.sort((a, b) => a - b)[3] as number;
        }),
      ),
  },
  {
    name: 'mutation-tax-feed',
    what: 'a feed of 300 items, one a frame, with ÷ without',
    unit: '×',
    must: 1.3,
    better: 'lower',
    run: (world) =>
      withAndWithout(world, article(world), async (page) => {
        const texts = newsParagraphs(100_000).slice(0, 300);
        return page.evaluate(
          (items) =>
            new Promise<number>((resolve) => {
              const feed = document.querySelector('article') as HTMLElement;
              let busy = 0;
              let i = 0;
              const channel = new MessageChannel();
              let start = 0;
              channel.port1.onmessage = () => {
                busy += performance.now() - start;
                if (++i < 300) requestAnimationFrame(step);
                else resolve(busy);
              };
              const step = () => {
                start = performance.now();
                const item = document.createElement('p');
                item.textContent = items[i % items.length] as string;
                feed.append(item);
                channel.port2.postMessage(0);
              };
              requestAnimationFrame(step);
            }),
          texts,
        );
      }),
  },
  {
    name: 'pointer',
    what: 'our work at a move of the pointer ÷ elementFromPoint',
    unit: '×',
    must: 1,
    stretch: 0.1,
    better: 'lower',
    async run(world) {
      const context = await world.extended();
      try {
        const page = await context.newPage();
        await page.goto(article(world));
        await marked(page);
        const points = Array.from({ length: 200 }, (_, i) => ({ x: 300 + ((i * 37) % 600), y: 60 + ((i * 53) % 700) }));
        const reference = await medianOf(5, () =>
          page.evaluate((all) => {
            const start = performance.now();
            for (const { x, y } of all) document.elementFromPoint(x, y);
            return (performance.now() - start) / all.length;
          }, points),
        );
        const ours = await medianOf(5, async () => {
          const events = await traced(page, async () => {
            for (const { x, y } of points) await page.mouse.move(x, y);
          });
          const own = during(ownEvents(events, OWN), events, 'pointermove');
          if (own.length === 0) throw new Error('no move of the pointer was handled');
          return totalTime(own) / points.length;
        });
        return ours / reference;
      } finally {
        await world.close(context);
      }
    },
  },
];
