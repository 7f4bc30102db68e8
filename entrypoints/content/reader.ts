import type { CardModel } from '../../data/card/card.ts';
import { budget, thin } from '../../data/density/density.ts';
import { HoverMachine } from '../../data/hover/machine.ts';
import type { CompiledIndex } from '../../data/matcher/index-format.ts';
import type { Trie } from '../../data/matcher/trie.ts';
import type { PageMention, PageTerm } from '../../data/messages/messages.ts';
import { ASKED_KINDS, type AskedKind, LEVELS } from '../../data/schema/levels.ts';
import { foldedText, type Settings } from '../../data/settings/settings.ts';
import { type Block, readBlocks } from './blocks.ts';
import { Card } from './card.tsx';
import { CardHost } from './card-host.ts';
import { Marks, rectsOf } from './marks.ts';
import { mentionsOf } from './mentions.ts';
import { type Change, Mutations } from './mutations.ts';
import type { PageFacts } from './page-facts.ts';
import { type Mark, PageIndex, type Scanned } from './page-index.ts';
import { Pointer } from './pointer.ts';
import { inSlices } from './slices.ts';
import { Viewport } from './viewport.ts';
import type { SeenCache } from './visibility.ts';

interface Edges {
  fetchCard(id: string): Promise<CardModel | null>;
  /** The terms of the page are others than before. */
  changed(): void;
  /** The reader says that some words do not mean an entry. */
  rejected(match: { id: string; text: string }): void;
  /** The reader knows an entry, or wants it marked again. */
  known(id: string, known: boolean): void;
}

/** How often it is looked whether the page has cleared the highlights, in ms. */
const CHECK_EVERY = 1000;

/** Reads one page, keeps its marks and opens its cards, from `start` until `stop`. */
export class Reader {
  private readonly stopper = new AbortController();
  private readonly index: PageIndex;
  private readonly marks: Marks;
  private readonly host = new CardHost();
  private readonly card: Card;
  private readonly machine: HoverMachine<Mark>;
  private viewport: Viewport | undefined;
  private pointer: Pointer | undefined;
  private current: Mark[] = [];
  private work: Promise<unknown> = Promise.resolve();
  private readonly clock = { busy: 0 };

  constructor(
    trie: Trie,
    compiled: CompiledIndex,
    private settings: Settings,
    private readonly facts: PageFacts,
    private readonly edges: Edges,
  ) {
    this.index = new PageIndex(trie, compiled, this.reading(settings));
    this.marks = new Marks(settings.markStyle);
    this.card = new Card(this.host, edges.fetchCard, facts.published?.doubt ?? null, {
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
    this.pointer = new Pointer(this.machine, this.host, () => this.marks.shown, signal);
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
    this.index.reading = this.reading(settings);
    this.card.refresh();
    void this.enqueue(() => this.resolveAll());
  }

  stop() {
    this.stopper.abort();
    this.machine.dismiss();
    this.host.close();
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

  private reading(settings: Settings) {
    const entriesOff = new Set([...settings.entriesOff, ...settings.known]);
    const wrong = new Set(
      settings.wrongMatches.filter(({ host }) => host === location.hostname).map(({ id, text }) => `${id} ${text}`),
    );
    const familiesOff = new Set(settings.familiesOff);
    return {
      published: this.facts.published?.day ?? null,
      isShown: ([id, family, , , level]: CompiledIndex['entries'][number]) =>
        !entriesOff.has(id) && !familiesOff.has(family) && level >= LEVELS.indexOf(settings.level),
      isAsked: (kind: number) => settings.askedKinds.includes(ASKED_KINDS[kind] as AskedKind),
      isWrong: (id: string, text: string) => wrong.size > 0 && wrong.has(`${id} ${foldedText(text)}`),
    };
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
    const { signal } = this.stopper;
    if (!(await inSlices(this.blocks(document.body), (block) => this.index.scan(block), signal, this.clock))) return;
    await this.resolveAll();
  }

  private resolveAll() {
    return this.resolve(this.index.scanned());
  }

  private async resolve(scanned: readonly Scanned[]) {
    const seen: SeenCache = new Map();
    const { signal } = this.stopper;
    if (await inSlices(scanned, (block) => this.index.resolve(block, seen), signal, this.clock)) this.refresh();
  }

  private reread(changes: Change[]) {
    void this.enqueue(async () => {
      this.index.forgetDetached();
      const scanned: Scanned[] = [];
      for (const { root, shallow } of changes) {
        if (!root.isConnected) continue;
        this.index.forget(root, shallow);
        const done = await inSlices(
          this.blocks(root, shallow),
          (block) => {
            const found = this.index.scan(block);
            if (found) scanned.push(found);
          },
          this.stopper.signal,
          this.clock,
        );
        if (!done) return;
      }
      await this.resolve(scanned);
    });
  }

  /** Text has just changed: its marks go before the page is painted again. */
  private dropStale(elements: Element[]) {
    const isStale = (mark: Mark) =>
      elements.some((element) => element === mark.block.element || element.contains(mark.block.element));
    this.current = this.current.filter((mark) => !isStale(mark));
    const shown = this.marks.shown;
    const kept = shown.filter((mark) => !isStale(mark));
    if (kept.length < shown.length) this.marks.show(kept);
    this.pointer?.forget();
  }

  private refresh() {
    this.current = this.chosen();
    this.viewport?.watch(
      this.current,
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
    this.marks.show(this.viewport?.nearMarks() ?? []);
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
