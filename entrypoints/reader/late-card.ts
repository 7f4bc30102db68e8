import type { CardModel } from '../../data/card/card.ts';
import type { Box, Point } from '../../data/hover/geometry.ts';
import type { Doubt } from '../../data/published/doubt.ts';
import type { CardEvents, FetchModel, MakeCard, OpenCard } from '../card/port.ts';
import type { Mark } from './page-index.ts';

const REMEMBERED = 50;

/** The card of a page, whose script is loaded when it is first needed; until then none is open. */
export class LateCard {
  private made: OpenCard | undefined;
  private loading: Promise<OpenCard | undefined> | undefined;
  /** Counts openings and closings, so that a card whose script comes too late stays closed. */
  private turn = 0;
  private readonly models = new Map<string, Promise<CardModel | null>>();

  /** @param load puts the card's script into this page. */
  constructor(
    private readonly load: () => Promise<MakeCard | undefined>,
    private readonly fetchModel: FetchModel,
    private readonly doubt: Doubt | null,
    private readonly events: CardEvents,
  ) {}

  /** Loads what the card of an entry needs, ahead of need. */
  prefetch(id: string): Promise<CardModel | null> {
    void this.ready();
    let model = this.models.get(id);
    if (!model) {
      model = this.fetchModel(id);
      model.catch(() => this.models.delete(id));
      this.models.set(id, model);
      const oldest = this.models.keys().next().value;
      if (this.models.size > REMEMBERED && oldest !== undefined) this.models.delete(oldest);
    }
    return model;
  }

  async open(mark: Mark, pinned: boolean, point?: Point) {
    const turn = ++this.turn;
    const made = await this.ready();
    if (turn === this.turn) await made?.card.open(mark, pinned, point);
  }

  pin() {
    this.made?.card.pin();
  }

  close() {
    this.turn++;
    this.made?.card.close();
  }

  /** The settings have changed. */
  refresh() {
    this.made?.card.refresh();
  }

  box(): Box | undefined {
    return this.made?.host.box();
  }

  isOver(point: Point): boolean {
    return this.made?.host.isOver(point) ?? false;
  }

  private ready(): Promise<OpenCard | undefined> {
    if (this.made) return Promise.resolve(this.made);
    this.loading ??= this.make().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  private async make(): Promise<OpenCard | undefined> {
    const make = await this.load();
    this.made ??= make?.((id) => this.prefetch(id), this.doubt, this.events);
    return this.made;
  }
}
