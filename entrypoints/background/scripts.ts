import { browser } from 'wxt/browser';
import type { Input } from '../../data/messages/messages.ts';
import type { Sender } from '../shared/rpc.ts';

/** Runs a script in the frame that asks for it, beside the content script. @throws if the frame has gone. */
export async function loadScript(name: 'boot' | Input<'script.load'>['name'], { tabId, frameId }: Sender) {
  if (tabId === undefined) throw new Error('only a page can have scripts put into it');
  const target = { tabId, frameIds: [frameId ?? 0] };
  await browser.scripting.executeScript({ target, files: [`/${name}.js`], injectImmediately: true } as never);
}
