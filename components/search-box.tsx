import { useId, useState } from 'preact/hooks';
import { KIND_LABELS } from '../data/schema/labels.ts';
import type { SearchResult } from '../data/search/search.ts';
import { Highlighted } from './highlighted.tsx';
import { text } from './text.ts';

interface SearchBoxProps {
  query: string;
  results: readonly SearchResult[];
  onQuery(query: string): void;
  onChoose(id: string): void;
}

/** Fuzzy search with its results below: arrow keys move, Enter opens, Escape clears. */
export function SearchBox({ query, results, onQuery, onChoose }: SearchBoxProps) {
  const list = useId();
  const [selected, setSelected] = useState(0);
  const chosen = Math.min(selected, results.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && results.length > 0) {
      event.preventDefault();
      setSelected((chosen + step + results.length) % results.length);
    } else if (event.key === 'Enter' && results[chosen]) onChoose(results[chosen].entry.id);
    else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      onQuery('');
    }
  };
  return (
    <>
      <div class="search-field">
        <input
          class="search"
          type="text"
          role="combobox"
          aria-label={text.search.label}
          placeholder={text.search.label}
          aria-expanded={results.length > 0}
          aria-controls={list}
          aria-activedescendant={results[chosen] ? `${list}-${chosen}` : undefined}
          autocomplete="off"
          spellcheck={false}
          value={query}
          onInput={(event) => {
            setSelected(0);
            onQuery(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div class="rows results" role="listbox" id={list} aria-label={text.search.results} hidden={results.length === 0}>
        {results.map(({ entry, highlights }, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field, as the combobox pattern asks
          <div
            key={entry.id}
            id={`${list}-${i}`}
            class="row"
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            onClick={() => onChoose(entry.id)}
          >
            <Highlighted value={entry.term} parts={highlights} />
            <span class="count">{KIND_LABELS[entry.kind]}</span>
            <small>{firstSentence(entry.summary)}</small>
          </div>
        ))}
      </div>
      {query.trim() !== '' && results.length === 0 && <p class="muted empty">{text.search.nothing(query.trim())}</p>}
    </>
  );
}

function firstSentence(summary: string): string {
  return summary.match(/^.*?[.!?](?=\s|$)/)?.[0] ?? summary;
}
