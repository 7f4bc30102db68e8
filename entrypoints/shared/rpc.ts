import { browser } from 'wxt/browser';
import { type Input, type MessageName, type Output, parseMessage } from '../../data/messages/messages.ts';

/** Asks the background. @throws if the extension was reloaded or removed, or the background refuses. */
export async function askBackground<N extends MessageName>(name: N, input: Input<N>): Promise<Output<N>> {
  return (await browser.runtime.sendMessage({ name, input })) as Output<N>;
}

/** Asks the content script of a tab's top frame. @throws if there is none (browser pages, pages opened before installation). */
export async function askTab<N extends MessageName>(tabId: number, name: N, input: Input<N>): Promise<Output<N>> {
  return (await browser.tabs.sendMessage(tabId, { name, input }, { frameId: 0 })) as Output<N>;
}

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  tabId: number | undefined;
}

export type Handlers = { [N in MessageName]?: (input: Input<N>, sender: Sender) => Output<N> | Promise<Output<N>> };

/** Answers messages; malformed ones, and those from elsewhere than this extension, are refused. @returns a function that ends it. */
export function answerMessages(handlers: Handlers): () => void {
  const listener = (value: unknown, from: { id?: string | undefined; tab?: { id?: number | undefined } | undefined }) => {
    if (from.id !== browser.runtime.id) return undefined;
    const parsed = parseMessage(value);
    if ('refused' in parsed) return Promise.reject(new Error(parsed.refused));
    const { name, input } = parsed.message;
    const handler = handlers[name] as ((input: unknown, sender: Sender) => unknown) | undefined;
    return handler ? Promise.resolve().then(() => handler(input, { tabId: from.tab?.id })) : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  // A reloaded extension takes its API away from pages that stay open.
  return () => browser.runtime?.onMessage?.removeListener(listener);
}
