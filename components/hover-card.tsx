import type { CardModel } from '../data/card/card.ts';
import type { Doubt } from '../data/published/doubt.ts';
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
  /** Signs that the text is older than its page. */
  doubt: Doubt | null;
  /** The reader knows the entry. */
  known: boolean;
  onKnown(known: boolean): void;
}

const HEADING = 'sc-heading';

/** The card beside a term: hovered (goes when the pointer leaves) or pinned (a small dialog). */
export function HoverCard(props: HoverCardProps) {
  const { model, pinned, back, onRelated, onBack, onPin, onClose, explanation, onWrong, doubt, known, onKnown } = props;
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
      {known && <p class="sc-note">{text.card.known}</p>}
      {doubt && model.published && <p class="sc-note">{text.card.doubt(doubt, model.published)}</p>}
      {explanation && onWrong && (
        <WhyThis key={model.id} explanation={explanation} onWrong={onWrong}>
          {model.verified !== null && (
            <button type="button" class="sc-link" title={text.card.knowTitle} onClick={() => onKnown(!known)}>
              {known ? text.card.unknow : text.card.know}
            </button>
          )}
        </WhyThis>
      )}
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
