import { HoverCard } from '../../components/hover-card.tsx';
import type { CardModel } from '../../data/card/card.ts';
import type { Doubt } from '../../data/published/doubt.ts';
import { explain } from '../../data/senses/explain.ts';
import { rectsOf } from '../reader/marks.ts';
import type { Mark } from '../reader/page-index.ts';
import type { CardHost } from './card-host.ts';
import type { CardEvents, FetchModel } from './port.ts';

/** What the open card shows: one entry, and the way back to those it was opened from. */
export class Card {
  private trail: CardModel[] = [];
  private current: CardModel | null | undefined;
  private pinned = false;
  private shown = false;
  private mark: Mark | undefined;
  /** Counts what was asked for, so that an answer that comes too late is dropped. */
  private asked = 0;

  constructor(
    private readonly host: CardHost,
    private readonly fetchModel: FetchModel,
    private readonly doubt: Doubt | null,
    private readonly events: CardEvents,
  ) {}

  /** Opens the card of a term beside it; nothing is shown before its text is there. */
  async open(mark: Mark, pinned: boolean, point?: { x: number; y: number }) {
    const ask = ++this.asked;
    this.pinned = pinned;
    this.trail = [];
    const model = await this.fetchModel(mark.id);
    const boxes = rectsOf(mark);
    if (ask !== this.asked || boxes.length === 0) return;
    this.current = model;
    this.mark = mark;
    this.shown = true;
    await this.host.show(this.view(), boxes, point);
  }

  pin() {
    this.pinned = true;
    this.host.update(this.view());
  }

  close() {
    this.asked++;
    this.shown = false;
    this.host.close();
  }

  private async follow(id: string) {
    const ask = ++this.asked;
    this.events.onPin();
    const next = await this.fetchModel(id).catch(() => null);
    if (ask !== this.asked || !next) return;
    if (this.current) this.trail.push(this.current);
    this.current = next;
    await this.redraw();
  }

  private know(known: boolean) {
    if (!this.current) return;
    this.events.onPin();
    this.events.onKnown(this.current.id, known);
  }

  /** The settings have changed. */
  refresh() {
    if (this.shown) this.host.update(this.view());
  }

  private async back() {
    this.current = this.trail.pop() ?? this.current;
    await this.redraw();
  }

  private async redraw() {
    this.host.update(this.view());
    await this.host.place();
  }

  private view() {
    const { mark } = this;
    const own = mark !== undefined && this.trail.length === 0;
    return (
      <HoverCard
        model={this.current}
        doubt={this.doubt}
        known={this.current ? this.events.isKnown(this.current.id) : false}
        onKnown={(known) => this.know(known)}
        pinned={this.pinned}
        back={this.trail.at(-1)?.term}
        onRelated={(id) => void this.follow(id)}
        onBack={() => void this.back()}
        onPin={this.events.onPin}
        onClose={this.events.onClose}
        explanation={own ? explain(mark.mention, mark.block.text.slice(mark.mention.start, mark.mention.end)) : undefined}
        onWrong={own ? () => this.events.onWrong(mark) : undefined}
      />
    );
  }
}
