import { DEFAULTS, STORAGE_KEY } from '../../data/settings/defaults.ts';
import type { Settings } from '../../data/settings/settings.ts';
import type { Ask } from './ask.ts';
import { native, type StorageListener } from './native.ts';

/** The settings; the background is asked, which checks them, only where the reader has changed some. */
export async function readSettings(ask: Ask): Promise<Settings> {
  const stored = await native().storage.local.get(STORAGE_KEY);
  return stored[STORAGE_KEY] === undefined ? DEFAULTS : ((await ask('settings.get', {})) ?? DEFAULTS);
}

/** Calls back on each change. @returns a function that ends it. */
export function watchSettings(ask: Ask, changed: (settings: Settings) => void): () => void {
  const listener: StorageListener = (changes, area) => {
    if (area === 'local' && STORAGE_KEY in changes) void readSettings(ask).then(changed);
  };
  native().storage.onChanged.addListener(listener);
  // A reloaded extension takes its API away from pages that stay open.
  return () => native().storage?.onChanged.removeListener(listener);
}
