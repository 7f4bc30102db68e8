import { browser } from 'wxt/browser';
import { type Input, type MessageName, type Output, parseMessage } from '../../data/messages/messages.ts';
import { wake } from './wake.ts';
import { answerWith, type Listener, unwrap } from './wire.ts';

/** Asks the scripts in a tab's top frame, and wakes them if they sleep. @throws if there can be none (browser pages). */
export async function askTab<N extends MessageName>(tabId: number, name: N, input: Input<N>): Promise<Output<N>> {
  const send = () => browser.tabs.sendMessage(tabId, { name, input }, { frameId: 0 });
  const answer = await send().catch(async () => {
    await wake(tabId);
    return send();
  });
  return unwrap(answer) as Output<N>;
}

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  tabId: number | undefined;
  frameId: number | undefined;
}

export type Handlers = { [N in MessageName]?: (input: Input<N>, sender: Sender) => Output<N> | Promise<Output<N>> };

interface From {
  id?: string;
  tab?: { id?: number };
  frameId?: number;
}

/**
 * Answers messages in the background, single ones and those over the port of a page;
 * malformed ones, and those from elsewhere than this extension, are refused.
 */
export function answerMessages(handlers: Handlers) {
  const answerTo = (value: unknown, from: From) => {
    const parsed = parseMessage(value);
    if ('refused' in parsed) throw new Error(parsed.refused);
    const { name, input } = parsed.message;
    const handler = handlers[name] as ((input: unknown, sender: Sender) => unknown) | undefined;
    if (!handler) throw new Error(`nobody answers "${name}" here`);
    return handler(input, { tabId: from.tab?.id, frameId: from.frameId });
  };
  const listener: Listener = (value, from, answer) =>
    from.id === browser.runtime.id ? answerWith(answer, () => answerTo(value, from)) : undefined;
  browser.runtime.onMessage.addListener(listener as never);
  browser.runtime.onConnect.addListener((port) => {
    const from = port.sender as From | undefined;
    if (port.name !== 'page' || from?.id !== browser.runtime.id) return;
    port.onMessage.addListener((value: unknown) => {
      const { id, ...message } = (value ?? {}) as { id?: unknown };
      answerWith(
        (answer) => reply(port, { id, ...answer }),
        () => answerTo(message, from),
      );
    });
  });
}

function reply(port: { postMessage(message: unknown): void }, answer: unknown) {
  try {
    port.postMessage(answer);
  } catch {
    // The page was left in the meantime.
  }
}
