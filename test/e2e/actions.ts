import { setTimeout as sleep } from 'node:timers/promises';
import type { Point, Tab } from './driver.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface CardState {
  text: string;
  box: Box;
  role: string | null;
  links: { href: string; rel: string; target: string }[];
  buttons: string[];
}

/** Texts marked in the page, in the order of the document; read from the registry, which the page shares. */
export function marks(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => {
    const ranges: AbstractRange[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
      if (name.startsWith('sanctions-context-') && name !== 'sanctions-context-active') ranges.push(...highlight);
    }
    const live = ranges.map((range) => {
      const copy = document.createRange();
      copy.setStart(range.startContainer, range.startOffset);
      copy.setEnd(range.endContainer, range.endOffset);
      return copy;
    });
    live.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return live.map(String);
  });
}

/** Names under which marks are registered. */
export function highlightNames(tab: Tab): Promise<string[]> {
  return tab.evaluate(() =>
    [...(CSS.highlights as unknown as Map<string, unknown>).keys()].filter((name) => name.startsWith('sanctions-context-')),
  );
}

/** Box of the nth occurrence of a text in the page, scrolled into view if it is out of it. */
export async function boxOf(tab: Tab, text: string, nth = 0): Promise<Box> {
  const box = await tab.evaluate(findText, text, nth);
  if (!box) throw new Error(`The page holds no "${text}" (occurrence ${nth + 1})`);
  return box;
}

function findText(text: string, nth: number): Box | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let all = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.checkVisibility() || node.parentElement.closest('script, style')) continue;
    nodes.push({ node, start: all.length });
    all += node.textContent;
  }
  let at = -1;
  for (let n = 0; n <= nth; n++) {
    at = all.indexOf(text, at + 1);
    if (at < 0) return null;
  }
  const place = (offset: number, end: boolean) =>
    nodes.findLast(({ start }) => (end ? start < offset : start <= offset)) as (typeof nodes)[number];
  const [first, last] = [place(at, false), place(at + text.length, true)];
  const range = document.createRange();
  range.setStart(first.node, at - first.start);
  range.setEnd(last.node, at + text.length - last.start);
  const seen = range.getClientRects()[0] ?? range.getBoundingClientRect();
  if (seen.top < 0 || seen.bottom > innerHeight) {
    first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
  const { left, top, right, bottom } = range.getClientRects()[0] ?? range.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** What the open card shows; null if none is open (or not yet placed). */
export function card(tab: Tab): Promise<CardState | null> {
  return tab.inCard((root) => {
    const host = root.host as HTMLElement;
    if (getComputedStyle(host).visibility !== 'visible') return null;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    const panel = root.querySelector('[role="dialog"], [role="group"]');
    return {
      text: (root as unknown as { textContent: string }).textContent.replace(/\s+/g, ' ').trim(),
      box: { left, top, right, bottom },
      role: panel?.getAttribute('role') ?? null,
      links: [...root.querySelectorAll('a')].map((a) => ({ href: a.href, rel: a.rel, target: a.target })),
      buttons: [...root.querySelectorAll('button')].map((b) => (b.textContent ?? '').trim()),
    };
  });
}

/** Centre of the first element in the card that matches a selector and holds a text. */
export async function placeInCard(tab: Tab, selector: string, text: string): Promise<Point> {
  const place = await tab.inCard(
    (root, wanted, part) => {
      const found = [...root.querySelectorAll(wanted)].find((element) => (element.textContent ?? '').includes(part));
      found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = found?.getBoundingClientRect();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    },
    selector,
    text,
  );
  if (!place) throw new Error(`The card holds no ${selector} with "${text}"`);
  return place;
}

/** Clicks a button (or another element) in the card by its text. */
export async function clickInCard(tab: Tab, text: string, selector = 'button') {
  await tab.click(await placeInCard(tab, selector, text));
}

export function middle(box: Box): Point {
  return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
}

/** Moves the pointer as a hand does: from one place to another in small steps. */
export async function glide(tab: Tab, from: Point, to: Point, steps = 12, pause = 16) {
  for (let n = 1; n <= steps; n++) {
    await tab.moveTo({ x: from.x + ((to.x - from.x) * n) / steps, y: from.y + ((to.y - from.y) * n) / steps });
    if (pause > 0) await sleep(pause);
  }
}

/** Brings the pointer to rest on a text. */
export async function rest(tab: Tab, text: string, nth = 0): Promise<Box> {
  const box = await boxOf(tab, text, nth);
  const { x, y } = middle(box);
  await tab.moveTo({ x: x - 3, y });
  await sleep(60);
  await glide(tab, { x: x - 3, y }, { x, y }, 3, 30);
  return box;
}

/** Rests on a text until its card is open. */
export async function openCard(tab: Tab, text: string, nth = 0): Promise<CardState & { term: Box }> {
  const term = await rest(tab, text, nth);
  const state = await until(() => card(tab), `no card opened on "${text}"`);
  return { ...state, term };
}

/** Waits for something to be there. @throws {Error} with the message and the last value, after the time given in ms. */
export async function until<T>(look: () => Promise<T>, message: string, within = 5000): Promise<NonNullable<T>> {
  let last: T | undefined;
  for (const end = Date.now() + within; Date.now() < end; await sleep(40)) {
    last = await look();
    if (last) return last;
  }
  throw new Error(message);
}

/** Waits until the page's marks are these. */
export async function untilMarks(
  tab: Tab,
  fits: (marks: string[]) => boolean,
  message: string,
  within = 5000,
): Promise<string[]> {
  let last: string[] = [];
  const found = async () => {
    last = await marks(tab);
    return fits(last) ? last : undefined;
  };
  return until(found, message, within).catch(() => {
    throw new Error(`${message}; marked: ${JSON.stringify(last)}`);
  });
}

/** True while a condition holds all the time given, in ms. */
export async function stays(look: () => Promise<boolean>, during: number): Promise<boolean> {
  for (const end = Date.now() + during; Date.now() < end; await sleep(50)) if (!(await look())) return false;
  return true;
}
