import { browser } from 'wxt/browser';
import { readSettings, type SettingFault, type Settings, STORAGE_KEY, writeSettings } from '../../data/settings/settings.ts';

export interface LoadedSettings {
  settings: Settings;
  faults: SettingFault[];
}

/** Reads the settings; damaged ones come back as defaults with the faults named. */
export async function loadSettings(): Promise<LoadedSettings> {
  const stored = await browser.storage.local.get(STORAGE_KEY);
  return readSettings(stored[STORAGE_KEY]);
}

let queue: Promise<unknown> = Promise.resolve();

/** Stores changes, one after the other, so that two quick changes cannot undo each other. */
export function saveSettings(changes: Partial<Settings>): Promise<void> {
  const saved = queue.then(async () => {
    const stored = await browser.storage.local.get(STORAGE_KEY);
    await browser.storage.local.set({ [STORAGE_KEY]: writeSettings(stored[STORAGE_KEY], changes) });
  });
  queue = saved.catch(() => undefined);
  return saved;
}

/** Forgets every change the reader made. */
export async function resetSettings(): Promise<void> {
  await browser.storage.local.remove(STORAGE_KEY);
}

/** Calls back on each change, from whatever page it was made. @returns a function that ends it. */
export function watchSettings(changed: (loaded: LoadedSettings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[STORAGE_KEY];
    if (area === 'local' && change) changed(readSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  // A reloaded extension takes its API away from pages that stay open.
  return () => browser.storage?.onChanged.removeListener(listener);
}
