import { blockOf, isInline, isInsideSkipped } from '../page/blocks.ts';

/** A part of the page to read again. */
export interface Change {
  root: Element;
  /** Only the text of the root itself, not of the blocks in it. */
  shallow: boolean;
}

/** Changes below one element of the page that have not been handed over. */
interface Waiting {
  place: Element;
  /** Its own text has changed. */
  own: boolean;
  /** Elements that were added to it. */
  added: Set<Element>;
  /** Elements were removed from it. */
  removed: boolean;
  /** What had been read of it has changed, so that it may be a ticker. */
  restless: boolean;
  /** Times of the first and of the last change. */
  first: number;
  last: number;
}

/** Changes are handed over when it has been quiet for so long, or at the latest after the longest wait, in ms. */
const QUIET = 120;
const LONGEST_WAIT = 1000;
/** A place that changes again so soon after it was read is a ticker; both times double with each reading, up to these, in ms. */
const SOON = 6000;
const TICKER_QUIET = 1500;
const TICKER_WAIT = 4000;

/** Collects changes of the page's text and hands them over when it has been quiet for a moment; tickers have to wait longer. */
export class Mutations {
  private readonly waiting = new Map<Element, Waiting>();
  /** When places were last read, and how many times in a row they had to be read soon again. */
  private readonly readings = new WeakMap<Element, { at: number; soon: number }>();
  private readonly handedOver = new WeakSet<Element>();
  /** Times of the first and of the last change outside of tickers. */
  private calm: Pick<Waiting, 'first' | 'last'> | undefined;
  private timer: { id: ReturnType<typeof setTimeout>; at: number } | undefined;
  private readonly observer: MutationObserver;

  /**
   * @param touched called at once with blocks whose marks may be wrong from now on.
   * @param flush called with the changes when the page is quiet.
   */
  constructor(
    root: Node,
    private readonly touched: (elements: ReadonlySet<Element>) => void,
    private readonly flush: (changes: Change[]) => void,
    signal: AbortSignal,
  ) {
    this.observer = new MutationObserver((records) => this.collect(records));
    this.observer.observe(root, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer?.id);
    });
  }

  private collect(records: MutationRecord[]) {
    const stale = new Set<Element>();
    const changed = new Set<Waiting>();
    const now = performance.now();
    for (const record of records) {
      const parent = record.type === 'characterData' ? record.target.parentElement : (record.target as Element);
      if (!parent || !(parent instanceof Element)) continue;
      const place = blockOf(parent);
      const waiting = this.waitingAt(place, now);
      if (record.type === 'characterData' || hasInlineChange(record)) {
        waiting.own = true;
        waiting.restless = true;
        stale.add(place);
      }
      for (const node of record.addedNodes) if (node instanceof Element) addBlocks(node, waiting.added);
      for (const node of record.removedNodes) {
        if (!(node instanceof Element)) continue;
        stale.add(node);
        waiting.removed = true;
        if (this.handedOver.has(node)) waiting.restless = true;
      }
      changed.add(waiting);
    }
    if (stale.size > 0) this.touched(stale);
    for (const waiting of changed) {
      waiting.last = now;
      if (this.soonAgain(waiting) === 0) this.calm = { first: this.calm?.first ?? now, last: now };
    }
    this.wakeAt(Math.min(...[...changed].map((waiting) => this.dueAt(waiting))));
  }

  private waitingAt(place: Element, now: number): Waiting {
    let waiting = this.waiting.get(place);
    if (!waiting) {
      waiting = { place, own: false, added: new Set(), removed: false, restless: false, first: now, last: now };
      this.waiting.set(place, waiting);
    }
    return waiting;
  }

  /** How many times in a row the place had to be read again soon; 0 for all that is no ticker. */
  private soonAgain({ place, first }: Waiting): number {
    const reading = this.readings.get(place);
    return reading && first < reading.at + SOON ? reading.soon : 0;
  }

  private dueAt(waiting: Waiting): number {
    const soon = this.soonAgain(waiting);
    if (soon === 0 && this.calm) return Math.min(this.calm.last + QUIET, this.calm.first + LONGEST_WAIT);
    const quiet = Math.min(QUIET * 2 ** soon, TICKER_QUIET);
    const wait = Math.min(LONGEST_WAIT * 2 ** soon, TICKER_WAIT);
    return Math.min(waiting.last + quiet, waiting.first + wait);
  }

  private wakeAt(at: number) {
    if (this.timer && this.timer.at <= at) return;
    clearTimeout(this.timer?.id);
    const wake = () => {
      this.timer = undefined;
      this.handOver();
    };
    this.timer = { at, id: setTimeout(wake, Math.max(0, at - performance.now())) };
  }

  private handOver() {
    const now = performance.now();
    const due: Waiting[] = [];
    let next = Infinity;
    for (const waiting of this.waiting.values()) {
      const at = this.dueAt(waiting);
      if (at <= now) due.push(waiting);
      else next = Math.min(next, at);
    }
    if (next < Infinity) this.wakeAt(next);
    if (due.length === 0) return;
    for (const waiting of due) {
      const soon = this.soonAgain(waiting);
      if (waiting.restless) this.readings.set(waiting.place, { at: now, soon: soon + 1 });
      if (soon === 0) this.calm = undefined;
      this.waiting.delete(waiting.place);
    }
    const changes = this.changesOf(due);
    if (changes.length > 0 || due.some(({ removed }) => removed)) this.flush(changes);
  }

  private changesOf(due: readonly Waiting[]): Change[] {
    const added = new Set(due.flatMap((waiting) => [...waiting.added]));
    const isToRead = (element: Element) => element.isConnected && !isInsideSkipped(element);
    const deep = [...added].filter((element) => !isWithin(element.parentElement, added) && isToRead(element));
    const own = due.filter(({ own, place }) => own && !isWithin(place, added) && isToRead(place));
    for (const element of deep) this.handedOver.add(element);
    return [...deep.map((root) => ({ root, shallow: false })), ...own.map(({ place }) => ({ root: place, shallow: true }))];
  }
}

/** Adds an element, or the blocks inside it if it is inline: its own text belongs to the block around it. */
function addBlocks(element: Element, added: Set<Element>) {
  if (!isInline(element)) added.add(element);
  else for (const child of element.children) addBlocks(child, added);
}

/** True for the elements themselves and all that stands in them. */
export function isWithin(element: Element | null, elements: ReadonlySet<Element>): boolean {
  for (let e = element; e; e = e.parentElement) if (elements.has(e)) return true;
  return false;
}

function hasInlineChange(record: MutationRecord): boolean {
  for (const nodes of [record.addedNodes, record.removedNodes]) {
    for (const node of nodes) if (node.nodeType === Node.TEXT_NODE || (node instanceof Element && isInline(node))) return true;
  }
  return false;
}
