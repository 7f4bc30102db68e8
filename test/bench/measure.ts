import type { BrowserContext, Page } from '@playwright/test';

/** One figure: a ratio in one run, or a size. */
export interface Measure {
  name: string;
  /** What is divided by what, and where. */
  what: string;
  unit: '×' | 'ms' | 'MB' | 'kB';
  must: number;
  stretch?: number;
  better: 'lower' | 'higher';
  /** @returns the median of at least five. */
  run(bench: BenchWorld): Promise<number>;
}

/** What measures run with. */
export interface BenchWorld {
  /** A browser without extensions. */
  plain(): Promise<BrowserContext>;
  /** A browser with a packaged extension; ours by default. */
  extended(folder?: string): Promise<BrowserContext>;
  /** Address of a page made for a measure; kept by name. */
  serve(name: string, html: () => string): string;
  /** The in-page functions as a script. */
  inPage(): Promise<string>;
  /** Closes a context that `plain` or `extended` gave. */
  close(context: BrowserContext): Promise<void>;
}

/** Runs a function in a page that has the in-page functions. */
export async function withBench(world: BenchWorld, page: Page, url: string) {
  await page.goto(url);
  await page.addScriptTag({ content: await world.inPage() });
}
