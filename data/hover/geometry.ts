export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** True if the point is in the box, or within some px of it. */
export function isInside(point: Point, box: Box, margin = 0): boolean {
  return (
    point.x >= box.left - margin && point.x <= box.right + margin && point.y >= box.top - margin && point.y <= box.bottom + margin
  );
}

/**
 * True if a point is on the way from where the pointer left the mark to the card:
 * in the triangle between that point and the near edge of the card.
 */
export function isOnTheWay(point: Point, from: Point, card: Box): boolean {
  const below = card.top >= from.y;
  const above = card.bottom <= from.y;
  const [a, b]: [Point, Point] =
    below || above
      ? [
          { x: card.left, y: below ? card.top : card.bottom },
          { x: card.right, y: below ? card.top : card.bottom },
        ]
      : [
          { x: card.left >= from.x ? card.left : card.right, y: card.top },
          { x: card.left >= from.x ? card.left : card.right, y: card.bottom },
        ];
  const side = (p: Point, q: Point) => (point.x - q.x) * (p.y - q.y) - (p.x - q.x) * (point.y - q.y);
  const sides = [side(from, a), side(a, b), side(b, from)];
  return !(sides.some((s) => s < 0) && sides.some((s) => s > 0));
}

/** Mean speed over the last two moves, in px per ms. */
export class Speed {
  private samples: { x: number; y: number; time: number }[] = [];

  /** Adds a position. @returns the speed now. */
  add(point: Point, time: number): number {
    this.samples = [...this.samples.slice(-2), { ...point, time }];
    const first = this.samples[0];
    const last = this.samples.at(-1);
    if (!first || !last || last.time - first.time <= 0 || last.time - first.time > 200) return 0;
    let path = 0;
    for (let i = 1; i < this.samples.length; i++) {
      const [a, b] = [this.samples[i - 1], this.samples[i]];
      if (a && b) path += Math.hypot(b.x - a.x, b.y - a.y);
    }
    return path / (last.time - first.time);
  }
}

/** Faster than this is passing by, in px per ms. */
export const FAST = 0.5;
