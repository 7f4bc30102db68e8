import type { CompiledIndex } from '../../data/matcher/index-format.ts';
import { type Found, match } from '../../data/matcher/match.ts';
import type { Trie } from '../../data/matcher/trie.ts';
import type { PageTerm } from '../../data/messages/messages.ts';
import { countTopics, HEADLINE_WEIGHT, newPageTopics, type PageTopics } from '../../data/senses/context.ts';
import { type Mention, resolve } from '../../data/senses/resolve.ts';
import { type Block, placeAt } from './blocks.ts';
import { isSeen, sameFlow } from './visibility.ts';

/** A term on the page. */
export interface Mark {
  id: string;
  mention: Mention;
  block: Block;
}

interface Scanned {
  block: Block;
  found: Found;
  marks: Mark[];
}

export interface Reading {
  published: string | null;
  isShown: (entryId: string, family: string) => boolean;
}

/** Everything found in the page's text, by block; knows nothing of how it is shown. */
export class PageIndex {
  private readonly blocks = new Map<Element, Scanned[]>();
  private topics: PageTopics;
  private ordered: Mark[] | undefined;

  constructor(
    private readonly trie: Trie,
    private readonly index: CompiledIndex,
    private reading: Reading,
  ) {
    this.topics = newPageTopics(index);
  }

  /** Reads a block; `resolveMarks` decides later what its hits mean. */
  scan(block: Block): Scanned | undefined {
    const found = match(this.trie, block.text);
    if (found.hits.length === 0 && found.cues.length === 0) return undefined;
    const scanned: Scanned = { block, found, marks: [] };
    const own = this.blocks.get(block.element);
    if (own) own.push(scanned);
    else this.blocks.set(block.element, [scanned]);
    this.count(scanned, 1);
    return scanned;
  }

  /** Forgets the blocks of an element and, unless `shallow`, of everything in it. */
  forget(root: Element, shallow: boolean) {
    for (const element of shallow ? [root] : [...this.blocks.keys()].filter((element) => root.contains(element))) this.drop(element);
  }

  /** Forgets blocks that are no longer in the page. */
  forgetDetached() {
    for (const element of this.blocks.keys()) if (!element.isConnected) this.drop(element);
  }

  has(element: Element): boolean {
    return this.blocks.has(element);
  }

  /** Decides what the hits of some blocks mean (all blocks by default), from what is known of the page by now. */
  resolveMarks(some: Iterable<Scanned> = [...this.blocks.values()].flat(), reading = this.reading) {
    this.reading = reading;
    const isShown = (entry: number) => {
      const [id, family] = this.index.entries[entry] as CompiledIndex['entries'][number];
      return reading.isShown(id, family);
    };
    const page = { topics: this.topics, published: reading.published, isShown };
    for (const scanned of some) {
      const { block, found } = scanned;
      if (found.hits.length === 0) continue;
      scanned.marks = resolve(this.trie, this.index, block.text, found, page)
        .filter((mention) => sameFlow(block, mention))
        .map((mention) => ({ id: this.index.entries[mention.entry]?.[0] ?? '', mention, block }));
    }
    this.ordered = undefined;
  }

  /** Every term in the page in reading order, those in text that is not displayed left out. */
  marks(): Mark[] {
    if (!this.ordered) {
      const scanned = [...this.blocks.values()].flat().filter((s) => s.marks.length > 0 && s.block.element.isConnected);
      scanned.sort((a, b) => order(a.block, b.block));
      this.ordered = scanned.flatMap((s) => s.marks);
    }
    return this.ordered.filter(isSeen);
  }

  /** Distinct terms with their number of mentions, in reading order of the first. */
  terms(): PageTerm[] {
    const counts = new Map<string, number>();
    for (const { id } of this.marks()) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].map(([id, count]) => ({ id, count }));
  }

  private drop(element: Element) {
    for (const scanned of this.blocks.get(element) ?? []) this.count(scanned, -1);
    this.blocks.delete(element);
    this.ordered = undefined;
  }

  private count({ block, found }: Scanned, sign: 1 | -1) {
    const weight = block.element.localName === 'h1' ? HEADLINE_WEIGHT : 1;
    countTopics(this.index, found.cues, this.topics, sign * weight);
  }
}

function order(a: Block, b: Block): number {
  const first = placeAt(a, 0);
  const second = placeAt(b, 0);
  if (first.node === second.node) return first.offset - second.offset;
  return first.node.compareDocumentPosition(second.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
