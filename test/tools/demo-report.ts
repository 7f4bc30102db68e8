import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Box, card, marks, middle, rest, until } from '../e2e/actions.ts';
import { launchChromium } from '../e2e/chromium-driver.ts';
import type { Driver, Tab } from '../e2e/driver.ts';
import { fill } from '../e2e/ui.ts';
import { Control } from '../e2e/world.ts';
import { EXTENSION, OUTPUT, ROOT } from './paths.ts';
import { formatTable } from './table.ts';

const FOLDER = join(OUTPUT, 'demo');
const MOST = 8;
const FIND = 'snapbak';

/** Rests the pointer on the first marked terms of a page, prints what their cards say, and takes screenshots. */
export async function report(url: string) {
  mkdirSync(FOLDER, { recursive: true });
  const driver = await launchChromium({ extension: EXTENSION.chromium });
  try {
    const tab = await driver.newTab();
    await tab.goto(url);
    const found = await firstMarks(tab);
    console.log(`${url}\n`);
    const rows = await readCards(tab, found);
    if (rows.length === 0) console.log('No term is marked on this page.');
    else console.log(formatTable(['Term', 'Entry', 'When published', 'Since then'], rows));
    // The first card that tells both what held and what changed shows most.
    const [shown] = rows.find(([, , then, since]) => then && since) ?? rows[0] ?? [];
    const shots = await takeScreenshots(driver, tab, shown);
    console.log(`\nScreenshots:\n${shots.map((file) => `  ${relative(ROOT, file)}`).join('\n')}`);
  } finally {
    await driver.close();
  }
}

async function firstMarks(tab: Tab): Promise<string[]> {
  await until(async () => (await marks(tab)).length > 0, 'no marks', 4000).catch(() => undefined);
  await sleep(300);
  return (await marks(tab)).slice(0, MOST);
}

async function readCards(tab: Tab, terms: readonly string[]): Promise<string[][]> {
  const rows: string[][] = [];
  for (const term of terms) rows.push((await readCard(tab, term)) ?? [term, '(no card)', '', '']);
  return rows;
}

async function readCard(tab: Tab, term: string): Promise<string[] | undefined> {
  if (!(await open(tab, term))) return undefined;
  const parts = await tab.inCard((root) => {
    const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
    const history = [...root.querySelectorAll('.sc-history > li')].map((item) => ({
      when: squeeze(item.querySelector('.sc-when')?.textContent),
      text: squeeze(
        [...item.childNodes]
          .slice(1)
          .filter((node) => node.nodeName !== 'BUTTON')
          .map((node) => node.textContent)
          .join(''),
      ),
    }));
    const of = (label: string) =>
      history
        .filter(({ when }) => when.startsWith(label))
        .map(({ text }) => text)
        .join(' ');
    const since = history.find(({ when }) => /^(?:Since|Latest)/.test(when));
    return {
      entry: squeeze(root.querySelector('#sc-heading')?.textContent),
      before: of('When'),
      since: since ? `${since.when.replace(/^.*· /, '')}: ${since.text}` : '',
    };
  });
  await tab.press('Escape');
  return parts ? [term, parts.entry, parts.before, parts.since] : undefined;
}

/** Opens the card of a term by resting on it; the pointer comes from elsewhere. @returns where the term stands. */
async function open(tab: Tab, term: string): Promise<Box | undefined> {
  try {
    await tab.moveTo({ x: 2, y: 2 });
    const box = await rest(tab, term);
    await until(() => card(tab), 'no card', 2500);
    return box;
  } catch {
    return undefined;
  }
}

async function takeScreenshots(driver: Driver, tab: Tab, term: string | undefined): Promise<string[]> {
  const taken: string[] = [];
  const shoot = async (of: Tab, name: string) => {
    const file = join(FOLDER, `${name}.png`);
    await sleep(250);
    await of.screenshot(file);
    taken.push(file);
  };
  for (const scheme of ['light', 'dark'] as const) {
    await tab.colorScheme(scheme);
    if (!term) continue;
    const box = await open(tab, term);
    if (box) await tab.moveTo(middle(box));
    await shoot(tab, scheme === 'light' ? 'page-card' : 'page-card-dark');
    await tab.press('Escape');
  }
  await tab.colorScheme('light');
  const popup = await new Control(driver).openFor(tab, 'popup.html');
  await popup.resize({ width: 360, height: 600 });
  await popup.bringToFront();
  await shoot(popup, 'popup');
  await fill(popup, 'input.search', FIND);
  await shoot(popup, 'popup-search');
  await popup.close();
  const options = await driver.openExtensionPage('options.html');
  for (const scheme of ['light', 'dark'] as const) {
    await options.colorScheme(scheme);
    await shoot(options, scheme === 'light' ? 'options' : 'options-dark');
  }
  return taken;
}
