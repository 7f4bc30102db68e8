import type { Hint } from '../../data/article/hints.ts';
import type { Role } from '../../data/article/roles.ts';
import { creditStart, isByline, isCredit, readBoxTitle } from '../../data/article/wording.ts';
import type { Block } from './blocks.ts';
import { findHeadline } from './headline.ts';
import { hintOf, isOwnLink, isProse, linkedLength, type Prose, type Survey, squeeze, sumByElement, survey } from './prose.ts';

/** A part with more of the page's prose than this is the article or holds it, whatever its name says. */
const TRUSTED_SHARE = 0.35;
/** As much of the prose as the root holds at least; the rest may be teasers that nothing names. */
const ROOT_SHARE = 0.95;
/** Enough for markup that says where the article is. */
const NAMED_SHARE = 0.5;
const NAMED = 'article, [itemprop~="articleBody"], main, [role="main"], [role="article"]';
const LEADS = 3;
const SHORTEST_LEAD = 30;
/** How far up from a short text a paragraph of the article must stand. */
const NEAR_LEVELS = 4;
const LISTS = new Set('ul ol li dl dt dd table thead tbody tfoot tr td th figure blockquote'.split(' '));
const MOST_LINKED = 0.7;
/** A box with more of its text in links is made of links. */
const LINK_BOX = 0.3;
const LONGEST_CARD = 700;
const CARD_LEVELS = 4;
const HEADINGS = 'h2, h3, h4, h5, h6';

/**
 * Finds the article of a page: its headline and the element that holds its text.
 * @returns null if the page has no running text.
 */
export function findArticle(document: Document, found: Survey = survey(document.body)): ArticleText | null {
  if (found.prose.length === 0) return null;
  const headline = findHeadline(document, found);
  const parts = new Parts(found, headline);
  const prose = found.prose.filter(({ element }) => !parts.isOutside(element));
  if (prose.length === 0) return null;
  return new ArticleText(headline, rootOf(prose, headline), parts, prose);
}

/** The text of one article and what stands around it. */
export class ArticleText {
  private readonly leads: ReadonlySet<Element>;
  /** Elements that hold running text of the article. */
  private readonly holding: ReadonlyMap<Element, number>;

  constructor(
    readonly headline: Element | null,
    readonly root: Element,
    private readonly parts: Parts,
    prose: readonly Prose[],
  ) {
    const inRoot = prose.filter(({ element, length }) => length >= 80 && this.holds(element) && !parts.isCard(element, root));
    this.paragraphs = inRoot.length;
    this.holding = sumByElement(inRoot);
    this.leads = new Set(inRoot.slice(0, LEADS).map(({ element }) => element));
    this.length = inRoot.reduce((sum, { length }) => sum + length, 0);
    this.title = titleOf(headline);
  }

  /** Characters of running text in it, and the paragraphs that hold them. */
  readonly length: number;
  readonly paragraphs: number;
  private readonly title: string;

  /** False once the page has removed it, or shows another in the same elements: its date and its parts are others then. */
  get isThere(): boolean {
    return this.root.isConnected && (this.headline?.isConnected ?? true) && titleOf(this.headline) === this.title;
  }

  /** Gives a block its role, and blanks the credit of a caption. */
  classify(block: Block): Block {
    const role = this.roleOf(block);
    if (role !== 'caption') return { ...block, role };
    return { ...block, role, text: withoutCredits(block) };
  }

  roleOf(block: Block): Role {
    const { element } = block;
    if (this.headline?.contains(element)) return 'headline';
    if (!this.holds(element) || this.parts.isOutside(element)) return 'outside';
    const text = squeeze(block.text);
    const linked = linkedLength(block);
    if (linked > MOST_LINKED * text.length || isByline(text) || isCredit(text)) return 'outside';
    if (!isProse(text, linked) && !this.isPlaced(element, text)) return 'outside';
    if (this.parts.isCard(element, this.root)) return 'outside';
    if (this.parts.isCaption(element)) return 'caption';
    return this.leads.has(element) ? 'lead' : 'body';
  }

