import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { PageReading } from '../../data/messages/messages.ts';
import { QUIET, unpackedId } from '../e2e/chromium-driver.ts';
import { needBrowser } from './browsers.ts';
import type { SavedPage } from './page-list.ts';
import { EXTENSION } from './paths.ts';
import { SCRIPTS_OFF, type Site, serve } from './server.ts';

export type Annotation = ({ file: string } & Omit<PageReading, 'url'>) | { file: string; error: string };

export interface AnnotateOptions {
  /** Let the pages' own scripts run. */
  scripts?: boolean;
  /** Pages read at the same time. */
  tabs?: number;
}

const TABS = 4;
/** Pages are read one after the other, so a process for each site and pages kept for going back cost time for nothing. */
const LIGHT = [
  '--disable-site-isolation-trials',
  '--renderer-process-limit=4',
  '--disable-features=BackForwardCache,SpareRendererForSitePerProcess,Translate,OptimizationHints',
  '--blink-settings=imagesEnabled=false',
];
/** Longest time for one page, in ms. */
const PATIENCE = 20_000;
/** Names are resolved for this machine only, so that nothing leaves it. */
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

interface Api {
  tabs: { create(o: object): Promise<{ id: number }>; sendMessage(id: number, m: object, o: object): Promise<unknown> };
  scripting: { executeScript(o: object): Promise<unknown> };
}
/** Only inside functions that run in a page of the extension. */
declare const chrome: Api;

/**
 * Reads saved pages with the packaged extension in Chromium; the network is blocked.
 * @returns what it found, in the order of the pages; a page that cannot be read gives its error and the others go on.
 */
export async function* annotate(pages: readonly SavedPage[], options: AnnotateOptions = {}): AsyncGenerator<Annotation> {
  const context = await launch();
  const sites = new Map<string, Promise<Site>>();
  try {
    const control = context.pages()[0] ?? (await context.newPage());
    await control.goto(`chrome-extension://${unpackedId(EXTENSION.chromium)}/options.html`);
    const results = pages.map(() => Promise.withResolvers<Annotation>());
    let next = 0;
    const worker = async () => {
      let tab: ReaderTab | undefined;
      while (next < pages.length) {
        const i = next++;
        const page = pages[i] as SavedPage;
        try {
          tab ??= await ReaderTab.open(context, control, options.scripts ?? false, sites);
          results[i]?.resolve({ file: page.file, ...(await tab.read(page)) });
        } catch (error) {
          results[i]?.resolve({ file: page.file, error: firstLine(error) });
          await tab?.close();
          tab = undefined;
        }
      }
    };
    const workers = Promise.all(Array.from({ length: Math.min(options.tabs ?? TABS, pages.length) }, worker));
    for (const { promise } of results) yield await promise;
    await workers;
  } finally {
    await context.close();
    for (const site of sites.values()) await (await site).close();
  }
}

function launch(): Promise<BrowserContext> {
  const load = [`--disable-extensions-except=${EXTENSION.chromium}`, `--load-extension=${EXTENSION.chromium}`];
  return needBrowser('chromium').then((executablePath) =>
    chromium.launchPersistentContext('', {
      executablePath,
      headless: true,
      args: ['--headless=new', ...QUIET, ...load, OFFLINE, ...LIGHT],
      viewport: { width: 1200, height: 800 },
      serviceWorkers: 'block',
    }),
  );
}

/** One tab that reads page after page. */
class ReaderTab {
  private current: { url: string; body: Buffer } | undefined;
  private readonly page: Page;
  private readonly id: number;
  private readonly control: Page;
  private readonly sites: Map<string, Promise<Site>>;

  private constructor(page: Page, id: number, control: Page, sites: Map<string, Promise<Site>>) {
    this.page = page;
    this.id = id;
    this.control = control;
    this.sites = sites;
  }

  static async open(context: BrowserContext, control: Page, scripts: boolean, sites: Map<string, Promise<Site>>) {
    const { page, id } = await openTab(context, control);
    const tab = new ReaderTab(page, id, control, sites);
    page.on('dialog', (dialog) => void dialog.dismiss());
    await page.route('**/*', async (route) => {
      const request = route.request();
      const main = request.isNavigationRequest() && request.frame() === page.mainFrame();
      const local = new URL(request.url()).hostname === '127.0.0.1';
      if (main && tab.current) {
        await route.fulfill({
          body: tab.current.body,
          headers: { 'content-type': typeOf(tab.current.body), ...(scripts ? {} : { 'content-security-policy': SCRIPTS_OFF }) },
        });
      } else if (local && !main) await route.continue();
      else await route.abort();
    });
    return tab;
  }

  async read({ path, url }: SavedPage): Promise<Omit<PageReading, 'url'>> {
    const body = await readFile(path);
    this.current = { url: url ?? (await this.localUrl(path)), body };
    await this.page.goto(this.current.url, { waitUntil: 'commit', timeout: PATIENCE });
    const { url: _, ...reading } = await this.control.evaluate(
      async ({ id, wanted, patience }) => {
        // The page before may still answer while the new one comes; pages may be moved from http to https.
        const place = (address: string) => address.replace(/^https?:|#.*$/g, '');
        const end = performance.now() + patience;
        for (;;) {
          const message = { name: 'page.mentions', input: {} };
          const answer = await chrome.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => {
            // Pages that are surely no article sleep until they are asked for.
            void chrome.scripting.executeScript({ target: { tabId: id }, files: ['/boot.js'] }).catch(() => undefined);
          });
          const reading = (answer as { ok?: PageReading } | undefined)?.ok;
          if (reading && place(reading.url) === place(wanted)) return reading;
          if (performance.now() > end) throw new Error(`the page was not read within ${patience / 1000} s`);
          await new Promise((resolve) => setTimeout(resolve, 15));
        }
      },
      { id: this.id, wanted: new URL(this.current.url).href, patience: PATIENCE },
    );
    return reading;
  }

  async close() {
    await this.page.close().catch(() => undefined);
  }

  private async localUrl(path: string): Promise<string> {
    const folder = dirname(path);
    let site = this.sites.get(folder);
    if (!site) {
      site = serve(folder);
      this.sites.set(folder, site);
    }
    return (await site).url(encodeURIComponent(basename(path)));
  }
}

/** Opened one after the other, so that it is known which tab has which number. */
let opening: Promise<unknown> = Promise.resolve();
function openTab(context: BrowserContext, control: Page): Promise<{ page: Page; id: number }> {
  const opened = opening.then(async () => {
    const [page, id] = await Promise.all([
      context.waitForEvent('page'),
      control.evaluate(async () => (await chrome.tabs.create({ url: 'about:blank', active: true })).id),
    ]);
    return { page, id };
  });
  opening = opened.catch(() => undefined);
  return opened;
}

/** Pages that do not name their character set are UTF-8 if they can be. */
function typeOf(body: Buffer): string {
  const declared =
    /<meta[^>]+charset/i.test(body.subarray(0, 4096).toString('latin1')) ||
    /^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/.test(body.subarray(0, 3).toString('latin1'));
  if (declared) return 'text/html';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return 'text/html; charset=utf-8';
  } catch {
    return 'text/html';
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] as string;
}
