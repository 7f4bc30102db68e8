import { browser } from 'wxt/browser';

/** A file of the package, parsed. @throws if the package does not hold it. */
export async function packagedJson<T>(path: string): Promise<T> {
  const response = await fetch(browser.runtime.getURL(`/${path}` as never));
  return (await response.json()) as T;
}
