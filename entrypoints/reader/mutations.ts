import { blockOf, isInline, isInsideSkipped } from '../page/blocks.ts';

/** A part of the page to read again. */
export interface Change {
  root: Element;
  /** Only the text of the root itself, not of the blocks in it. */
  shallow: boolean;
}

const QUIET = 120;
const LONGEST_WAIT = 1000;

/** Collects changes of the page's text and hands them over when it has been quiet for a moment. */
export class Mutations {
  private readonly deep = new Set<Element>();
  private readonly own = new Set<Element>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstAt = 0;
  private readonly observer: MutationObserver;

  /**
   * @param touched called at once with blocks whose marks may be wrong from now on.
   * @param flush called with the changes when the page is quiet.
   */
  constructor(
    root: Node,
    private readonly touched: (elements: Element[]) => void,
    private readonly flush: (changes: Change[]) => void,
    signal: AbortSignal,
  ) {
    this.observer = new MutationObserver((records) => this.collect(records));
    this.observer.observe(root, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
    });
  }

  private collect(records: MutationRecord[]) {
    const stale = new Set<Element>();
    for (const record of records) {
      const parent = record.type === 'characterData' ? record.target.parentElement : (record.target as Element);
      if (!parent || !(parent instanceof Element)) continue;
      const block = blockOf(parent);
      if (record.type === 'characterData' || hasInlineChange(record)) {
        this.own.add(block);
        stale.add(block);
      }
      for (const node of record.addedNodes) if (node instanceof Element) this.addBlocks(node);
      for (const node of record.removedNodes) if (node instanceof Element) stale.add(node);
    }
    if (stale.size > 0) this.touched([...stale]);
    if (this.own.size > 0 || this.deep.size > 0 || stale.size > 0) this.schedule();
  }

  /** Queues an added element, or the blocks inside it if it is inline: its own text belongs to the block around it. */
  private addBlocks(element: Element) {
    if (!isInline(element)) this.deep.add(element);
    else for (const child of element.children) this.addBlocks(child);
  }

  private schedule() {
    const now = performance.now();
    if (this.timer === undefined) this.firstAt = now;
    clearTimeout(this.timer);
    const wait = Math.max(0, Math.min(QUIET, this.firstAt + LONGEST_WAIT - now));
    this.timer = setTimeout(() => this.handOver(), wait);
  }

  private handOver() {
    this.timer = undefined;
    const deep = [...this.deep].filter((element) => element.isConnected && !this.isNested(element) && !isInsideSkipped(element));
    const own = [...this.own].filter(
      (element) => element.isConnected && !deep.some((root) => root.contains(element)) && !isInsideSkipped(element),
    );
    this.deep.clear();
    this.own.clear();
    this.flush([...deep.map((root) => ({ root, shallow: false })), ...own.map((root) => ({ root, shallow: true }))]);
  }

  private isNested(element: Element): boolean {
    for (let e = element.parentElement; e; e = e.parentElement) if (this.deep.has(e)) return true;
    return false;
  }
}

function hasInlineChange(record: MutationRecord): boolean {
  for (const nodes of [record.addedNodes, record.removedNodes]) {
    for (const node of nodes) if (node.nodeType === Node.TEXT_NODE || (node instanceof Element && isInline(node))) return true;
  }
  return false;
}
