export type BrowserName = 'chromium' | 'firefox';

/** A place in a page's viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** A tab: the page under test, or a page of the extension. */
export interface Tab {
  /** Exceptions and errors logged in the page (by it, or by the extension in it) since the last `goto` began. */
  errors(): Promise<string[]>;
  goto(url: string): Promise<void>;
  /** Runs a function that closes over nothing in the pages that come, before their own scripts. */
  atStart(fn: () => void): Promise<void>;
  /** Runs a function that closes over nothing in the page's own world; arguments and result are JSON. */
  evaluate<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Runs a function with the card's closed shadow root; null if no card is open. */
  inCard<A extends unknown[], R>(fn: (root: ShadowRoot, ...args: A) => R, ...args: A): Promise<R | null>;
  moveTo(point: Point): Promise<void>;
  click(point: Point): Promise<void>;
  press(key: 'Escape' | 'Tab' | 'Enter' | 'ArrowDown'): Promise<void>;
  type(text: string): Promise<void>;
  resize(size: Size): Promise<void>;
  colorScheme(scheme: 'light' | 'dark'): Promise<void>;
  screenshot(path: string): Promise<void>;
  bringToFront(): Promise<void>;
  isClosed(): Promise<boolean>;
  close(): Promise<void>;
}

/** A running browser, with or without the extension. */
export interface Driver {
  readonly name: BrowserName;
  newTab(): Promise<Tab>;
  /** Opens a page of the extension in a new tab. @param path such as `popup.html?tab=3` */
  openExtensionPage(path: string): Promise<Tab>;
  /** Reloads the extension as an update would; pages of it are closed. */
  reloadExtension(): Promise<void>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the packaged extension; none to run without. */
  extension?: string | undefined;
  headless?: boolean;
  /** Folder that keeps what the browser stores; none for a browser that forgets. Chromium only. */
  profile?: string;
}

/** Name of the one element that the extension may add to a page. */
export const HOST_NAME = 'sanctions-context-card';

/** Source text that calls a function with JSON arguments and gives its result as JSON. */
export function callSource(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(async () => JSON.stringify(await (${fn})(...${JSON.stringify(args)})) ?? 'null')()`;
}

/** Source text of a function of one node (the shadow root) that does the same. */
export function nodeCallSource(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `async function (node) { return JSON.stringify(await (${fn})(node ?? this, ...${JSON.stringify(args)})) ?? 'null'; }`;
}
