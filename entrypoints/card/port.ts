import type { CardModel } from '../../data/card/card.ts';
import type { Box, Point } from '../../data/hover/geometry.ts';
import type { Doubt } from '../../data/published/doubt.ts';
import type { Mark } from '../reader/page-index.ts';

/** What a reader does on a card. */
export interface CardEvents {
  onPin(): void;
  onClose(): void;
  /** The reader says that a term does not mean its entry. */
  onWrong(mark: Mark): void;
  isKnown(id: string): boolean;
  /** The reader knows an entry, or wants it marked again. */
  onKnown(id: string, known: boolean): void;
}

/** The card as the content script knows it. */
export interface OpenCard {
  card: {
    open(mark: Mark, pinned: boolean, point?: Point): Promise<void>;
    pin(): void;
    close(): void;
    refresh(): void;
  };
  host: { box(): Box | undefined; isOver(point: Point): boolean };
}

export type FetchModel = (id: string) => Promise<CardModel | null>;
export type MakeCard = (fetchModel: FetchModel, doubt: Doubt | null, events: CardEvents) => OpenCard;
