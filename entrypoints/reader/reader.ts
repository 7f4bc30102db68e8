import { budget, thin } from '../../data/density/density.ts';
import { HoverMachine } from '../../data/hover/machine.ts';
import type { PageMention, PageTerm } from '../../data/messages/messages.ts';
import type { Wanted } from '../../data/reading/text-reader.ts';
import { foldedText } from '../../data/settings/defaults.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { type Block, readBlocks, standsAs } from '../page/blocks.ts';
import type { PageFacts } from '../page/page-facts.ts';
import { load } from '../shared/late-scripts.ts';
import { BackgroundReader } from './background-reader.ts';
import { LateCard } from './late-card.ts';
import { Marks, rectsOf } from './marks.ts';
import { mentionsOf } from './mentions.ts';
import { type Change, isWithin, Mutations } from './mutations.ts';
import { type Mark, PageIndex, type Scanned } from './page-index.ts';
import { Pointer } from './pointer.ts';
import type { PageReader, ReaderEdges } from './port.ts';
import { inSlices } from './slices.ts';
import { Viewport } from './viewport.ts';
import type { SeenCache } from './visibility.ts';

/** How often it is looked whether the page has cleared the highlights, in ms. */
const CHECK_EVERY = 1000;

/** Reads one page, keeps its marks and opens its cards, from `start` until `stop`. */
export class Reader implements PageReader {
  private readonly stopper = new AbortController();
  private readonly index: PageIndex;
  private readonly marks: Marks;
  private readonly card: LateCard;
  private readonly machine: HoverMachine<Mark>;
  private viewport: Viewport | undefined;
  private pointer: Pointer | undefined;
  private work: Promise<unknown> = Promise.resolve();
  private readonly clock = { busy: 0 };
  private readonly background: BackgroundReader;

