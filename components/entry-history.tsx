import { useState } from 'preact/hooks';
import type { CardModel, DatedState } from '../data/card/card.ts';
import { formatDay } from '../data/states/days.ts';
import { text } from './text.ts';

/** "When this was published" and "since then", or the latest change where no date is known. */
export function EntryHistory({ model }: { model: CardModel }) {
  const { then, predates, published, since } = model;
  if (!then && !predates && since.length === 0) return null;
  return (
    <ul class="sc-history">
      {then && published && (
        <li class="sc-now">
          <span class="sc-when">
            {text.card.published} · {formatDay(published)}
          </span>
          <b>
            {then.sameDay
              ? text.card.stateSameDay(then.state.status)
              : text.card.stateSince(then.state.status, formatDay(then.statusSince))}
          </b>{' '}
          {then.state.from === then.statusSince
            ? then.state.text
            : text.card.lastChange(formatDay(then.state.from), then.state.text)}
        </li>
      )}
      {predates && published && (
        <li class="sc-now">
          <span class="sc-when">
            {text.card.published} · {formatDay(published)}
          </span>
          {text.card.predates}
        </li>
      )}
      <Since key={model.id} model={model} />
    </ul>
  );
}

function Since({ model }: { model: CardModel }) {
  const [all, setAll] = useState(false);
  const { since, headline, published } = model;
  const first = since[headline];
  if (!first) return null;
  const label = published === null ? text.card.timeline : text.card.since;
  if (all) return since.map((state) => <Event key={state.from} state={state} />);
  const more = since.length - 1;
  return (
    <li>
      <span class="sc-when">
        {label} · {formatDay(first.from)}
      </span>
      {first.text}{' '}
      {more > 0 && (
        <button type="button" class="sc-link" onClick={() => setAll(true)}>
          {text.card.moreEvents(more)}
        </button>
      )}
    </li>
  );
}

function Event({ state }: { state: DatedState }) {
  return (
    <li>
      <span class="sc-when">{formatDay(state.from)}</span>
      {state.text}
    </li>
  );
}
