import type { Life } from './life.ts';

/** How long a page may take to put another article in place, and when it is looked at once more, in ms. */
const CHANGING = 300;
const LATER = [1500, 4000];
/** A page that changes its article by itself within so many waits is looked at ever more rarely, up to this wait in ms. */
const OFTEN = 10;
const LONGEST_WAIT = 30_000;

/** When a page is looked at again: after it was loaded, after its address has changed, and after its article has gone. */
export class Looks {
  private readonly pending = new Set<() => void>();
  /** The wait for the next article is under way. */
  private changing = false;
  /** The address has changed once more in the meantime. */
  private again = false;
  private wait = CHANGING;
  private lastAt = -Infinity;

  /** @param look `afresh`: what was known of the page no longer holds. */
  constructor(
    private readonly life: Life,
    private readonly look: (afresh: boolean) => void,
  ) {}

  /** The page has been looked at as it was loaded; parts of it may come late. */
  later() {
    for (const cancel of this.pending) cancel();
    this.pending.clear();
    for (const delay of LATER) {
      const cancel = this.life.after(delay, () => {
        this.pending.delete(cancel);
        this.look(false);
      });
      this.pending.add(cancel);
    }
  }

  addressChanged() {
    this.wait = CHANGING;
    this.again = this.changing;
    this.awaitArticle();
  }

  articleGone() {
    if (this.changing) return;
    const now = performance.now();
    this.wait = now < this.lastAt + OFTEN * this.wait ? Math.min(2 * this.wait, LONGEST_WAIT) : CHANGING;
    this.lastAt = now;
    this.awaitArticle();
  }

  private awaitArticle() {
    if (this.changing) return;
    this.changing = true;
    this.life.after(this.wait, () => {
      this.changing = false;
      this.look(true);
      this.later();
      if (this.again) this.addressChanged();
    });
  }
}
