import { ROLE_WEIGHTS } from '../../data/article/roles.ts';
import type { Weighed } from '../../data/density/density.ts';
import { mayCite } from '../../data/instruments/parse.ts';
import type { CompiledIndex } from '../../data/matcher/index-format.ts';
import { type Found, match } from '../../data/matcher/match.ts';
import type { Trie } from '../../data/matcher/trie.ts';
import type { PageTerm } from '../../data/messages/messages.ts';
import { LEVELS } from '../../data/schema/levels.ts';
import { PageTopics } from '../../data/senses/context.ts';
import { type Mention, resolve } from '../../data/senses/resolve.ts';
import { confidenceOf } from '../../data/senses/score.ts';
import { type Block, isLinkedHeading, placeAt } from './blocks.ts';
import { isSeen, type SeenCache, sameFlow } from './visibility.ts';

/** A term on the page. */
export interface Mark {
  id: string;
  mention: Mention;
  block: Block;
  /** Its text is displayed. */
  seen: boolean;
}

/** A block in which a term or a context word was found. */
export interface Scanned {
  block: Block;
  found: Found;
  /** Terms or citations may stand in it. */
  hasTerms: boolean;
  marks: Mark[];
}

export interface Reading {
  published: string | null;
  isShown: (entry: CompiledIndex['entries'][number]) => boolean;
  /** True for a kind, by its place in ASKED_KINDS, whose names the reader asked for. */
  isAsked: (kind: number) => boolean;
  /** True for words that the reader has said not to mean an entry here. */
  isWrong: (entryId: string, text: string) => boolean;
}

/** Everything found in the page's text, by block; knows nothing of how it is shown. */
export class PageIndex {
  private readonly blocks = new Map<Element, Scanned[]>();
  private readonly topics: PageTopics;
  private ordered: Mark[] | undefined;
  /** Characters of the text that was read, and of each element's part of it in its latest reading. */
  private characters = 0;
  private readonly sizes = new WeakMap<Element, { pass: number; characters: number }>();
  private pass = 0;
  /** Blocks were read in document order, none out of turn. */
  private inOrder = true;

  constructor(
    private readonly trie: Trie,
    private readonly index: CompiledIndex,
    public reading: Reading,
  ) {
    this.topics = new PageTopics(index);
  }

  /** Reads a block; `resolve` decides later what its hits mean. */
  scan(block: Block): Scanned | undefined {
    if (block.role === 'outside') return undefined;
    this.measure(block);
    const found = match(this.trie, block.text);
    const hasTerms = (found.hits.length > 0 || mayCite(block.text)) && !isLinkedHeading(block);
    if (!hasTerms && found.cues.length === 0) return undefined;
    const scanned: Scanned = { block, found, hasTerms, marks: [] };
    const own = this.blocks.get(block.element);
    if (own) own.push(scanned);
    else this.blocks.set(block.element, [scanned]);
    this.count(scanned, 1);
    return scanned;
  }

  /** Forgets the blocks of an element and, unless `shallow`, of everything in it. */
  forget(root: Element, shallow: boolean) {
    for (const element of shallow ? [root] : [...this.blocks.keys()].filter((element) => root.contains(element)))
      this.drop(element);
  }

  /** Forgets blocks that are no longer in the page; what is read from now on may stand anywhere. */
  forgetDetached() {
    this.pass++;
    this.inOrder = false;
    for (const element of this.blocks.keys()) if (!element.isConnected) this.drop(element);
  }

  has(element: Element): boolean {
    return this.blocks.has(element);
  }

  /** Every block with a term, as far as it is known by now. */
  scanned(): Scanned[] {
    return [...this.blocks.values()].flat().filter(({ hasTerms }) => hasTerms);
  }

  /** Decides what the hits of a block mean, from what is known of the page by now. */
  resolve(scanned: Scanned, seen: SeenCache) {
    const { block, found } = scanned;
    const { published, isShown, isAsked, isWrong } = this.reading;
    const page = {
      topics: this.topics,
      published,
      isAsked,
      isShown: (entry: number) => isShown(this.index.entries[entry] as CompiledIndex['entries'][number]),
    };
    scanned.marks = resolve(this.trie, this.index, block.text, found, page)
      .filter(({ id, start, end }) => !isWrong(id, block.text.slice(start, end)))
      .filter((mention) => sameFlow(block, mention))
      .map((mention) => ({
        id: mention.id,
        mention,
        block,
        seen: isSeen(block, mention, seen),
      }));
    this.ordered = undefined;
  }

  /** Every term in the page in reading order, those in text that is not displayed left out. */
  marks(): Mark[] {
    if (!this.ordered) {
      const scanned = this.scanned().filter((s) => s.marks.length > 0 && s.block.element.isConnected);
      if (!this.inOrder) scanned.sort((a, b) => order(a.block, b.block));
      this.ordered = scanned.flatMap((s) => s.marks).filter((mark) => mark.seen);
    }
    return this.ordered;
  }

  /** Blocks with terms that are not displayed now, but may come to be. */
  hidden(): Scanned[] {
    return this.scanned().filter((s) => s.marks.some((mark) => !mark.seen));
  }

  /** Words of the text that was read, at six characters each. */
  get words(): number {
    return this.characters / 6;
  }

  /** What is known of a mark, to choose between them. */
  weigh({ id, mention, block }: Mark): Weighed {
    const level = LEVELS[this.index.entries[mention.entry]?.[4] ?? 0] ?? 'reader';
    const early = block.role === 'headline' || block.role === 'lead';
    return { id, level, early, confidence: confidenceOf(mention) };
  }

  /** Distinct terms with their number of mentions, in reading order of the first. */
  terms(): PageTerm[] {
    const counts = new Map<string, number>();
    for (const { id } of this.marks()) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].map(([id, count]) => ({ id, count }));
  }

  private measure({ element, text }: Block) {
    const size = this.sizes.get(element);
    if (size?.pass === this.pass) size.characters += text.length;
    else this.sizes.set(element, { pass: this.pass, characters: text.length });
    this.characters += text.length - (size && size.pass !== this.pass ? size.characters : 0);
  }

  private drop(element: Element) {
    for (const scanned of this.blocks.get(element) ?? []) this.count(scanned, -1);
    this.blocks.delete(element);
    this.ordered = undefined;
    this.inOrder = false;
  }

  private count({ block, found }: Scanned, sign: 1 | -1) {
    this.topics.add(found.cues, sign * ROLE_WEIGHTS[block.role]);
  }
}

function order(a: Block, b: Block): number {
  const first = placeAt(a, 0);
  const second = placeAt(b, 0);
  if (first.node === second.node) return first.offset - second.offset;
  return first.node.compareDocumentPosition(second.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
