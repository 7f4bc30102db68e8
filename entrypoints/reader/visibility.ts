import type { Mention } from '../../data/reading/text-reader.ts';
import { type Block, placeAt } from '../page/blocks.ts';

/** Answers already found, by element; good for one pass over the page. */
export type SeenCache = Map<Element, boolean>;

/** True if the text of a mention is displayed: not hidden by style, nor clipped away for screen readers only. */
export function isSeen(block: Block, mention: Mention, cache: SeenCache): boolean {
  const element = placeAt(block, mention.start).node.parentElement;
  if (!element?.isConnected) return false;
  let seen = cache.get(element);
  if (seen === undefined) {
    seen =
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !isClipped(element) &&
      !(element.parentElement && isClipped(element.parentElement));
    cache.set(element, seen);
  }
  return seen;
}

function isClipped(element: Element): boolean {
  const { clip, clipPath, position } = getComputedStyle(element);
  return (position === 'absolute' && /^rect\((?:0px|1px)/.test(clip)) || /^inset\((?:50|100)%/.test(clipPath);
}

/** True if all of a mention stands in one line of text: false where an inline tag is displayed as a block. */
export function sameFlow(block: Block, mention: Mention): boolean {
  const first = placeAt(block, mention.start).node;
  const last = placeAt(block, mention.end, true).node;
  if (first === last) return true;
  const from = block.nodes.indexOf(first);
  const to = block.nodes.indexOf(last);
  for (const node of block.nodes.slice(from, to + 1)) {
    for (let e = node.parentElement; e && e !== block.element && !isAround(e, first, last); e = e.parentElement) {
      if (!/^(?:inline|contents|ruby)/.test(getComputedStyle(e).display)) return false;
    }
  }
  return true;
}

function isAround(element: Element, first: Node, last: Node): boolean {
  return element.contains(first) && element.contains(last);
}
