import assert from 'node:assert/strict';
import { type Box, openCard, untilMarks } from '../actions.ts';
import type { Tab } from '../driver.ts';
import type { Scenario } from '../world.ts';

const TERM = 'asset freeze';

async function cardOn(tab: Tab, url: string, term = TERM) {
  await tab.goto(url);
  await untilMarks(tab, (all) => all.includes(term), `no mark on ${term} at ${url}`);
  return openCard(tab, term);
}

function assertBeside(box: Box, term: Box, view: { width: number; height: number }, where: string) {
  const apart = box.left >= term.right || box.right <= term.left || box.top >= term.bottom || box.bottom <= term.top;
  assert.ok(apart, `${where}: the card ${JSON.stringify(box)} covers its term ${JSON.stringify(term)}`);
  assert.ok(
    box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height,
    `${where}: the card ${JSON.stringify(box)} leaves the window ${JSON.stringify(view)}`,
  );
}

const sizeOf = ({ left, top, right, bottom }: Box) => ({ width: Math.round(right - left), height: Math.round(bottom - top) });

export const placementScenarios: readonly Scenario[] = [
  {
    name: 'never covers its term and stays in the window, in corners and small windows',
    async run({ tab, site }) {
      for (const view of [
        { width: 1200, height: 800 },
        { width: 500, height: 700 },
        { width: 360, height: 640 },
      ]) {
        await tab.resize(view);
        for (const term of ['asset freeze', 'arms embargo', 'SDN List', 'secondary sanctions', 'dual-use goods']) {
          const { box, term: termBox } = await cardOn(tab, site.url('corners.html'), term);
          assertBeside(box, termBox, view, `${term} at ${view.width}×${view.height}`);
        }
      }
    },
  },
  {
    name: 'has the same size and look whatever the page’s styles are',
    async run({ tab, site }) {
      const plain = await cardOn(tab, site.url('strict-csp.html'));
      const look = await tab.inCard(lookOf);
      for (const page of ['small-root.html', 'hostile-css.html']) {
        const other = await cardOn(tab, site.url(page));
        assert.deepEqual(sizeOf(other.box), sizeOf(plain.box), page);
        assert.deepEqual(await tab.inCard(lookOf), look, page);
        assertBeside(other.box, other.term, { width: 1200, height: 800 }, page);
      }
    },
  },
  {
    name: 'opens on pages with a strict content security policy, without a complaint',
    async run({ tab, site }) {
      for (const page of ['strict-csp.html', 'csp-header/strict.html']) {
        const { text } = await cardOn(tab, site.url(page));
        assert.match(text, /asset freeze/i, page);
        assert.notEqual((await tab.inCard(lookOf))?.background, 'rgba(0, 0, 0, 0)', `${page}: the card has no style`);
        assert.deepEqual(await tab.errors(), [], page);
      }
    },
  },
  {
    name: 'follows the colour scheme of the reader',
    async run({ tab, site }) {
      await tab.colorScheme('light');
      await cardOn(tab, site.url('strict-csp.html'));
      const light = await tab.inCard(lookOf);
      try {
        await tab.colorScheme('dark');
        await cardOn(tab, site.url('strict-csp.html'));
        assert.notEqual((await tab.inCard(lookOf))?.background, light?.background);
      } finally {
        await tab.colorScheme('light');
      }
    },
  },
];

function lookOf(root: ShadowRoot) {
  const panel = root.querySelector('[role="dialog"], [role="group"]');
  const heading = root.querySelector('#sc-heading');
  if (!panel || !heading) return null;
  const { fontSize, color, fontFamily, textTransform, letterSpacing } = getComputedStyle(heading);
  let background = 'rgba(0, 0, 0, 0)';
  for (let e: Element | null = panel; e && background === 'rgba(0, 0, 0, 0)'; e = e.parentElement)
    background = getComputedStyle(e).backgroundColor;
  return { fontSize, color, fontFamily, textTransform, letterSpacing, background };
}
