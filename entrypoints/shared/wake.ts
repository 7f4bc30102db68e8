import { browser } from 'wxt/browser';

/** Has a page read that was asleep, or was opened before the extension was installed. @throws where no script may run. */
export async function wake(tabId: number) {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/boot.js'], injectImmediately: true } as never);
}

/** Wakes every page that is open; those in which no script may run are left alone. */
export async function wakeAll() {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [wake(id)])));
}
