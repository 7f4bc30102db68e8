import { computePosition, flip, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import { type ComponentChild, render } from 'preact';
import { type Box, isInside, type Point } from '../../data/hover/geometry.ts';
import { cardStyles } from './card-styles.ts';

export const HOST_NAME = 'sanctions-context-card';
const GAP = 8;
const EDGE = 8;
const SMALLEST = 120;

/** The one element that is added to a page, and only while a card is open. */
export class CardHost {
  private host: HTMLElement | undefined;
  private mount: HTMLElement | undefined;
  private rects: DOMRect[] = [];
  /** Set from inside the shadow root: there, important rules win over those of the page. */
  private readonly position = new CSSStyleSheet();
  private pointAt: Point | undefined;

  /** Shows content beside a term. @param rects boxes of the term on screen @param point where the pointer is on it. */
  async show(content: ComponentChild, rects: DOMRect[], point?: Point) {
    this.rects = rects;
    this.pointAt = point;
    if (!this.host?.isConnected) this.create();
    this.update(content);
    await this.place();
  }

  /** Renders other content in the open card. */
  update(content: ComponentChild) {
    if (this.mount) render(content, this.mount);
  }

  /** Puts the card where it fits: below the term, else above, else beside it; never over it. */
  async place() {
    const { host, mount } = this;
    if (!host || !mount) return;
    mount.style.maxHeight = '';
    const { x, y } = await computePosition(this.anchor(), host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ fallbackPlacements: ['top-start', 'right', 'left'], crossAxis: false, padding: EDGE }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) => {
            mount.style.maxHeight = `${Math.max(SMALLEST, Math.floor(availableHeight))}px`;
          },
        }),
      ],
    });
    // The host may have been closed while the position was computed.
    if (this.host !== host) return;
    this.position.replaceSync(`:host { translate: ${Math.round(x)}px ${Math.round(y)}px !important }`);
  }

  close() {
    if (this.mount) render(null, this.mount);
    this.host?.remove();
    this.host = undefined;
    this.mount = undefined;
  }

  /** The card's box on screen, or undefined while none is open. */
  box(): Box | undefined {
    return this.host?.getBoundingClientRect();
  }

  isOver(point: Point): boolean {
    const box = this.box();
    return box !== undefined && isInside(point, box);
  }

  /** True if an event came from inside the card. */
  holds(event: Event): boolean {
    return this.host !== undefined && event.target === this.host;
  }

  private create() {
    const host = document.createElement(HOST_NAME);
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cardStyles);
    this.position.replaceSync(':host { visibility: hidden !important }');
    root.adoptedStyleSheets = [sheet, this.position];
    this.mount = document.createElement('div');
    this.mount.className = 'sc-mount';
    root.append(this.mount);
    host.setAttribute('popover', 'manual');
    this.host = host;
    container().append(host);
    host.showPopover();
  }

  private anchor(): VirtualElement {
    const { rects, pointAt } = this;
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    const line = rects.find((rect) => pointAt && isInside(pointAt, rect, 1)) ?? (rects[0] as DOMRect);
    const rect = new DOMRect(line.left, top, line.width, bottom - top);
    return { getBoundingClientRect: () => rect };
  }
}

/** Content outside an open modal dialog is inert, so the card goes into the dialog. */
function container(): Element {
  const dialogs = document.querySelectorAll('dialog:modal');
  return dialogs.item(dialogs.length - 1) ?? document.documentElement;
}
