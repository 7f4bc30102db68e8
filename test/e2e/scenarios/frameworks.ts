import assert from 'node:assert/strict';
import process from 'node:process';
import type { AppPage } from '../../apps/page.ts';
import { FIRST, type Story } from '../../apps/story.ts';
import { run } from '../../tools/command.ts';
import { openCard, untilMarks } from '../actions.ts';
import type { Tab } from '../driver.ts';
import type { Scenario, World } from '../world.ts';

/** The terms of the stories; whatever else is marked, even for a frame, is wrong. */
const TERMS = [
  'arms embargo',
  'asset freeze',
  'dual-use goods',
  'general license',
  'SDN List',
  'secondary sanctions',
  'Treasury Department',
  'UN Security Council',
];
const STREAMED = `A delegate says that the UN Security Council meets at four, that the arms embargo comes first and that the
  general license waits until somebody has found the paper on which it was typed. Until then the boats stay where they are, the
  asset freeze is what it was, and in the office one hears the clock, the kettle and now and then a gull on the roof. At two
  the kettle is empty.`.split(/\s+/);
const [VELLMAR, OSTER, LUNA, KARST] = FIRST.ports as [Port, Port, Port, Port];
type Port = Story['ports'][number];

interface Step {
  name: string;
  /** Shown one a frame. */
  changes: Partial<Story>[];
}

const STEPS: readonly Step[] = [
  {
    name: 'text changes',
    changes: [
      {
        headline: 'Pilots wait in the harbour for a word from the Treasury Department',
        lead: 'Seven pilot boats have stayed at the quay since the asset freeze came, and the harbour office has begun to say why.',
      },
    ],
  },
  { name: 'words come to stand inside a term', changes: [{ wide: true }] },
  { name: 'the words go again', changes: [{ wide: false }] },
  { name: 'a paragraph goes', changes: [{ correction: null }] },
  { name: 'another paragraph comes', changes: [{ correction: 'the arms embargo was renewed, not ended.' }] },
  { name: 'the order of a list changes', changes: [{ ports: [KARST, LUNA, OSTER, VELLMAR] }] },
  {
    name: 'entries of a list come and go',
    changes: [{ ports: [OSTER, KARST, { id: 'brin', name: 'Brin', text: 'a clerk reads the general license aloud.' }, VELLMAR] }],
  },
  { name: 'a paragraph becomes a quotation', changes: [{ quoted: true }] },
  { name: 'a text is streamed, and words come into a term and go again', changes: streamed(FIRST.live) },
  {
    name: 'another article comes',
    changes: [
      {
        id: 'tugs',
        headline: 'Tugs of Luna Bay are sold for less than their engines',
        place: 'Luna Bay',
        lead: 'The last two tugs have been sold, since no bank would touch them while their owner stood on the SDN List.',
        correction: null,
        ports: [LUNA, OSTER, VELLMAR],
        live: 'The buyer spoke of the arms embargo and paid in cash.',
      },
    ],
  },
];

export const frameworkScenarios: readonly Scenario[] = [
  ['React', 'react'],
  ['Preact', 'preact'],
  ['Vue', 'vue'],
  ['Svelte', 'svelte'],
  ['Solid', 'solid'],
].map(([name, folder]) => ({
  name: `leaves a ${name} app as it is through hydration and every kind of update, with marks on terms only`,
  run: (world) => follow(world, `apps/${folder}/index.html`),
}));

let built: Promise<number> | undefined;

