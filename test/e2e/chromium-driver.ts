import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { needBrowser } from '../tools/browsers.ts';
import { callSource, type Driver, HOST_NAME, type LaunchOptions, nodeCallSource, type Tab } from './driver.ts';

export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

/** Starts Chromium with the packaged extension. */
export async function launchChromium({ extension, headless = true, profile = '' }: LaunchOptions): Promise<Driver> {
  const load = extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await needBrowser('chromium'),
    headless,
    args: [...(headless ? ['--headless=new'] : []), ...QUIET, ...load],
    viewport: headless ? { width: 1200, height: 800 } : null,
  });
  const base = extension ? `chrome-extension://${unpackedId(extension)}/` : '';
  return {
    name: 'chromium',
    newTab: () => newTab(context),
    async openExtensionPage(path) {
      const tab = await newTab(context);
      await tab.goto(base + path);
      return tab;
    },
    async reloadExtension() {
      await allowUnpacked(context);
      const tab = await newTab(context);
      await tab.goto(`${base}popup.html`);
      const gone = Promise.all(
        context
          .pages()
          .filter((page) => page.url().startsWith(base))
          .map((page) => page.waitForEvent('close')),
      );
      await tab.evaluate(() =>
        setTimeout(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(), 50),
      );
      await gone;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    },
    close: () => context.close(),
  };
}

/** Chromium names an unpacked extension without a key by the hash of its path. */
export function unpackedId(folder: string): string {
  const hash = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] as string);
}

async function newTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const errors: string[] = [];
  await collectErrors(session, errors);
  return {
    errors: async () => [...errors],
    async goto(url) {
      errors.length = 0;
      await page.goto(url);
    },
    async atStart(fn) {
      await page.addInitScript(fn);
    },
    async evaluate(fn, ...args) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: callSource(fn, args),
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return JSON.parse(result.value);
    },
    async inCard(fn, ...args) {
      const root = await shadowRoot(session);
      if (!root) return null;
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: root,
        functionDeclaration: nodeCallSource(fn, args),
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return JSON.parse(result.value);
    },
    moveTo: ({ x, y }) => page.mouse.move(x, y),
    click: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    resize: (size) => page.setViewportSize(size),
    colorScheme: (scheme) => page.emulateMedia({ colorScheme: scheme }),
    async screenshot(path) {
      await page.screenshot({ path });
    },
    bringToFront: () => page.bringToFront(),
    isClosed: async () => page.isClosed(),
    close: () => close(page),
  };
}

/** Outside developer mode Chromium disables an unpacked extension when it is reloaded. */
async function allowUnpacked(context: BrowserContext) {
  const tab = await newTab(context);
  await tab.goto('chrome://extensions');
  await tab.evaluate(() => {
    const { developerPrivate } = (
      globalThis as unknown as { chrome: { developerPrivate: { updateProfileConfiguration(c: object): Promise<void> } } }
    ).chrome;
    return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
  await tab.close();
}

/** The card's closed shadow root as an object of the page's world. */
async function shadowRoot(session: CDPSession): Promise<string | undefined> {
  const { result } = await session.send('Runtime.evaluate', { expression: `document.querySelector('${HOST_NAME}')` });
  if (!result.objectId || result.subtype === 'null') return undefined;
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return undefined;
  return (await session.send('DOM.resolveNode', { backendNodeId })).object.objectId;
}

async function collectErrors(session: CDPSession, errors: string[]) {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error') errors.push(args.map((arg) => arg.value ?? arg.description ?? '').join(' '));
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error') errors.push(`${entry.text} ${entry.url ?? ''}`);
  });
  await session.send('Runtime.enable');
  await session.send('Log.enable');
}

async function close(page: Page) {
  if (!page.isClosed()) await page.close();
}
