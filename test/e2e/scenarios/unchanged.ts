import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CORPUS, PAGES } from '../../tools/paths.ts';
import { card, marks, middle, rest, until, untilMarks } from '../actions.ts';
import { HOST_NAME, type Tab } from '../driver.ts';
import type { Scenario, World } from '../world.ts';

/** The most that the extension ever does: every page is read, every mention marked. */
const EVERYTHING = { pages: 'all', mentions: 'all', density: 0 };
/** Longer than the last of the looks at a page that was no article at first. */
const LAST_LOOK = 4500;
/** Longest time after loading in which images may come or be given up, in ms. */
const LATE_IMAGES = 3000;
/** Saved pages that are compared: some with very many elements, and news on sanctions. */
const SAVED = [
  ...['01', '05', '07', '09'].map((number) => `heavy/heavy-${number}.html`),
  ...['000', '002', '004', '006', '009', '014', '016', '026', '029', '033', '063', '097'].map(
    (number) => `annotate/rel-${number}.html`,
  ),
];

export const unchangedScenarios: readonly Scenario[] = [
  {
    name: 'leaves every test page as it is without the extension: markup, layout and what an observer sees',
    async run(world) {
      const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:html|xml)$/.test(name));
      const marked = await compareAll(world, pages.sort());
      assert.ok(marked >= 15, `marks on ${marked} of ${pages.length} pages only`);
    },
  },
  {
    name: 'leaves saved pages as they are without the extension, too',
    async run(world) {
      if (!existsSync(join(CORPUS, 'pages'))) {
        console.log(`No saved pages in ${CORPUS}: none compared.`);
        return;
      }
      const marked = await compareAll(
        world,
        SAVED.map((file) => `corpus/${file}`),
      );
      assert.ok(marked >= SAVED.length / 2, `marks on ${marked} of ${SAVED.length} pages only`);
    },
  },
  {
    name: 'leaves a page that is no article as it is, however often it looks at it',
    async run({ tab, bareTab, site }) {
      const bare = await bareTab();
      for (const each of [tab, bare]) {
        await each.atStart(observe);
        await each.goto(site.url('shop.html'));
      }
      await sleep(LAST_LOOK);
      assertSame(await tab.evaluate(stateOf), await bare.evaluate(stateOf), 'shop.html');
    },
  },
  {
    name: 'adds one element while a card is open, to the page or to its open dialog, and takes it away again',
    async run({ tab, bareTab, site }) {
      const bare = await bareTab();
      for (const each of [tab, bare]) await each.atStart(observe);
      for (const [page, parent] of [
        ['koreas-2018.html', 'html'],
        ['hostile-css.html', 'html'],
        ['csp-header/strict.html', 'html'],
        ['dialog.html', 'html > body > dialog'],
      ] as const) {
        await Promise.all([tab.goto(site.url(page)), bare.goto(site.url(page))]);
        const [term] = (await untilMarks(tab, (all) => all.length > 0, `${page} has no marks`)) as [string];
        await withCard(tab, bare, term, parent, `${page}, card on "${term}"`);
      }
    },
  },
];

/** Loads pages in both browsers. @returns how many of them have marks. */
async function compareAll({ tab, bareTab, site, extension }: World, pages: readonly string[]): Promise<number> {
  const bare = await bareTab();
  await extension.setSettings(EVERYTHING);
  for (const each of [tab, bare]) {
    // Most of an article is near the window.
    await each.resize({ width: 1200, height: 3000 });
    await each.atStart(observe);
  }
  const id = await extension.tabId(tab);
  let marked = 0;
  for (const page of pages) {
    const url = site.url(page);
    await Promise.all([tab.goto(url), bare.goto(url)]);
    await extension.mentions(id, url);
    await tab.evaluate(frames);
    if ((await marks(tab)).length > 0) marked++;
    const [actual, expected] = await atRest(tab, bare);
    assertSame(actual, expected, page);
  }
  return marked;
}

