import { until } from './actions.ts';
import type { Point, Tab } from './driver.ts';

/** Texts of the shown elements that match a selector in a page of the extension, white space squeezed. */
export function texts(tab: Tab, selector: string): Promise<string[]> {
  return tab.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)]
        .filter((element) => element.checkVisibility())
        .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()),
    selector,
  );
}

/** Clicks the first shown element that matches a selector and whose text or label holds a text, with the pointer. */
export async function clickOn(tab: Tab, selector: string, part = '') {
  await tab.click(await until(() => tab.evaluate(place, selector, part), `no ${selector} with "${part}"`));
}

function place(selector: string, part: string): Point | null {
  const found = [...document.querySelectorAll(selector)].find(
    (element) => element.checkVisibility() && `${element.textContent} ${element.getAttribute('aria-label') ?? ''}`.includes(part),
  );
  found?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = found?.getBoundingClientRect();
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
}

/** Replaces what stands in a field by typing. */
export async function fill(tab: Tab, selector: string, value: string) {
  await clickOn(tab, selector);
  await tab.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)?.select(), selector);
  await tab.type(value);
}
