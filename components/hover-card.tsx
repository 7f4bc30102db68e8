import type { CardModel } from '../data/card/card.ts';
import type { Explanation } from '../data/senses/explain.ts';
import { EntryView } from './entry-view.tsx';
import { text } from './text.ts';
import { WhyThis } from './why-this.tsx';

export interface HoverCardProps {
  /** Undefined while it is being fetched; null if the glossary has no such entry any more. */
  model: CardModel | null | undefined;
  pinned: boolean;
  /** Term of the entry that "back" leads to. */
  back: string | undefined;
  onRelated(id: string): void;
  onBack(): void;
  onPin(): void;
  onClose(): void;
  /** Why the term that was pointed at means this entry; undefined for entries reached from another card. */
  explanation?: Explanation | undefined;
  onWrong?: (() => void) | undefined;
}

const HEADING = 'sc-heading';

/** The card beside a term: hovered (goes when the pointer leaves) or pinned (a small dialog). */
export function HoverCard({ model, pinned, back, onRelated, onBack, onPin, onClose, explanation, onWrong }: HoverCardProps) {
  const content = model ? (
    <EntryView
      model={model}
      headingId={HEADING}
      onRelated={onRelated}
      footerEnd={
        <button type="button" class="sc-card-action" onClick={pinned ? onClose : onPin}>
          {pinned ? text.card.close : text.card.pin}
        </button>
      }
      {...(back === undefined ? {} : { onBack, backLabel: back })}
    >
      {explanation && onWrong && <WhyThis key={model.id} explanation={explanation} onWrong={onWrong} />}
    </EntryView>
  ) : (
    <p class="sc-card-message" id={HEADING}>
      {model === null ? text.card.missing : text.card.loading}
    </p>
  );
  return pinned ? (
    <div class="sc-card" role="dialog" aria-labelledby={HEADING}>
      {content}
    </div>
  ) : (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; this groups a card's text and links
    <div class="sc-card" role="group" aria-labelledby={HEADING}>
      {content}
    </div>
  );
}
