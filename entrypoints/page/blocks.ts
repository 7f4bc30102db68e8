import type { Role } from '../../data/article/roles.ts';

/** A run of text that reads as one: a paragraph, a heading, a cell; inline elements do not end it. */
export interface Block {
  /** The nearest element that is not inline. */
  element: Element;
  text: string;
  nodes: Text[];
  /** Offset in `text` at which each node begins. */
  starts: number[];
  /** Offset in the first node at which `text` begins: 0 unless a very long node was cut. */
  skip: number;
  role: Role;
}

/** A place in the page's text. */
export interface Place {
  node: Text;
  offset: number;
}

/** Text longer than this is cut at the end of a sentence, so that one slice of work stays short. */
const MAX_LENGTH = 32_768;
const CUT_WINDOW = 2_000;

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q s small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  (
    'script style noscript template textarea select option optgroup datalist input button code pre kbd samp svg math iframe frame object embed canvas audio video ' +
    'rt rp nav footer head title meter progress sanctions-context-card'
  ).split(' '),
);

/** True for elements whose text is never marked, with all they hold. */
export function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  return (
    (editable !== null && editable !== 'false') ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /^(?:navigation|textbox|button|menu|menubar|tablist|search)$/.test(element.getAttribute('role') ?? '')
  );
}

export function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/** The nearest element, itself included, that is not inline. */
export function blockOf(element: Element): Element {
  let block = element;
  while (isInline(block) && block.parentElement) block = block.parentElement;
  return block;
}

/** True for a heading that is a link: what it leads to is explained there, and a click on it means to go there. */
export function isLinkedHeading({ element, nodes }: Block): boolean {
  const heading = element.closest('h1, h2, h3, h4, h5, h6');
  if (!heading && !nodes[0]?.parentElement?.closest('a[href]')?.querySelector('h1, h2, h3, h4, h5, h6')) return false;
  return nodes.some((node) => /\S/.test(node.data) && node.parentElement?.closest('a[href]'));
}

/** True if the element or one around it is skipped. */
export function isInsideSkipped(element: Element | null): boolean {
  for (let e = element; e; e = e.parentElement) if (isSkipped(e)) return true;
  return false;
}

/** Gives a block its role in the article of the page. */
export type Classify = (block: Block) => Block;

/** Without a known article, all text is its body. */
const asBody: Classify = (block) => (block.element.localName === 'h1' ? { ...block, role: 'headline' } : block);

/**
 * Reads the blocks below (or of) a root in document order, one at a time, so that the caller can pause.
 * @param shallow only the text whose nearest block is the root itself.
 */
export function* readBlocks(root: Element, shallow = false, classify: Classify = asBody): Generator<Block> {
  for (const block of readRuns(root, shallow)) yield classify(block);
}

function* readRuns(root: Element, shallow: boolean): Generator<Block> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const blockCache = new Map<Element, Element>();
  let element: Element | undefined;
  let nodes: Text[] = [];
  let length = 0;

  let node: Node | null = walker.nextNode();
  while (node) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node as Text;
      const parent = text.parentElement as Element;
      let block = blockCache.get(parent);
      if (!block) {
        block = blockOf(parent);
        blockCache.set(parent, block);
      }
      if (block !== element || length > MAX_LENGTH) {
        if (nodes.length > 0) yield* blocksOf(element as Element, nodes);
        element = block;
        nodes = [];
        length = 0;
      }
      nodes.push(text);
      length += text.length;
      node = walker.nextNode();
      continue;
    }
    const child = node as Element;
    const inline = isInline(child);
    if (!inline && nodes.length > 0) {
      yield* blocksOf(element as Element, nodes);
      nodes = [];
      length = 0;
    }
    node = isSkipped(child) || (shallow && !inline) ? nextOutside(walker) : walker.nextNode();
  }
  if (nodes.length > 0) yield* blocksOf(element as Element, nodes);
}

function nextOutside(walker: TreeWalker): Node | null {
  do {
    const sibling = walker.nextSibling();
    if (sibling) return sibling;
  } while (walker.parentNode());
  return null;
}

function* blocksOf(element: Element, nodes: Text[]): Generator<Block> {
  const first = nodes[0] as Text;
  if (nodes.length === 1 && first.length > MAX_LENGTH) {
    yield* cutNode(element, first);
    return;
  }
  const starts: number[] = [];
  let text = '';
  for (const node of nodes) {
    starts.push(text.length);
    text += node.data;
  }
  if (/\S/.test(text)) yield { element, text, nodes, starts, skip: 0, role: 'body' };
}

function* cutNode(element: Element, node: Text): Generator<Block> {
  const { data } = node;
  for (let from = 0; from < data.length; ) {
    let to = Math.min(from + MAX_LENGTH, data.length);
    if (to < data.length) {
      const tail = data.slice(to - CUT_WINDOW, to);
      const sentence = Math.max(tail.lastIndexOf('. '), tail.lastIndexOf('\n'));
      to -= CUT_WINDOW - 1 - (sentence >= 0 ? sentence : Math.max(tail.lastIndexOf(' '), CUT_WINDOW - 1));
    }
    yield { element, text: data.slice(from, to), nodes: [node], starts: [0], skip: from, role: 'body' };
    from = to;
  }
}

/** Where an offset of the block's text stands in the page; at a seam, `end` chooses the node before it. */
export function placeAt(block: Block, offset: number, end = false): Place {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = block.starts[middle] as number;
    if (end ? start < offset : start <= offset) low = middle;
    else high = middle - 1;
  }
  return { node: block.nodes[low] as Text, offset: offset - (block.starts[low] as number) + block.skip };
}

/** True if the page still has this part of a block's text where it was read. */
export function standsAs(block: Block, from: number, to: number): boolean {
  const first = placeAt(block, from);
  const last = placeAt(block, to, true);
  let text = '';
  for (let n = block.nodes.indexOf(first.node); n < block.nodes.length; n++) {
    const node = block.nodes[n] as Text;
    text += node.data.slice(node === first.node ? first.offset : 0, node === last.node ? last.offset : undefined);
    if (node === last.node) break;
    // The page may have put a text between two that were read one after the other.
    if (nextText(block.element, node) !== block.nodes[n + 1]) return false;
  }
  return first.node.isConnected && text === block.text.slice(from, to);
}

/** The text after this one in the same run; null if it is the last. */
function nextText(root: Element, text: Text): Node | null {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  walker.currentNode = text;
  let node = walker.nextNode();
  while (node?.nodeType === Node.ELEMENT_NODE) {
    if (!isInline(node as Element)) return null;
    node = isSkipped(node as Element) ? nextOutside(walker) : walker.nextNode();
  }
  return node;
}
