import type { Settings } from '../../data/settings/settings.ts';
import { placeAt } from '../page/blocks.ts';
import type { Mark } from './page-index.ts';

const PREFIX = 'sanctions-context-';
const ACTIVE = `${PREFIX}active`;

/**
 * The ranges registered with the browser. Arrays and maps are kept here, because Firefox throws
 * when a content script iterates a Highlight or the registry.
 */
export class Marks {
  private readonly registered = new Map<Mark, StaticRange>();
  private highlight = new Highlight();
  private active: Mark | undefined;

  constructor(private style: Settings['markStyle']) {}

  /** The marks now registered, in no order. */
  get shown(): Mark[] {
    return [...this.registered.keys()];
  }

  /** Registers exactly these marks. */
  show(marks: readonly Mark[]) {
    const wanted = new Set(marks);
    for (const [mark, range] of this.registered) {
      if (wanted.has(mark)) continue;
      this.highlight.delete(range);
      this.registered.delete(mark);
    }
    for (const mark of marks) {
      if (this.registered.has(mark)) continue;
      const range = rangeOf(mark);
      this.highlight.add(range);
      this.registered.set(mark, range);
    }
    this.ensure();
  }

  restyle(style: Settings['markStyle']) {
    CSS.highlights.delete(PREFIX + this.style);
    this.style = style;
    this.ensure();
  }

  /** The mark that is set off. */
  get activated(): Mark | undefined {
    return this.active;
  }

  /** Sets off the mark whose card is open. */
  activate(mark: Mark | undefined) {
    CSS.highlights.delete(ACTIVE);
    this.active = mark;
    if (!mark) return;
    const highlight = new Highlight(rangeOf(mark));
    highlight.priority = 1;
    CSS.highlights.set(ACTIVE, highlight);
  }

  /** Registers the highlight again if the page has removed it. */
  ensure() {
    const name = PREFIX + this.style;
    if (this.style === 'none' || this.registered.size === 0) {
      CSS.highlights.delete(name);
    } else if (!CSS.highlights.has(name)) {
      this.highlight = new Highlight(...this.registered.values());
      CSS.highlights.set(name, this.highlight);
    }
  }

  clear() {
    this.registered.clear();
    this.highlight = new Highlight();
    CSS.highlights.delete(PREFIX + this.style);
    CSS.highlights.delete(ACTIVE);
  }
}

/** The range of a mark as the registry takes it. */
export function rangeOf(mark: Mark): StaticRange {
  const start = placeAt(mark.block, mark.mention.start);
  const end = placeAt(mark.block, mark.mention.end, true);
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** The boxes of a mark on screen, one a line; empty if its text has changed since it was found. */
export function rectsOf(mark: Mark): DOMRect[] {
  const { startContainer, startOffset, endContainer, endOffset } = rangeOf(mark);
  if (!startContainer.isConnected || endOffset > (endContainer as Text).length) return [];
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  const rects =
    range.toString() === mark.block.text.slice(mark.mention.start, mark.mention.end) ? [...range.getClientRects()] : [];
  return rects.filter((rect) => rect.width > 0 && rect.height > 0);
}
