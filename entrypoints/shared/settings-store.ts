import { browser } from 'wxt/browser';
import { STORAGE_KEY } from '../../data/settings/defaults.ts';
import { readSettings, type SettingFault, type Settings, writeSettings } from '../../data/settings/settings.ts';

export interface LoadedSettings {
  settings: Settings;
  faults: SettingFault[];
}

/** Reads the settings; damaged ones come back as defaults with the faults named. */
export async function loadSettings(): Promise<LoadedSettings> {
  const stored = await browser.storage.local.get(STORAGE_KEY);
  return readSettings(stored[STORAGE_KEY]);
}

/** New values, or how to work them out from the settings as they are stored at that moment. */
export type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/**
 * Stores changes, one after the other over all pages of the extension, so that two quick changes cannot undo each other.
 * @throws {TypeError} if a new value is not valid for its setting.
 */
export function saveSettings(change: SettingsChange): Promise<void> {
  return navigator.locks.request(STORAGE_KEY, async () => {
    const stored = (await browser.storage.local.get(STORAGE_KEY))[STORAGE_KEY];
    const changes = typeof change === 'function' ? change(readSettings(stored).settings) : change;
    await browser.storage.local.set({ [STORAGE_KEY]: writeSettings(stored, changes) });
  });
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