/** Opens, pins and closes a card, in a page that is otherwise as it is in the other tab. */
async function withCard(tab: Tab, bare: Tab, term: string, parent: string, what: string) {
  const before = await bare.evaluate(stateOf);
  const open = { ...before, cards: [parent], records: [...before.records, `childList ${parent} +${HOST_NAME}`] };
  const closed = { ...before, records: [...open.records, `childList ${parent} -${HOST_NAME}`] };
  const box = await rest(tab, term);
  await until(() => card(tab), `${what}: none opened`);
  assertSame(await tab.evaluate(stateOf), open, what);
  await tab.click(middle(box));
  await until(async () => (await card(tab))?.role === 'dialog', `${what}: it was not pinned`);
  assertSame(await tab.evaluate(stateOf), open, `${what}, pinned`);
  await tab.press('Escape');
  await until(async () => (await card(tab)) === null, `${what}: it stayed`);
  assertSame(await tab.evaluate(stateOf), closed, `${what}, closed`);
}

/** The states of both pages; images that are loaded late may still move them apart for a moment. */
async function atRest(tab: Tab, bare: Tab): Promise<[State, State]> {
  for (const end = Date.now() + LATE_IMAGES; ; await sleep(100)) {
    const [actual, expected] = await Promise.all([tab.evaluate(stateOf), bare.evaluate(stateOf)]);
    if (Date.now() > end || actual.layout.join() === expected.layout.join()) return [actual, expected];
  }
}

interface State {
  /** The page's markup without the card's element. */
  markup: string;
  /** Name and box of each other element. */
  layout: string[];
  /** What the page's observer has seen. */
  records: string[];
  /** Where elements of the card stand. */
  cards: string[];
}

/** Like assert.deepEqual, with the place of the first difference instead of megabytes. */
function assertSame(actual: State, expected: State, what: string) {
  for (const key of Object.keys(expected) as (keyof State)[]) {
    const [a, b] = [actual[key], expected[key]];
    if (a.length === b.length && JSON.stringify(a) === JSON.stringify(b)) continue;
    let at = 0;
    while (at < a.length && a[at] === b[at]) at++;
    const part = (all: string | string[]) =>
      JSON.stringify(typeof all === 'string' ? all.slice(at, at + 200) : all.slice(at, at + 3));
    assert.fail(`${what}: ${key} is another from ${at} of ${a.length} on: ${part(a)}, without the extension ${part(b)}`);
  }
}

interface Recorder {
  take(): string[];
}

/** Installs an observer in the page's own world as soon as the page has been parsed. */
function observe() {
  const pathOf = (node: Node | null): string =>
    node?.parentElement ? `${pathOf(node.parentElement)} > ${node.nodeName.toLowerCase()}` : (node?.nodeName.toLowerCase() ?? '');
  const records: string[] = [];
  const take = (list: MutationRecord[]) => {
    for (const { type, target, attributeName, oldValue, addedNodes, removedNodes } of list) {
      const name = attributeName === null ? '' : ` ${attributeName}`;
      const old = oldValue === null ? '' : ` "${oldValue}"`;
      const nodes = [
        ...[...addedNodes].map((node) => ` +${node.nodeName.toLowerCase()}`),
        ...[...removedNodes].map((node) => ` -${node.nodeName.toLowerCase()}`),
      ];
      records.push(`${type} ${pathOf(target)}${name}${old}${nodes.join('')}`);
    }
  };
  const observer = new MutationObserver(take);
  const all = { childList: true, subtree: true, attributes: true, characterData: true };
  const start = () => observer.observe(document, { ...all, attributeOldValue: true, characterDataOldValue: true });
  document.addEventListener('readystatechange', start, { once: true });
  const recorder: Recorder = {
    take() {
      take(observer.takeRecords());
      return records;
    },
  };
  Object.assign(globalThis, { recorder });
}

/** What a page may tell of itself. */
function stateOf(): State {
  const hosts = [...document.querySelectorAll('sanctions-context-card')];
  const pathOf = (element: Element | null): string =>
    element?.parentElement ? `${pathOf(element.parentElement)} > ${element.localName}` : (element?.localName ?? '');
  let markup = document.documentElement.outerHTML;
  for (const host of hosts) markup = markup.replace(host.outerHTML, '');
  // Where an animation has come to is a matter of time.
  for (const animation of document.getAnimations()) animation.cancel();
  const layout = [...document.querySelectorAll('*')]
    .filter((element) => !hosts.includes(element))
    .map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[left, top, width, height].map(Math.round).join(' ')}`;
    });
  const { recorder } = globalThis as unknown as { recorder: Recorder };
  return { markup, layout, records: recorder.take(), cards: hosts.map((host) => pathOf(host.parentElement)) };
}

/** Time for marks near the viewport to be found and registered. */
async function frames() {
  for (let n = 0; n < 4; n++) await new Promise(requestAnimationFrame);
}
