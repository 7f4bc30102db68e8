import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, chromium } from '@playwright/test';
import { QUIET } from '../e2e/chromium-driver.ts';
import { needBrowser } from '../tools/browsers.ts';
import { EXTENSION } from '../tools/paths.ts';
import { bundle } from './bundle.ts';
import type { BenchWorld } from './measure.ts';

/** Browsers, pages and scripts for measures. */
export class World implements BenchWorld {
  private readonly pages = new Map<string, string>();
  private readonly server = createServer((request, response) => {
    const html = this.pages.get((request.url ?? '').slice(1));
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(html ?? '');
  });
  private script: Promise<string> | undefined;
  private base = '';

  async open() {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.base = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  shut(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  serve(name: string, html: () => string): string {
    if (!this.pages.has(name)) this.pages.set(name, html());
    return this.base + name;
  }

  inPage(): Promise<string> {
    this.script ??= bundle('in-page.ts');
    return this.script;
  }

  plain(): Promise<BrowserContext> {
    return launch([]);
  }

  extended(folder: string = EXTENSION.chromium): Promise<BrowserContext> {
    return launch([`--disable-extensions-except=${folder}`, `--load-extension=${folder}`]);
  }

  async close(context: BrowserContext) {
    await context.close();
  }
}

async function launch(args: string[]): Promise<BrowserContext> {
  return chromium.launchPersistentContext('', {
    executablePath: await needBrowser('chromium'),
    headless: true,
    args: ['--headless=new', ...QUIET, ...args],
    viewport: { width: 1200, height: 800 },
  });
}
