import type { Listener } from '../shared/wire.ts';

/** The parts of the browser's API that a content script uses; both browsers answer by promises here, so no polyfill is needed. */
interface Api {
  runtime: {
    id: string;
    connect(options: { name: string }): Port;
    onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  };
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>> };
    onChanged: { addListener(listener: StorageListener): void; removeListener(listener: StorageListener): void };
  };
}
export interface Port {
  postMessage(message: unknown): void;
  onMessage: { addListener(listener: (value: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}
export type StorageListener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

let api: Api | undefined;

/** The browser's API, looked up when it is first needed: the first look makes Chromium set it up in the page. */
export function native(): Api {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome?: Api };
  // Firefox promises under `browser` only, Chromium under `chrome` too.
  api ??= (browser?.runtime ? browser : chrome) as Api;
  return api;
}
