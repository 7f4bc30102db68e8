import { useEffect, useState } from 'preact/hooks';
import { type LoadedSettings, loadSettings, watchSettings } from './settings-store.ts';

/** The settings, kept up to date; undefined while they are being read. */
export function useSettings(): LoadedSettings | undefined {
  const [loaded, setLoaded] = useState<LoadedSettings>();
  useEffect(() => {
    void loadSettings().then(setLoaded);
    return watchSettings(setLoaded);
  }, []);
  return loaded;
}