  constructor(
    private settings: Settings,
    private readonly facts: PageFacts,
    private readonly edges: ReaderEdges,
  ) {
    this.background = new BackgroundReader(edges.ask, facts.language, this.clock);
    this.index = new PageIndex(wrongIn(settings));
    this.marks = new Marks(settings.markStyle);
    this.card = new LateCard(() => load('card', edges.ask), edges.fetchCard, facts.published?.doubt ?? null, {
      onPin: () => this.machine.pin(),
      onClose: () => this.machine.dismiss(),
      onWrong: (mark) => this.reject(mark),
      isKnown: (id) => this.settings.known.includes(id),
      onKnown: (id, known) => edges.known(id, known),
    });
    this.machine = new HoverMachine<Mark>(
      {
        prefetch: (mark) => void this.card.prefetch(mark.id).catch(() => undefined),
        open: (mark, pinned) => this.openCard(mark, pinned),
        pin: () => this.card.pin(),
        close: () => this.closeCard(),
      },
      {
        after: (ms, run) => {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      },
      settings.hoverDelay,
    );
  }

  async start() {
    const { signal } = this.stopper;
    this.viewport = new Viewport(
      () => this.showMarks(),
      () => void this.enqueue(() => this.resolveAll()),
      signal,
    );
    this.pointer = new Pointer(this.machine, this.card, () => this.marks.shown, signal);
    new Mutations(
      document.documentElement,
      (elements) => this.dropStale(elements),
      (changes) => this.reread(changes),
      signal,
    );
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !this.machine.dismiss()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true, signal });
    const timer = setInterval(() => this.marks.ensure(), CHECK_EVERY);
    signal.addEventListener('abort', () => clearInterval(timer));
    await this.enqueue(() => this.readAll());
  }

  /** Takes over changed settings at once. */
  update(settings: Settings) {
    const before = this.settings;
    this.settings = settings;
    this.machine.delay = settings.hoverDelay;
    if (before.markStyle !== settings.markStyle) this.marks.restyle(settings.markStyle);
    this.index.isWrong = wrongIn(settings);
    this.card.refresh();
    void this.enqueue(() => this.resolveAll());
  }

  stop() {
    this.stopper.abort();
    this.machine.dismiss();
    this.card.close();
    this.marks.clear();
  }

  /** Time in ms spent on reading the page's text and finding its terms. */
  get busy(): number {
    return this.clock.busy;
  }

  /** Resolves when what is known of the page by now has been read. */
  async settled() {
    await this.work;
  }

  mentions(): PageMention[] {
    return mentionsOf(this.index.marks(), document.body);
  }

  terms(): PageTerm[] {
    return this.index.terms();
  }

  /** Scrolls to the first mention of an entry and opens its card. @returns false if the page has none. */
  showTerm(id: string): boolean {
    const mark = this.index.marks().find((candidate) => candidate.id === id);
    if (!mark) return false;
    const target = mark.block.element;
    target.scrollIntoView({ block: 'center', behavior: 'instant' });
    const rect = rectsOf(mark)[0];
    if (rect && (rect.top < 0 || rect.bottom > innerHeight)) scrollBy({ top: rect.top - innerHeight / 2, behavior: 'instant' });
    requestAnimationFrame(() => this.machine.open(mark, true));
    return true;
  }

  /** The text below a root, each block with its role in the article. */
  private blocks(root: Element, shallow = false): Generator<Block> {
    const { text } = this.facts;
    return readBlocks(root, shallow, text ? (block) => text.classify(block) : undefined);
  }

  /** Work on the page is done one after the other, so that no two readings of a block cross. */
  private enqueue(task: () => Promise<unknown>) {
    this.work = this.work.then(() => (this.stopper.signal.aborted ? undefined : task()));
    return this.work;
  }

  private async readAll() {
    if (await this.survey(this.blocks(document.body))) await this.resolveAll();
  }

  /** Finds out what blocks speak of. @returns those that may hold terms; undefined when the reading was stopped. */
  private async survey(blocks: Iterable<Block>): Promise<Scanned[] | undefined> {
    const { signal } = this.stopper;
    const read: Block[] = [];
    const collect = (block: Block) => {
      if (block.role !== 'outside') read.push(block);
    };
    if (!(await inSlices(blocks, collect, signal, this.clock))) return undefined;
    const found = await this.background.survey(read.map(({ text }) => text));
    if (signal.aborted) return undefined;
    return read.flatMap((block, i) => this.index.add(block, found[i] ?? null) ?? []).filter(({ hasTerms }) => hasTerms);
  }

  private resolveAll() {
    return this.resolve(this.index.scanned());
  }

  /** Has the terms of blocks told, with what is known of the page by now. */
  private async resolve(scanned: readonly Scanned[]) {
    const { signal } = this.stopper;
    const page = {
      topics: this.index.topics,
      published: this.facts.published?.day ?? null,
      wanted: wantedBy(this.settings),
    };
    const mentions = await this.background.read(
      scanned.map(({ block }) => block.text),
      page,
    );
    const seen: SeenCache = new Map();
    const take = ([i, one]: [number, Scanned]) => this.index.setMentions(one, mentions[i] ?? [], seen);
    if (await inSlices(scanned.entries(), take, signal, this.clock)) this.refresh();
  }

  private reread(changes: Change[]) {
    void this.enqueue(async () => {
      if (this.facts.text?.isThere === false) this.edges.articleGone();
      this.index.forgetDetached();
      const roots = changes.filter(({ root }) => root.isConnected);
      this.index.forget(roots);
      const scanned = await this.survey(this.blocksBelow(roots));
      if (scanned) await this.resolve(scanned);
    });
  }

  private *blocksBelow(changes: readonly Change[]): Generator<Block> {
    for (const { root, shallow } of changes) yield* this.blocks(root, shallow);
  }

  /** Text has just changed: its marks go before the page is painted again. */
  private dropStale(elements: ReadonlySet<Element>) {
    const shown = this.marks.shown;
    const kept = shown.filter(({ block }) => !isWithin(block.element, elements));
    if (kept.length < shown.length) this.marks.show(kept);
    const { activated } = this.marks;
    if (activated && !isUnchanged(activated)) this.marks.activate(undefined);
    this.pointer?.forget();
  }

  private refresh() {
    this.viewport?.watch(
      this.chosen(),
      this.index.hidden().map(({ block }) => block.element),
    );
    this.pointer?.forget();
    this.edges.changed();
  }

  private chosen(): Mark[] {
    const { mentions, density } = this.settings;
    const seen = new Set<string>();
    const wanted = this.index.marks().filter(({ id }) => mentions === 'all' || (!seen.has(id) && seen.add(id)));
    const most = budget(this.index.words, density);
    if (wanted.length <= most) return wanted;
    return thin(
      wanted.map((mark) => ({ ...this.index.weigh(mark), mark })),
      most,
    ).map(({ mark }) => mark);
  }

  private showMarks() {
    if (this.stopper.signal.aborted) return;
    this.marks.show((this.viewport?.nearMarks() ?? []).filter(isUnchanged));
    this.pointer?.forget();
  }

  private openCard(mark: Mark, pinned: boolean) {
    this.marks.activate(mark);
    void this.card.open(mark, pinned, this.pointer?.at).catch(() => this.machine.dismiss());
  }

  private reject(mark: Mark) {
    const { start, end } = mark.mention;
    this.machine.dismiss();
    this.edges.rejected({ id: mark.id, text: foldedText(mark.block.text.slice(start, end)) });
  }

  private closeCard() {
    this.marks.activate(undefined);
    this.card.close();
  }
}

/** False for a mark whose text the page has changed since; its block is about to be read again. */
function isUnchanged({ block, mention }: Mark): boolean {
  return standsAs(block, mention.start, mention.end);
}

function wantedBy({ entriesOff, known, familiesOff, level, askedKinds }: Settings): Wanted {
  return { entriesOff: [...entriesOff, ...known], familiesOff, level, askedKinds };
}

/** Tells words that the reader has said not to mean an entry on this site. */
function wrongIn({ wrongMatches }: Settings): (id: string, text: string) => boolean {
  const here = wrongMatches.filter(({ host }) => host === location.hostname);
  const wrong = new Set(here.map(({ id, text }) => `${id} ${text}`));
  return (id, text) => wrong.size > 0 && wrong.has(`${id} ${foldedText(text)}`);
}