  /** True inside the root, and between a headline above it and the root: a standfirst often stands there. */
  private holds(element: Element): boolean {
    if (this.root.contains(element)) return true;
    if (!this.headline || !isBefore(this.headline, this.root)) return false;
    return isBefore(this.headline, element) && isBefore(element, this.root);
  }

  /** True for short text that stands where an article has some: below the headline, or near paragraphs. */
  private isPlaced(element: Element, text: string): boolean {
    const [first] = this.leads;
    if (this.headline && isBefore(element, this.headline)) return !this.root.contains(this.headline);
    // A standfirst or a list of the main points; a shorter text there is a section's name, a date or a button.
    if (this.headline && first && isBefore(element, first)) return text.length >= SHORTEST_LEAD;
    return this.isNearProse(element);
  }

  /** True for short text beside paragraphs, in a list or table too; not for what stands in boxes of its own. */
  private isNearProse(element: Element): boolean {
    let levels = NEAR_LEVELS;
    for (let e: Element | null = element; e && levels > 0; e = e.parentElement) {
      if (e === this.root || this.holding.has(e)) return true;
      if (!LISTS.has(e.localName)) levels--;
    }
    return false;
  }
}

/** The smallest element that holds the prose, or the one that the markup names if it holds most of it. */
function rootOf(prose: readonly Prose[], headline: Element | null): Element {
  const sums = sumByElement(prose);
  const total = prose.reduce((sum, { length }) => sum + length, 0);
  const share = (element: Element) => (sums.get(element) ?? 0) / total;
  let root = (prose[0] as Prose).element;
  while (share(root) < ROOT_SHARE && root.parentElement) root = root.parentElement;
  for (let child: Element | undefined = root; child; child = [...root.children].find((c) => share(c) >= ROOT_SHARE)) root = child;
  const named = [...root.querySelectorAll(NAMED)].filter((element) => share(element) >= NAMED_SHARE);
  for (const element of named.reverse()) {
    const rest = prose.filter((p) => !element.contains(p.element) && root.contains(p.element));
    if (!rest.some((p) => isPartLike(p.element, element, headline))) return element;
  }
  return root;
}

/** True if text outside of a named element is part of the same article: markup of the same kind holds it. */
function isPartLike(text: Element, named: Element, headline: Element | null): boolean {
  const other = text.closest(named.localName === 'article' ? 'article' : NAMED);
  if (other === null || other.contains(named)) return headline !== null && isBefore(headline, text) && isBefore(text, named);
  return !other.querySelector('h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4');
}

/** What the markup says of the parts of a page, each element asked once. */
class Parts {
  private readonly hints = new WeakMap<Element, Hint | null>();
  private readonly outside = new WeakMap<Element, boolean>();
  private readonly cards = new WeakMap<Element, boolean>();
  private readonly linkShares = new WeakMap<Element, number>();
  /** Boxes that their title names. */
  private readonly boxes = new WeakSet<Element>();
  private readonly trusted = new Set<Element>();

  constructor(found: Survey, headline: Element | null) {
    const sums = sumByElement(found.prose);
    const total = found.prose.reduce((sum, { length }) => sum + length, 0);
    for (const [element, sum] of sums) {
      const share = sum / total;
      const own = headline !== null && element.contains(headline);
      if (share >= (own ? TRUSTED_SHARE / 2 : TRUSTED_SHARE) && (own || this.hint(element) !== 'comments'))
        this.trusted.add(element);
    }
    for (const { element, text } of found.titles) {
      const kind = sums.has(element) ? null : readBoxTitle(text);
      if (kind) this.addBox(element, kind);
    }
  }

  /** True if the element or one around it is named as a part outside of an article. */
  isOutside(element: Element): boolean {
    const known = this.outside.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const outside = this.isOutsidePart(element) || (parent !== null && this.isOutside(parent));
    this.outside.set(element, outside);
    return outside;
  }

  isCaption(element: Element): boolean {
    for (let e: Element | null = element, level = 0; e && level < CARD_LEVELS; e = e.parentElement, level++) {
      if (this.trusted.has(e)) return false;
      if (this.hint(e) === 'caption') return true;
    }
    return false;
  }

