import { type Entry, KINDS, type Kind } from '../data/schema/entry.ts';
import { KIND_PLURALS } from '../data/schema/labels.ts';
import { text } from './text.ts';

interface KindChipsProps {
  entries: readonly Entry[];
  selected: Kind | undefined;
  onSelect(kind: Kind | undefined): void;
}

/** One chip per kind of entry with its number; kinds without entries have none. */
export function KindChips({ entries, selected, onSelect }: KindChipsProps) {
  const kinds = KINDS.map((kind) => ({ kind, count: entries.filter((entry) => entry.kind === kind).length }));
  return (
    <fieldset class="kinds">
      <legend class="sr-only">{text.options.kind}</legend>
      <button type="button" class="sc-chip" aria-pressed={selected === undefined} onClick={() => onSelect(undefined)}>
        {text.options.all} {entries.length}
      </button>
      {kinds
        .filter(({ kind, count }) => count > 0 || kind === selected)
        .map(({ kind, count }) => (
          <button
            type="button"
            key={kind}
            class="sc-chip"
            aria-pressed={selected === kind}
            onClick={() => onSelect(selected === kind ? undefined : kind)}
          >
            {KIND_PLURALS[kind]} {count}
          </button>
        ))}
    </fieldset>
  );
}
