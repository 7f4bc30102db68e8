import { native } from './native.ts';

/** Told in a page when the extension starts in it, so that what an older version has left there stops. */
const STARTED = 'sanctions-context-started';

/** How long the scripts of one version live in a page: until the extension is reloaded, updated or removed. */
export class Life {
  private readonly stopper = new AbortController();

  constructor() {
    document.dispatchEvent(new CustomEvent(STARTED));
    document.addEventListener(STARTED, () => this.end(), { signal: this.signal });
  }

  /** Aborted at the end. */
  get signal(): AbortSignal {
    return this.stopper.signal;
  }

  /** True once the extension has gone; the browser does not say so by itself. */
  get isOver(): boolean {
    if (!this.signal.aborted && native().runtime?.id === undefined) this.end();
    return this.signal.aborted;
  }

  after(ms: number, run: () => void) {
    const timer = setTimeout(() => {
      if (!this.isOver) run();
    }, ms);
    this.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  private end() {
    this.stopper.abort();
  }
}
