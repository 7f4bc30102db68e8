import type { BrowserContext, Page } from '@playwright/test';
import { unpackedId } from '../../e2e/chromium-driver.ts';
import { EXTENSION } from '../../tools/paths.ts';
import type { BenchWorld, Measure } from '../measure.ts';
import { median } from '../stats.ts';
import { marked } from './page.ts';
import { article } from './scan.ts';

const OWN = `chrome-extension://${unpackedId(EXTENSION.chromium)}/`;
const QUERIES = [
  'snapbak',
  'resolution 2397',
  'liason office',
  'asset freze',
  'oil cap',
  'eo 13810',
  'shadow fleet',
  'panel of experts',
];

/** Stops the background as the browser does when it is idle. */
async function stopWorker(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(OWN));
  if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
  await session.detach();
}

/** From the pointer's coming to rest on a mark until the card is painted, in ms. */
async function hover(world: BenchWorld, stopped: boolean): Promise<number> {
  const context = await world.extended();
  try {
    const page = await context.newPage();
    await page.goto(article(world));
    await marked(page);
    const point = await page.evaluate(() => {
      const range = [...(CSS.highlights.values().next().value as Highlight)][0] as StaticRange;
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { x, y, width, height } = live.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    const times: number[] = [];
    for (let i = 0; i < 6; i++) {
      await page.mouse.move(5, 790);
      await page.waitForTimeout(700);
      if (stopped) await stopWorker(context, page);
      const opened = page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let rest = 0;
            addEventListener('pointermove', () => (rest = performance.now()), { capture: true });
            new MutationObserver((_, observer) => {
              if (!document.querySelector('sanctions-context-card')) return;
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - rest)));
            }).observe(document.documentElement, { childList: true });
          }),
      );
      await page.mouse.move(point.x - 3, point.y);
      await page.mouse.move(point.x, point.y);
      const time = await opened;
      // The first card loads its script; later ones of a reload do not.
      if (i > 0 || stopped) times.push(time);
    }
    return median(times);
  } finally {
    await world.close(context);
  }
}

export const VIEWS: readonly Measure[] = [
  {
    name: 'hover-card',
    what: 'pointer rests → card painted, background stopped ÷ running',
    unit: '×',
    must: 2,
    stretch: 1.2,
    better: 'lower',
    run: async (world) => (await hover(world, true)) / (await hover(world, false)),
  },
  {
    name: 'search',
    what: 'query typed → results painted in the popup, whole glossary, processor slowed four times',
    unit: 'ms',
    must: 50,
    stretch: 16,
    better: 'lower',
    async run(world) {
      const context = await world.extended();
      try {
        const page = await context.newPage();
        await page.goto(`${OWN}popup.html`);
        await page.waitForSelector('[role="combobox"]');
        const session = await context.newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
        const times: number[] = [];
        for (const query of ['warm up', ...QUERIES]) {
          const time = await page.evaluate(
            (text) =>
              new Promise<number>((resolve) => {
                const input = document.querySelector('[role="combobox"]') as HTMLInputElement;
                const start = performance.now();
                Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
                input.dispatchEvent(new InputEvent('input', { bubbles: true }));
                requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
              }),
            query,
          );
          if (query !== 'warm up') times.push(time);
          await page.waitForTimeout(100);
        }
        return median(times);
      } finally {
        await world.close(context);
      }
    },
  },
];
