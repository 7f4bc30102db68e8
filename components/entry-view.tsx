import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CardModel, CardSource } from '../data/card/card.ts';
import { ISSUER_LABELS, KIND_LABELS, STATUS_LABELS } from '../data/schema/labels.ts';
import { formatDay, formatMonth } from '../data/states/days.ts';
import { EntryHistory } from './entry-history.tsx';
import { LinkedText } from './linked-text.tsx';
import { text } from './text.ts';

export interface EntryViewProps {
  model: CardModel;
  onRelated(id: string): void;
  onBack?: () => void;
  /** Term of the entry that "back" leads to. */
  backLabel?: string;
  headingId?: string;
  /** Actions at the end of the footer. */
  footerEnd?: ComponentChildren;
  /** Shown below the history. */
  children?: ComponentChildren;
}

const RELATED_SHOWN = 3;
const SOURCES_SHOWN = 2;

/** One entry: what it is, what held and what changed, where that is from. */
export function EntryView({ model, onRelated, onBack, backLabel, headingId, footerEnd, children }: EntryViewProps) {
  return (
    <article class="sc-entry" key={model.id}>
      <div class="sc-body">
        {onBack && (
          <button type="button" class="sc-back" onClick={onBack}>
            ‹ {text.card.back(backLabel ?? '')}
          </button>
        )}
        <div class="sc-eyebrow">
          <span>{KIND_LABELS[model.kind]}</span>
          <span aria-hidden="true">·</span>
          <span>{ISSUER_LABELS[model.issuer]}</span>
          {model.status && <span class={`sc-status sc-${model.status}`}>{STATUS_LABELS[model.status]}</span>}
        </div>
        <h3 class="sc-title" id={headingId}>
          {model.term}
          {model.english !== null && (
            <span class="sc-english" lang="en">
              {model.english}
            </span>
          )}
        </h3>
        <p class="sc-summary">
          <LinkedText value={model.summary} links={model.links} onLink={onRelated} />
        </p>
        <EntryHistory model={model} />
        {children}
        {model.overdue.map((item) => (
          <p class="sc-note" key={item.on}>
            {text.card.overdue(formatDay(model.verified ?? ''), item.text, formatDay(item.on))}
          </p>
        ))}
        <Related key={model.id} related={model.related} onRelated={onRelated} />
      </div>
      <footer class="sc-foot">
        <div class="sc-sources">
          <Sources key={model.id} sources={model.sources} />
        </div>
        <span class="sc-foot-end">
          {model.verified && (
            <span title={text.card.asOfTitle(formatDay(model.verified))}>{text.card.asOf(formatMonth(model.verified))}</span>
          )}
          {footerEnd}
        </span>
      </footer>
    </article>
  );
}

function Related({ related, onRelated }: Pick<EntryViewProps, 'onRelated'> & Pick<CardModel, 'related'>) {
  const [all, setAll] = useState(false);
  if (related.length === 0) return null;
  const shown = all ? related : related.slice(0, RELATED_SHOWN);
  return (
    <ul class="sc-chips" aria-label={text.card.related}>
      {shown.map(({ id, term }) => (
        <li key={id}>
          <button type="button" class="sc-chip" onClick={() => onRelated(id)}>
            {term}
          </button>
        </li>
      ))}
      {shown.length < related.length && (
        <li>
          <button type="button" class="sc-chip sc-more" onClick={() => setAll(true)}>
            {text.card.moreRelated(related.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}

function Sources({ sources }: Pick<CardModel, 'sources'>) {
  const [all, setAll] = useState(false);
  const shown = all ? sources : foremost(sources);
  const more = text.card.moreSources(sources.length - shown.length);
  return (
    <>
      {shown.map(({ url, title, publisher }) => (
        <a key={url} href={url} target="_blank" rel="noopener noreferrer" title={`${title} (${publisher})`}>
          {hostOf(url)}
        </a>
      ))}
      {shown.length < sources.length && (
        <button type="button" class="sc-link" aria-label={more} title={more} onClick={() => setAll(true)}>
          +{sources.length - shown.length}
        </button>
      )}
    </>
  );
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** A few sources of different publishers, those that were read before those that are only listed. */
function foremost(sources: readonly CardSource[]): CardSource[] {
  const byHost = new Map<string, CardSource>();
  for (const source of [...sources].sort((a, b) => Number(a.access === 'listed') - Number(b.access === 'listed'))) {
    const host = hostOf(source.url);
    if (!byHost.has(host)) byHost.set(host, source);
  }
  return [...byHost.values()].slice(0, SOURCES_SHOWN);
}
