import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Page } from 'puppeteer-core';
import { needBrowser } from '../tools/browsers.ts';
import { FIREFOX_ID } from '../tools/paths.ts';
import { Bidi } from './bidi.ts';
import { callSource, type Driver, HOST_NAME, type LaunchOptions, nodeCallSource, type Tab } from './driver.ts';

/** Firefox gives an add-on a random address; this preference fixes it. */
const UUID = '5ac71085-c047-4e87-a3b2-0d9f1c64d2aa';
const BASE = `moz-extension://${UUID}/`;

/** Starts Firefox with the packaged extension as a temporary add-on. */
export async function launchFirefox({ extension, headless = true }: LaunchOptions): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await needBrowser('firefox'),
    headless,
    // Pages of the extension, its reload and the colour scheme are out of WebDriver's reach without it.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: UUID }),
      // As if the user had allowed access to files, which Chromium gives to extensions on its command line.
      'extensions.webextensions.fileSchemeAccess.requireOptIn': false,
    },
    defaultViewport: headless ? { width: 1200, height: 800 } : null,
  });
  const bidi = new Bidi(browser);
  if (extension) await browser.installExtension(extension);
  const openTab = async () => newTab(await browser.newPage(), bidi);
  return {
    name: 'firefox',
    newTab: openTab,
    async openExtensionPage(path) {
      const tab = await openTab();
      await tab.goto(BASE + path);
      return tab;
    },
    async reloadExtension() {
      await bidi.reloadAddon(FIREFOX_ID);
      await sleep(1000);
    },
    close: () => browser.close(),
  };
}

function newTab(page: Page, bidi: Bidi): Tab {
  const context = bidi.contextOf(page);
  const errors: string[] = [];
  const report = (error: string) => {
    // Firefox asks for the icon by itself and then complains that the page's policy forbids it.
    if (!error.includes('/favicon.ico')) errors.push(error);
  };
  page.on('pageerror', (error) => report(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') report(message.text());
  });
  return {
    errors: async () => [...errors, ...(await bidi.consoleErrors(BASE))],
    async goto(url) {
      errors.length = 0;
      await bidi.clearErrors();
      if (url.startsWith(BASE)) await bidi.openExtensionPage(context, url);
      else await page.goto(url);
    },
    async atStart(fn) {
      await page.evaluateOnNewDocument(fn);
    },
    async evaluate(fn, ...args) {
      return JSON.parse(await bidi.evaluate(context, callSource(fn, args)));
    },
    async inCard(fn, ...args) {
      const root = await bidi.shadowRoot(context, HOST_NAME);
      return root === undefined ? null : JSON.parse(await bidi.call(context, nodeCallSource(fn, args), [{ sharedId: root }]));
    },
    moveTo: ({ x, y }) => page.mouse.move(x, y),
    click: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize: (size) => page.setViewport(size),
    colorScheme: (scheme) => bidi.setColorScheme(scheme),
    async screenshot(path) {
      await page.screenshot({ path: path as `${string}.png` });
    },
    bringToFront: () => page.bringToFront(),
    isClosed: async () => !(await bidi.exists(context)),
    async close() {
      if (!page.isClosed()) await page.close();
    },
  };
}