  /** True in the teaser of another page: a small part whose heading is a link. */
  isCard(element: Element, root: Element): boolean {
    for (let e: Element | null = element, level = 0; e && e !== root && level < CARD_LEVELS; e = e.parentElement, level++) {
      if (this.trusted.has(e)) return false;
      let card = this.cards.get(e);
      if (card === undefined) {
        card = isTeaser(e);
        this.cards.set(e, card);
      }
      if (card) return true;
    }
    return false;
  }

  private isOutsidePart(element: Element): boolean {
    if (this.trusted.has(element)) return false;
    if (this.boxes.has(element)) return true;
    const hint = this.hint(element);
    if (hint === 'maybe-outside') return this.linkShare(element) >= LINK_BOX;
    return hint === 'outside' || hint === 'comments' || hint === 'credit';
  }

  private hint(element: Element): Hint | null {
    let hint = this.hints.get(element);
    if (hint === undefined) {
      hint = hintOf(element);
      this.hints.set(element, hint);
    }
    return hint;
  }

  private linkShare(element: Element): number {
    let share = this.linkShares.get(element);
    if (share === undefined) {
      let linked = 0;
      for (const link of element.querySelectorAll('a[href]'))
        if (!isOwnLink(link)) linked += squeeze(link.textContent ?? '').length;
      share = linked / Math.max(1, squeeze(element.textContent ?? '').length);
      this.linkShares.set(element, share);
    }
    return share;
  }

  /** The part that begins with a title such as "Related stories", or what follows it up to the next paragraph. */
  private addBox(title: Element, kind: 'never' | 'links') {
    let box = title;
    for (let e = box.parentElement; e && !this.trusted.has(e) && startsWith(e, title); e = e.parentElement) box = e;
    if (box.localName === 'body') return;
    if (box !== title) {
      if (kind === 'never' || this.linkShare(box) >= LINK_BOX || box.querySelector('form, input')) this.boxes.add(box);
      return;
    }
    this.boxes.add(title);
    for (let e = title.nextElementSibling, n = 0; e && n < 12; e = e.nextElementSibling, n++) {
      if (this.trusted.has(e) || /^h[1-6]$/.test(e.localName) || this.linkShare(e) < LINK_BOX) break;
      this.boxes.add(e);
    }
  }
}

function titleOf(headline: Element | null): string {
  return squeeze(headline?.textContent ?? '');
}

function isTeaser(element: Element): boolean {
  const heading = element.matches(HEADINGS) ? element : element.querySelector(HEADINGS);
  if (!heading) return false;
  const link = heading.closest('a[href]') ?? heading.querySelector('a[href]');
  if (!link || isOwnLink(link)) return false;
  if (squeeze(link.textContent ?? '').length < 0.7 * squeeze(heading.textContent ?? '').length) return false;
  return squeeze(element.textContent ?? '').length <= LONGEST_CARD;
}

/** True if no text stands in an element before the title in it. */
function startsWith(element: Element, title: Element): boolean {
  for (let e = title; e !== element; e = e.parentElement as Element) {
    for (let before = e.previousSibling; before; before = before.previousSibling) {
      if (/^(?:SCRIPT|STYLE)$/.test(before.nodeName)) continue;
      if (before.nodeType !== Node.COMMENT_NODE && /\S/.test(before.textContent ?? '')) return false;
    }
  }
  return true;
}

function isBefore(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !a.contains(b);
}

/** The text of a caption with the names of whoever made the picture blanked, so that no offset moves. */
function withoutCredits({ element, nodes, starts, text }: Block): string {
  let blanked = text;
  nodes.forEach((node, i) => {
    const start = starts[i] as number;
    for (let e = node.parentElement; e && e !== element; e = e.parentElement)
      if (hintOf(e) === 'credit') blanked = blank(blanked, start, start + node.length);
  });
  return blank(blanked, creditStart(blanked), blanked.length);
}

function blank(text: string, from: number, to: number): string {
  // No term goes over a bar.
  return text.slice(0, from) + '|'.repeat(to - from) + text.slice(to);
}
