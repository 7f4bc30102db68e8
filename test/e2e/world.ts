import { setTimeout as sleep } from 'node:timers/promises';
import type { Site } from '../tools/server.ts';
import { until } from './actions.ts';
import type { Driver, Tab } from './driver.ts';

/** What a scenario runs in: a browser with default settings and a fresh tab. */
export interface World {
  driver: Driver;
  tab: Tab;
  /** Opens a tab of the same browser without the extension. */
  bareTab(): Promise<Tab>;
  site: Site;
  extension: Control;
}

export interface Scenario {
  name: string;
  run(world: World): Promise<void>;
}

interface Api {
  runtime: { onConnect: { addListener(listener: Heard['listener']): void; removeListener(listener: Heard['listener']): void } };
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void>; clear(): Promise<void> };
  };
  tabs: {
    query(query: object): Promise<{ id: number }[]>;
    sendMessage(id: number, message: object, options: object): Promise<unknown>;
  };
  action: { getBadgeText(details: object): Promise<string>; getBadgeBackgroundColor(details: object): Promise<unknown> };
}

interface Asked {
  name: string;
  input: { texts?: string[] };
}

/** What a page of the extension has heard. */
interface Heard {
  texts: string[];
  listener(port: { onMessage: { addListener(hear: (message: Asked) => void): void } }): void;
}

/** Native in both browsers; only inside functions that run in pages of the extension. */
declare const browser: Api;

/** Longest time from the loading of a page until the extension answers in it, in ms. */
const LISTENS_WITHIN = 1000;

/** What is done through the extension's own pages. */
export class Control {
  private readonly driver: Driver;
  private page: Tab | undefined;

  constructor(driver: Driver) {
    this.driver = driver;
  }

  /** Puts the settings in storage as the extension writes them; all others have their defaults. */
  async setSettings(values: object) {
    await this.store({ settings: { version: 1, values } });
  }

  async store(items: object) {
    await this.evaluate((given) => browser.storage.local.set(given), items);
  }

  async clearStorage() {
    await this.evaluate(() => browser.storage.local.clear());
  }

  /** What is stored of the settings. */
  async stored(): Promise<{ version: number; values: Record<string, unknown> } | undefined> {
    const items = await this.evaluate(() => browser.storage.local.get('settings'));
    return items.settings as { version: number; values: Record<string, unknown> } | undefined;
  }

  /** Number that the browser gave a tab. */
  async tabId(tab: Tab): Promise<number> {
    const page = await this.open();
    await tab.bringToFront();
    return until(
      async () => (await page.evaluate(() => browser.tabs.query({ active: true, currentWindow: true })))[0]?.id,
      'no active tab',
    );
  }

  /** Waits until a page has been read. @returns how many terms it has; undefined if it is none that is read. */
  async mentions(tabId: number, url: string): Promise<number | undefined> {
    const ask = (id: number) =>
      browser.tabs.sendMessage(id, { name: 'page.mentions', input: {} }, { frameId: 0 }).catch(() => null) as Promise<{
        ok?: { url: string; mentions: unknown[] };
      } | null>;
    // A page that has just come may not listen yet, and the one before may still answer.
    for (const end = Date.now() + LISTENS_WITHIN; Date.now() < end; await sleep(20)) {
      const reading = (await this.evaluate(ask, tabId))?.ok;
      if (reading?.url === url) return reading.mentions.length;
    }
    return undefined;
  }

  badge(tabId: number): Promise<string> {
    return this.evaluate((id) => browser.action.getBadgeText({ tabId: id }), tabId);
  }

  /** Listens to pages that are opened from now on and have texts read. @returns a function that ends it and gives the texts as they were first sent. */
  async listen(): Promise<{ stop(): Promise<string[]> }> {
    await this.evaluate(() => {
      const heard = globalThis as unknown as Heard;
      heard.texts = [];
      heard.listener = ({ onMessage }) =>
        onMessage.addListener(({ name, input }) => void (name === 'text.survey' && heard.texts.push(...(input.texts ?? []))));
      browser.runtime.onConnect.addListener(heard.listener);
    });
    const stop = () =>
      this.evaluate(() => {
        const heard = globalThis as unknown as Heard;
        browser.runtime.onConnect.removeListener(heard.listener);
        return heard.texts;
      });
    return { stop };
  }

  /** Opens a page of the extension for a tab. */
  async openFor(tab: Tab, path: string): Promise<Tab> {
    return this.driver.openExtensionPage(`${path}?tab=${await this.tabId(tab)}`);
  }

  async reload() {
    await this.driver.reloadExtension();
    this.page = undefined;
  }

  private async evaluate<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return (await this.open()).evaluate(fn, ...args);
  }

  private async open(): Promise<Tab> {
    this.page ??= await this.driver.openExtensionPage('popup.html');
    return this.page;
  }
}
