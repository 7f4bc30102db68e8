import { FAST, isInside, isOnTheWay, type Point, Speed } from '../../data/hover/geometry.ts';
import type { HoverMachine } from '../../data/hover/machine.ts';
import type { LateCard } from './late-card.ts';
import { rectsOf } from './marks.ts';
import type { Mark } from './page-index.ts';

interface Boxed {
  mark: Mark;
  rects: DOMRect[];
}

const MARGIN = 1;
const MAX_RECTS_AGE = 1500;

/** Watches the pointer; finds marks under it from rectangles measured once and kept until the page moves. */
export class Pointer {
  private boxes: Boxed[] | undefined;
  private measuredAt = 0;
  private readonly speed = new Speed();
  private leftAt: Point = { x: 0, y: 0 };

  /** Where the pointer last was on a mark. */
  get at(): Point {
    return this.leftAt;
  }

  constructor(
    private readonly machine: HoverMachine<Mark>,
    private readonly card: Pick<LateCard, 'box' | 'isOver'>,
    private readonly shownMarks: () => Mark[],
    signal: AbortSignal,
  ) {
    const passive = { capture: true, passive: true, signal };
    window.addEventListener('pointermove', (event) => this.move(event), passive);
    window.addEventListener('click', (event) => this.click(event), passive);
    document.documentElement.addEventListener('pointerleave', () => this.machine.leavePage(), { passive: true, signal });
    const moved = () => {
      this.forget();
      if (!this.card.isOver(this.leftAt)) this.machine.leavePage();
    };
    document.addEventListener('scroll', moved, passive);
    window.addEventListener('resize', moved, passive);
    document.fonts?.addEventListener('loadingdone', () => this.forget(), { signal });
  }

  /** Measured rectangles are no longer right. */
  forget() {
    this.boxes = undefined;
  }

  private move(event: PointerEvent) {
    if (event.pointerType === 'touch') return;
    const point = { x: event.clientX, y: event.clientY };
    const fast = this.speed.add(point, event.timeStamp) >= FAST;
    const onCard = this.card.isOver(point);
    const mark = onCard ? undefined : this.markAt(point);
    if (mark) this.leftAt = point;
    const box = this.card.box();
    const towardsCard = !onCard && !mark && box !== undefined && isOnTheWay(point, this.leftAt, box);
    this.machine.pointer({ mark, onCard, towardsCard, fast });
  }

  private click(event: MouseEvent) {
    if (event.button !== 0 || !event.isTrusted) return;
    const point = { x: event.clientX, y: event.clientY };
    if (this.card.isOver(point) || isInteractive(event.target)) return;
    const mark = this.markAt(point);
    if (mark && (getSelection()?.isCollapsed ?? true)) this.machine.press(mark);
  }

  private markAt(point: Point): Mark | undefined {
    const found = this.measured().find(({ rects }) => rects.some((rect) => isInside(point, rect, MARGIN)));
    return found && !isCovered(found.mark, point) ? found.mark : undefined;
  }

  private measured(): Boxed[] {
    const now = performance.now();
    if (!this.boxes || now - this.measuredAt > MAX_RECTS_AGE) {
      this.boxes = this.shownMarks().map((mark) => ({ mark, rects: rectsOf(mark) }));
      this.measuredAt = now;
    }
    return this.boxes;
  }
}

function isInteractive(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a[href], button, input, select, textarea, summary, label') !== null;
}

/** True if something opaque lies over the mark. A see-through link stretched over a teaser does not count. */
function isCovered(mark: Mark, point: Point): boolean {
  const own = mark.block.element;
  for (const element of document.elementsFromPoint(point.x, point.y)) {
    if (element === own || own.contains(element) || element.contains(own)) return false;
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (!/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor) || backgroundImage !== 'none') return true;
    if (/^(?:img|video|canvas|iframe|svg)$/.test(element.localName)) return true;
  }
  return false;
}
