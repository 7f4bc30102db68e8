import type { Page } from '@playwright/test';
import type { BenchWorld } from './measure.ts';
import { frameTime, marked, setSettings } from './measures/page.ts';
import { formTexts, onPage, warm } from './measures/scan.ts';
import type { Curve } from './plot.ts';
import { articlePage, newsParagraphs, plainParagraphs } from './text.ts';

const SIZES = [10_000, 100_000, 1_000_000, 5_000_000];
const FORMS = [600, 5000, 20_000, 100_000];
const MARKS = [10, 50, 150, 1000];
const RATES = [1, 10, 60];

/** Measures how cost grows with size, forms, marks and changes. */
export async function measureCurves(world: BenchWorld): Promise<Curve[]> {
  return [await bySize(world), await byForms(world), await byMarks(world), await byChanges(world)];
}

async function bySize(world: BenchWorld): Promise<Curve> {
  const points: [number, number][] = [];
  for (const size of SIZES) {
    const url = world.serve(`size-${size}.html`, () => articlePage(newsParagraphs(size)));
    points.push([size, (await onPage(world, url, (page) => warm(page, 5000, formTexts()))).scan]);
  }
  return { name: 'page-size', title: 'Scanning a page, 5,000 forms', x: 'characters of the page', y: 'ms', points };
}

async function byForms(world: BenchWorld): Promise<Curve> {
  const url = world.serve('200k.html', () => articlePage(newsParagraphs(200_000)));
  const points: [number, number][] = [];
  for (const count of FORMS) points.push([count, (await onPage(world, url, (page) => warm(page, count, formTexts()))).scan]);
  return { name: 'forms', title: 'Scanning a page of 200 kB', x: 'forms in the index', y: 'ms', points };
}

/** Runs a measurement in an article that the extension has marked. */
async function inMarkedPage<T>(world: BenchWorld, url: string, run: (page: Page) => Promise<T>): Promise<T> {
  const context = await world.extended();
  try {
    await setSettings(context, { mentions: 'all', density: 0 });
    const page = await context.newPage();
    await page.goto(url);
    await marked(page);
    return await run(page);
  } finally {
    await world.close(context);
  }
}

async function byMarks(world: BenchWorld): Promise<Curve> {
  const points: [number, number][] = [];
  for (const marks of MARKS) {
    const paragraphs = [...newsParagraphs(120 * marks), ...plainParagraphs(Math.max(0, 120_000 - 120 * marks))];
    const url = world.serve(`marks-${marks}.html`, () => articlePage(paragraphs));
    points.push([marks, await inMarkedPage(world, url, (page) => frameTime(page, 60))]);
  }
  return { name: 'marks', title: 'A frame of a page of 120 kB with a ticking text', x: 'marks in the page', y: 'ms', points };
}

async function byChanges(world: BenchWorld): Promise<Curve> {
  const url = world.serve('article.html', () => articlePage(newsParagraphs(12_000)));
  const points: [number, number][] = [];
  for (const rate of RATES) {
    const busy = await inMarkedPage(world, url, (page) =>
      page.evaluate(
        (perSecond) =>
          new Promise<number>((resolve) => {
            const item = document.querySelector('article')?.appendChild(document.createElement('p')) as HTMLElement;
            let ticks = 0;
            let late = 0;
            const end = performance.now() + 3000;
            let due = performance.now() + 1;
            const changing = setInterval(() => {
              item.textContent = `Envoys weighed sanctions for the ${ticks++}th time.`;
            }, 1000 / perSecond);
            const probe = () => {
              late += Math.max(0, performance.now() - due - 1);
              if (performance.now() > end) {
                clearInterval(changing);
                resolve(late / 3);
                return;
              }
              due = performance.now() + 4;
              setTimeout(probe, 4);
            };
            setTimeout(probe, 1);
          }),
        rate,
      ),
    );
    points.push([rate, busy]);
  }
  return {
    name: 'changes',
    title: 'A paragraph that changes',
    x: 'changes a second',
    y: 'ms a second that the thread is held up',
    points,
  };
}
