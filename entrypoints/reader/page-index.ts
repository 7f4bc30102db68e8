import { ROLE_WEIGHTS } from '../../data/article/roles.ts';
import type { Weighed } from '../../data/density/density.ts';
import type { PageTerm } from '../../data/messages/messages.ts';
import type { Mention, Surveyed } from '../../data/reading/text-reader.ts';
import { type Block, isLinkedHeading, placeAt, standsAs } from '../page/blocks.ts';
import { type Change, isWithin } from './mutations.ts';
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
  /** What it speaks of: topic and number of words, one pair after the other. */
  topics: readonly number[];
  /** Terms or citations may stand in it. */
  hasTerms: boolean;
  marks: Mark[];
}

/** Everything found in the page's text, by block; knows nothing of how it is found or shown. */
export class PageIndex {
  private readonly blocks = new Map<Element, Scanned[]>();
  private readonly topicWeights = new Map<number, number>();
  private ordered: Mark[] | undefined;
  /** Characters of the text that was read, and of each element's part of it in its latest reading. */
  private characters = 0;
  private readonly sizes = new WeakMap<Element, { pass: number; characters: number }>();
  private pass = 0;
  /** Blocks were read in document order, none out of turn. */
  private inOrder = true;

  /** @param isWrong true for words that the reader has said not to mean an entry here. */
  constructor(public isWrong: (entryId: string, text: string) => boolean) {}

  /** Takes in what a block was found to hold; its terms are told later. */
  add(block: Block, found: Surveyed | null): Scanned | undefined {
    this.measure(block);
    if (!found) return undefined;
    const scanned = { block, topics: found.topics, hasTerms: found.hasTerms && !isLinkedHeading(block), marks: [] };
    const own = this.blocks.get(block.element);
    if (own) own.push(scanned);
    else this.blocks.set(block.element, [scanned]);
    this.count(scanned, 1);
    return scanned;
  }

  /** Forgets the blocks of changed parts of the page. */
  forget(changes: readonly Change[]) {
    for (const { root, shallow } of changes) if (shallow) this.drop(root);
    const deep = new Set(changes.flatMap(({ root, shallow }) => (shallow ? [] : [root])));
    if (deep.size > 0) for (const element of this.blocks.keys()) if (isWithin(element, deep)) this.drop(element);
  }

  /** Forgets blocks that are no longer in the page; what is read from now on may stand anywhere. */
  forgetDetached() {
    this.pass++;
    this.inOrder = false;
    for (const element of this.blocks.keys()) if (!element.isConnected) this.drop(element);
  }

  /** Every block with a term, as far as it is known by now. */
  scanned(): Scanned[] {
    return [...this.blocks.values()].flat().filter(({ hasTerms }) => hasTerms);
  }

  /** What the page speaks of: topic and weight, one pair after the other. */
  get topics(): number[] {
    return [...this.topicWeights].filter(([, weight]) => weight > 0).flat();
  }

  /** Takes in the terms of a block; those whose text has changed since it was read are left out. */
  setMentions(scanned: Scanned, mentions: readonly Mention[], seen: SeenCache) {
    const { block } = scanned;
    scanned.marks = mentions
      .filter(({ id, start, end }) => standsAs(block, start, end) && !this.isWrong(id, block.text.slice(start, end)))
      .filter((mention) => sameFlow(block, mention))
      .map((mention) => ({ id: mention.id, mention, block, seen: isSeen(block, mention, seen) }));
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
  weigh({ id, mention: { level, confidence }, block }: Mark): Weighed {
    return { id, level, confidence, early: block.role === 'headline' || block.role === 'lead' };
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

  private count({ block, topics }: Scanned, sign: 1 | -1) {
    const weight = sign * ROLE_WEIGHTS[block.role];
    for (let i = 0; i + 1 < topics.length; i += 2) {
      const topic = topics[i] as number;
      this.topicWeights.set(topic, (this.topicWeights.get(topic) ?? 0) + weight * (topics[i + 1] as number));
    }
  }
}

function order(a: Block, b: Block): number {
  const first = placeAt(a, 0);
  const second = placeAt(b, 0);
  if (first.node === second.node) return first.offset - second.offset;
  return first.node.compareDocumentPosition(second.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
