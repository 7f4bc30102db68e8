import type { CardModel } from '../data/card/card.ts';
import { EntryView } from './entry-view.tsx';
import { text } from './text.ts';

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
}

const HEADING = 'sc-heading';

/** The card beside a term: hovered (goes when the pointer leaves) or pinned (a small dialog). */
export function HoverCard({ model, pinned, back, onRelated, onBack, onPin, onClose }: HoverCardProps) {
  const role = pinned ? 'dialog' : 'group';
  if (!model) {
    return (
      <div class="sc-card" role={role} aria-label={text.card.label}>
        <p class="sc-card-message">{model === null ? text.card.missing : text.card.loading}</p>
      </div>
    );
  }
  const action = pinned ? (
    <button type="button" class="sc-card-action" onClick={onClose}>
      {text.card.close}
    </button>
  ) : (
    <button type="button" class="sc-card-action" onClick={onPin}>
      {text.card.pin}
    </button>
  );
  return (
    <div class="sc-card" role={role} aria-labelledby={HEADING} data-entry={model.id}>
      <EntryView
        model={model}
        headingId={HEADING}
        onRelated={onRelated}
        footerEnd={action}
        {...(back === undefined ? {} : { onBack, backLabel: back })}
      />
    </div>
  );
}
