import { type Hint, readHint } from '../../data/article/hints.ts';
import { countReporting } from '../../data/article/wording.ts';
import { type Block, readBlocks } from './blocks.ts';

/** A block that reads as running text. */
export interface Prose {
  element: Element;
  /** Characters that are not link text, white space squeezed, those of dense scripts weighed. */
  length: number;
  /** Its number among the blocks of the page. */
  line: number;
}

/** What one pass over the page's text has found, in reading order. */
export interface Survey {
  prose: Prose[];
  /** Texts that may be titles. */
  titles: { element: Element; text: string; line: number }[];
  /** Characters of all text, and of text in links. */
  length: number;
  linkLength: number;
  /** Words of reporting: said, told, according to. */
  reporting: number;
}

/** Blocks and characters read at most, so that endless pages cost no more than long ones. */
const MAX_BLOCKS = 2000;
const MAX_CHARACTERS = 150_000;
const MAX_TITLES = 1000;
const LONGEST_TITLE = 240;
const PROSE_LENGTH = 80;
const SENTENCE_LENGTH = 40;
const SENTENCE_END = /[.!?:;…。！？।۔][”"’')\]»」]*$/;
/** Where more of a text is linked, it is a list of links and no running text. */
const MOST_LINKED = 0.5;

export function survey(body: Element): Survey {
  const found: Survey = { prose: [], titles: [], length: 0, linkLength: 0, reporting: 0 };
  let blocks = 0;
  for (const block of readBlocks(body)) {
    if (++blocks > MAX_BLOCKS || found.length > MAX_CHARACTERS) break;
    const text = squeeze(block.text);
    const linked = text.length < 3 ? 0 : linkedLength(block);
    found.length += text.length;
    found.linkLength += linked;
    const { element } = block;
    if (isProse(text, linked)) {
      found.prose.push({ element, length: (text.length - linked) * density(text), line: blocks });
      found.reporting += countReporting(text);
    }
    if (text.length > 2 && text.length <= LONGEST_TITLE && found.titles.length < MAX_TITLES)
      found.titles.push({ element, text, line: blocks });
  }
  return found;
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function isProse(text: string, linked: number): boolean {
  if (linked > MOST_LINKED * text.length) return false;
  const length = text.length * density(text);
  return length >= SENTENCE_LENGTH && (length - linked >= PROSE_LENGTH || SENTENCE_END.test(text));
}

/** How many characters of an alphabet one character of the text's script stands for. */
function density(text: string): number {
  const start = text.slice(0, 60);
  if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(start)) return 3;
  return /[\uac00-\ud7af]/.test(start) ? 2 : 1;
}

/** Characters of a block that stand in links to other pages. */
export function linkedLength(block: Block): number {
  let sum = 0;
  for (const node of block.nodes) {
    const link = node.parentElement?.closest('a[href]');
    if (link && !isOwnLink(link)) sum += squeeze(node.data).length;
  }
  return sum;
}

/** True for links to this page or a place in it, as a headline's often are. */
export function isOwnLink(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#')) return true;
  const { location } = link.ownerDocument;
  return location !== null && (link as HTMLAnchorElement).href?.split(/[?#]/)[0] === location.origin + location.pathname;
}

/** Sums of prose by element: how much of it each one holds. */
export function sumByElement(prose: readonly Prose[]): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const { element, length } of prose)
    for (let e: Element | null = element; e; e = e.parentElement) sums.set(e, (sums.get(e) ?? 0) + length);
  return sums;
}

const OUTSIDE_ROLES = /^(?:complementary|contentinfo|banner|dialog|alertdialog|alert|status|toolbar|menuitem|tooltip)$/;
const OUTSIDE_TYPES = /\/(?:WPFooter|WPHeader|WPSideBar|SiteNavigationElement|WPAdBlock|BreadcrumbList)$/i;

/** What the markup of an element says that it holds. */
export function hintOf(element: Element): Hint | null {
  const name = element.localName;
  if (name === 'body' || name === 'main') return null;
  if (name === 'figcaption' || name === 'caption') return 'caption';
  if (name === 'address' || name === 'dialog') return 'outside';
  const fallback = name === 'aside' ? 'maybe-outside' : null;
  if (!element.hasAttributes()) return fallback;
  if (OUTSIDE_ROLES.test(element.getAttribute('role') ?? '')) return 'outside';
  const property = element.getAttribute('itemprop') ?? '';
  if (property === 'comment' || /\/(?:User)?Comments?$/.test(element.getAttribute('itemtype') ?? '')) return 'comments';
  if (/^(?:author|breadcrumb|keywords)$/.test(property) || element.getAttribute('rel') === 'author') return 'outside';
  if (OUTSIDE_TYPES.test(element.getAttribute('itemtype') ?? '')) return 'outside';
  return readHint(`${element.getAttribute('class') ?? ''} ${element.id}`.trim()) ?? fallback;
}
