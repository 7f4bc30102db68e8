import { rectsOf } from './marks.ts';
import type { Mark } from './page-index.ts';

/** Every frame that changes the page repaints all registered ranges, so only so many are. */
const MAX_REGISTERED = 150;
/** Hidden blocks watched at most. */
const MAX_HIDDEN = 500;

/** Chooses the marks near the viewport: those in blocks within one screen of it, at most MAX_REGISTERED. */
export class Viewport {
  private marksOf = new Map<Element, Mark[]>();
  private hidden = new Set<Element>();
  private readonly near = new Set<Element>();
  private readonly observer: IntersectionObserver;
  private crowded = false;
  private pending = false;

  /**
   * @param changed called (at most once a frame) when other marks have come near.
   * @param revealed called when text that was not displayed has come on screen.
   */
  constructor(
    private readonly changed: () => void,
    private readonly revealed: () => void,
    signal: AbortSignal,
  ) {
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.near.add(target);
          else this.near.delete(target);
          if (isIntersecting && this.hidden.delete(target)) this.revealed();
        }
        this.schedule();
      },
      { rootMargin: '100% 0px' },
    );
    const onScroll = () => {
      if (this.crowded) this.schedule();
    };
    document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => this.observer.disconnect());
  }

  /** Watches the blocks of these marks, in reading order, and these hidden blocks, and no others. */
  watch(marks: readonly Mark[], hidden: readonly Element[]) {
    const next = new Map<Element, Mark[]>();
    for (const mark of marks) {
      const target = boxOf(mark.block.element);
      const own = next.get(target);
      if (own) own.push(mark);
      else next.set(target, [mark]);
    }
    const nextHidden = new Set(hidden.filter((element) => !next.has(element)).slice(0, MAX_HIDDEN));
    for (const element of [...this.marksOf.keys(), ...this.hidden]) {
      if (next.has(element) || nextHidden.has(element)) continue;
      this.observer.unobserve(element);
      this.near.delete(element);
    }
    for (const element of [...next.keys(), ...nextHidden]) {
      if (!this.marksOf.has(element) && !this.hidden.has(element)) this.observer.observe(element);
    }
    this.marksOf = next;
    this.hidden = nextHidden;
    this.schedule();
  }

  /** The marks to register now. */
  nearMarks(): Mark[] {
    const marks = [...this.marksOf].flatMap(([element, own]) => (this.near.has(element) ? own : []));
    this.crowded = marks.length > MAX_REGISTERED;
    return this.crowded ? nearest(marks) : marks;
  }

  private schedule() {
    if (this.pending) return;
    this.pending = true;
    requestAnimationFrame(() => {
      this.pending = false;
      this.changed();
    });
  }
}

/** Elements displayed as `contents` have no box of their own to observe. */
function boxOf(element: Element): Element {
  let box = element;
  while (box.parentElement && getComputedStyle(box).display === 'contents') box = box.parentElement;
  return box;
}

/** The marks from one screen above the viewport on, found by halving so that few positions are read. */
function nearest(marks: readonly Mark[]): Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = rectsOf(marks[middle] as Mark)[0]?.bottom ?? -Infinity;
    if (bottom < -innerHeight) low = middle + 1;
    else high = middle;
  }
  return marks.slice(low, low + MAX_REGISTERED);
}
