import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface EvaluateResult {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

interface RemoteNode {
  sharedId?: string;
  value?: { shadowRoot?: RemoteNode | null };
}

const READY_WITHIN = 10_000;

/** WebDriver BiDi as Firefox speaks it, for what puppeteer has no method for. */
export class Bidi {
  private readonly connection: Connection;
  private window: string | undefined;

  constructor(browser: Browser) {
    this.connection = (browser as unknown as { connection: Connection }).connection;
  }

  /** Id of a page's browsing context. */
  contextOf(page: Page): string {
    return (page.mainFrame() as unknown as { _id: string })._id;
  }

  /** Whether a browsing context is still there; puppeteer is not told when a page of an extension closes itself. */
  async exists(context: string): Promise<boolean> {
    const { contexts } = (await this.send('browsingContext.getTree', { maxDepth: 0 })) as { contexts: { context: string }[] };
    return contexts.some((open) => open.context === context);
  }

  /** Evaluates source text that gives a promise of a string. */
  async evaluate(context: string, expression: string): Promise<string> {
    return textOf(
      await this.send('script.evaluate', { expression, target: { context }, awaitPromise: true, userActivation: true }),
    );
  }

  /** Calls a function that gives a promise of a string. */
  async call(context: string, functionDeclaration: string, args: object[]): Promise<string> {
    return textOf(
      await this.send('script.callFunction', { functionDeclaration, target: { context }, arguments: args, awaitPromise: true }),
    );
  }

  /** Reference of the (closed) shadow root of the first element that a selector finds. */
  async shadowRoot(context: string, selector: string): Promise<string | undefined> {
    const { nodes } = (await this.send('browsingContext.locateNodes', {
      context,
      locator: { type: 'css', value: selector },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    })) as { nodes: RemoteNode[] };
    return nodes[0]?.value?.shadowRoot?.sharedId;
  }

  /** Puppeteer would wait for events that Firefox does not send for pages of extensions. */
  async openExtensionPage(context: string, url: string) {
    await this.send('browsingContext.navigate', { context, url, wait: 'none' });
    for (const end = Date.now() + READY_WITHIN; Date.now() < end; await sleep(50)) {
      const state = await this.evaluate(context, '(async () => location.href + " " + document.readyState)()').catch(() => '');
      if (state === `${url} complete`) return;
    }
    throw new Error(`${url} did not load`);
  }

  async setColorScheme(scheme: 'light' | 'dark') {
    const value = scheme === 'dark' ? 0 : 1;
    await this.inChrome(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`);
    await sleep(200);
  }

  async reloadAddon(id: string) {
    await this.inChrome(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID('${id}')).reload();
    })()`);
  }

  /** Forgets what the browser console holds. */
  async clearErrors() {
    await this.inChrome('Services.console.reset()');
  }

  /** Errors in the browser console that come from scripts below an address. */
  async consoleErrors(base: string): Promise<string[]> {
    const text = await this.inChrome(`Services.console.getMessageArray()
      .filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & Ci.nsIScriptError.warningFlag) && m.sourceName?.startsWith('${base}'))
      .map((m) => m.errorMessage)`);
    return JSON.parse(text);
  }

  /** Evaluates an expression in the browser's own window. */
  private async inChrome(expression: string): Promise<string> {
    if (!this.window) {
      const { contexts } = (await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
        contexts: { context: string }[];
      };
      this.window = contexts[0]?.context as string;
    }
    return this.evaluate(this.window, `(async () => JSON.stringify(await (${expression})) ?? 'null')()`);
  }

  private async send(method: string, params: object): Promise<unknown> {
    return (await this.connection.send(method, params)).result;
  }
}

function textOf(value: unknown): string {
  const { type, result, exceptionDetails } = value as EvaluateResult;
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'evaluation failed');
  return String(result?.value);
}
