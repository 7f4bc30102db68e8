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

  /** Runs something after some ms, unless the end comes first. @returns a function that cancels it. */
  after(ms: number, run: () => void): () => void {
    const cancel = () => {
      clearTimeout(timer);
      this.signal.removeEventListener('abort', cancel);
    };
    const timer = setTimeout(() => {
      cancel();
      if (!this.isOver) run();
    }, ms);
    this.signal.addEventListener('abort', cancel);
    return cancel;
  }

  private end() {
    this.stopper.abort();
  }
}