/** Takes an app through its life, and the same app in a browser without the extension. */
async function follow({ tab, bareTab, site, extension }: World, path: string) {
  built ??= run([process.execPath, 'test/tools/apps.ts']);
  assert.equal(await built, 0, 'the apps could not be built');
  const bare = await bareTab();
  await extension.setSettings({ mentions: 'all', density: 0 });
  for (const each of [tab, bare]) {
    await each.resize({ width: 1000, height: 1600 });
    await each.goto(site.url(path));
  }
  await untilMarked(tab, 'the server’s markup');
  await tab.evaluate(watchMarks, TERMS);

  for (const each of [tab, bare]) assert.equal(await each.evaluate(hydrate), 0, 'hydration made elements anew');
  await compare(tab, bare, 'hydration');
  await untilMarked(tab, 'hydration');

  // Its mark is set off while the card is open, and the first step takes its text away.
  await openCard(tab, 'arms embargo');
  for (const { name, changes } of STEPS) {
    await Promise.all([tab, bare].map((each) => each.evaluate(show, changes)));
    await compare(tab, bare, name);
    await untilMarked(tab, name);
  }

  for (const each of [tab, bare]) await each.evaluate(unmount);
  await compare(tab, bare, 'unmounting');
  assert.equal((await shown(tab)).text, '');
  await untilMarked(tab, 'unmounting');

  const { frames, wrong } = await tab.evaluate(watched);
  assert.ok(frames > 100, `the marks were looked at in ${frames} frames only`);
  assert.deepEqual(wrong, []);
  for (const each of [tab, bare]) assert.deepEqual(await each.errors(), []);
}

/** The state after each word. */
function streamed(before: string): Partial<Story>[] {
  const last = STREAMED.length - 1;
  return STREAMED.map((_, n) => ({ live: `${before} ${STREAMED.slice(0, n + 1).join(' ')}`, wide: n < last && n % 3 === 0 }));
}

async function compare(tab: Tab, bare: Tab, step: string) {
  assert.deepEqual(await shown(tab), await shown(bare), `after "${step}" the page is another than without the extension`);
}

function shown(tab: Tab) {
  return tab.evaluate(() => {
    const target = document.querySelector('#app') as Element;
    return { text: target.textContent, markup: target.innerHTML };
  });
}

/** Waits until every term of the app is marked, and nothing else. */
async function untilMarked(tab: Tab, step: string) {
  const { text } = await shown(tab);
  const expected = text?.match(new RegExp(TERMS.join('|'), 'g')) ?? [];
  await untilMarks(tab, (found) => found.join() === expected.join(), `after "${step}" the marks are not ${expected.join()}`);
}

/** Defined by the page of an app. */
declare const app: AppPage;

/** @returns how many of the server's elements are no longer in the page. */
async function hydrate(): Promise<number> {
  const before = [...document.querySelectorAll('#app *')];
  app.hydrate();
  for (let n = 0; n < 3; n++) await new Promise(requestAnimationFrame);
  return before.filter((element) => !element.isConnected).length;
}

/**
 * Shows one state after the other, one a frame, and waits for the frame in which the last is there. Where there are
 * several, the app leaves the neighbourhood of the window and comes back, so that marks are chosen anew all the while.
 */
async function show(changes: Partial<Story>[]) {
  const target = document.querySelector('#app') as Element;
  for (const [n, change] of changes.entries()) {
    const before = target.innerHTML;
    document.body.style.paddingTop = n % 4 < 2 && n < changes.length - 1 ? '5000px' : '';
    app.show(change);
    do await new Promise(requestAnimationFrame);
    while (target.innerHTML === before);
  }
}

async function unmount() {
  app.unmount();
  for (let n = 0; n < 3; n++) await new Promise(requestAnimationFrame);
}

interface Watched {
  frames: number;
  wrong: Set<string>;
}

/** Looks in every frame whether each range that the browser would mark is a term, in text that is in the page. */
function watchMarks(terms: string[]) {
  const state: Watched = { frames: 0, wrong: new Set() };
  Object.assign(globalThis, { watchedMarks: state });
  const textOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
    if (!startContainer.isConnected || !endContainer.isConnected) return 'text that is no longer in the page';
    if (endOffset > (endContainer as Text).length) return 'text that is no longer there';
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString();
  };
  const look = () => {
    state.frames++;
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
      if (!name.startsWith('sanctions-context-')) continue;
      for (const text of [...highlight].map(textOf)) if (!terms.includes(text)) state.wrong.add(text);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function watched() {
  const { frames, wrong } = (globalThis as unknown as { watchedMarks: Watched }).watchedMarks;
  return { frames, wrong: [...wrong] };
}
