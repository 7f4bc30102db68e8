import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { boxOf, card, clickInCard, glide, middle, openCard, placeInCard, rest, stays, until, untilMarks } from '../actions.ts';
import type { Tab } from '../driver.ts';
import type { Scenario, World } from '../world.ts';

const TERM = 'demilitarized zone';
const AWAY = { x: 8, y: 8 };
const LONGER_THAN_GRACE = 900;

async function openArticle({ tab, site }: World) {
  await tab.goto(site.url('koreas-2018.html'));
  await untilMarks(tab, (all) => all.includes(TERM), `no mark on ${TERM}`);
}

const isOpen = async (tab: Tab) => (await card(tab)) !== null;
const untilClosed = (tab: Tab, why: string) => until(async () => !(await isOpen(tab)), `the card stayed open ${why}`, 2500);

export const cardScenarios: readonly Scenario[] = [
  {
    name: 'opens a card where the pointer rests, and only after a while',
    async run(world) {
      const { tab } = world;
      await openArticle(world);
      const before = Date.now();
      const { text, role } = await openCard(tab, TERM);
      assert.ok(Date.now() - before >= 200, 'it opened at once');
      assert.match(text, /demilitarized zone/i);
      assert.equal(role, 'group');
    },
  },
  {
    name: 'opens no card while the pointer sweeps over marks',
    async run(world) {
      const { tab } = world;
      await openArticle(world);
      const y = middle(await boxOf(tab, TERM)).y;
      for (let n = 0; n < 3; n++) {
        await glide(tab, { x: 200, y: y - 120 }, { x: 1100, y: y + 120 }, 6, 0);
        await glide(tab, { x: 1100, y }, { x: 200, y }, 6, 0);
      }
      assert.ok(await stays(async () => !(await isOpen(tab)), 700), 'a card opened');
    },
  },
  {
    name: 'keeps the card while the pointer moves onto it and closes it when the pointer leaves',
    async run(world) {
      const { tab } = world;
      await openArticle(world);
      const { term, box } = await openCard(tab, TERM);
      const target = { x: Math.min(middle(term).x + 40, box.right - 12), y: box.top < term.top ? box.bottom - 14 : box.top + 14 };
      await glide(tab, middle(term), target, 10, 15);
      assert.ok(await stays(() => isOpen(tab), LONGER_THAN_GRACE), 'it closed while the pointer was on it');
      await glide(tab, target, AWAY, 6, 10);
      await untilClosed(tab, 'after the pointer had left');
    },
  },
  {
    name: 'closes the card on Escape, without moving the pointer, and does not open it again',
    async run(world) {
      const { tab } = world;
      await openArticle(world);
      await openCard(tab, TERM);
      await tab.press('Escape');
      await untilClosed(tab, 'after Escape');
      assert.ok(await stays(async () => !(await isOpen(tab)), 600), 'it opened again');
    },
  },
  {
    name: 'pins the card on a click, keeps it when the pointer leaves, and closes it on Escape or its button',
    async run(world) {
      const { tab } = world;
      await openArticle(world);
      const { term } = await openCard(tab, TERM);
      await tab.click(middle(term));
      await until(async () => (await card(tab))?.role === 'dialog', 'it was not pinned');
      await glide(tab, middle(term), AWAY, 8, 10);
      assert.ok(await stays(() => isOpen(tab), LONGER_THAN_GRACE), 'it closed although it was pinned');
      await tab.press('Escape');
      await untilClosed(tab, 'after Escape');
      await rest(tab, TERM);
      await tab.click(middle(await boxOf(tab, TERM)));
      const { buttons } = await until(
        async () => ((await card(tab))?.role === 'dialog' ? card(tab) : null),
        'it was not pinned again',
      );
      await clickInCard(tab, buttons.find((text) => /close|unpin/i.test(text)) ?? 'Close');
      await untilClosed(tab, 'after its button');
    },
  },
  {
    name: 'shows a related entry in the card, with a way back',
    async run(world) {
      const { tab } = world;
      await openArticle(world);
      await openCard(tab, TERM);
      const first = (await title(tab)) ?? '';
      const related = await tab.inCard(
        (root) => root.querySelector('[data-related], .sc-related button, .sc-chip')?.textContent ?? '',
      );
      assert.ok(related, 'the card has no related entry');
      await clickInCard(tab, related, '[data-related], .sc-related button, .sc-chip');
      await until(async () => (await title(tab)) !== first, 'the related entry did not open');
      assert.match((await card(tab))?.text ?? '', new RegExp(escaped(first)), 'the way back does not name the first entry');
      await tab.moveTo(await placeInCard(tab, 'button', first));
      await clickInCard(tab, first);
      await until(async () => (await title(tab)) === first, 'the way back does not lead back');
    },
  },
  {
    name: 'opens sources in a new tab without handing over the page',
    async run(world) {
      const { tab } = world;
      await openArticle(world);
      const { links } = await openCard(tab, TERM);
      assert.ok(links.length > 0, 'the card has no source');
      for (const { href, rel, target } of links) {
        assert.match(href, /^https:\/\//);
        assert.equal(target, '_blank');
        assert.match(rel, /noopener/);
        assert.match(rel, /noreferrer/);
      }
    },
  },
  {
    name: 'waits as long as the setting says',
    async run(world) {
      const { tab, extension } = world;
      await extension.setSettings({ hoverDelay: 1000 });
      await openArticle(world);
      await rest(tab, TERM);
      await sleep(300);
      assert.equal(await card(tab), null);
      await until(() => card(tab), 'no card opened');
    },
  },
];

function title(tab: Tab): Promise<string | null> {
  return tab.inCard((root) => root.querySelector('h1, h2, h3, #sc-heading')?.textContent?.trim() ?? '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
