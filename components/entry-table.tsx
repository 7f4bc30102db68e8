import type { Entry } from '../data/schema/entry.ts';
import { KIND_LABELS, STATUS_LABELS } from '../data/schema/labels.ts';
import { statusNow } from '../data/states/states.ts';
import { Switch } from './switch.tsx';
import { text } from './text.ts';

interface EntryTableProps {
  entries: readonly Entry[];
  /** YYYY-MM-DD */
  today: string;
  /** Id of the entry being read. */
  selected: string;
  isShown(entry: Entry): boolean;
  isFamilyOff(entry: Entry): boolean;
  onSelect(id: string): void;
  onShown(id: string, shown: boolean): void;
}

/** The glossary as a table; rows off screen are not laid out. */
export function EntryTable({ entries, today, selected, isShown, isFamilyOff, onSelect, onShown }: EntryTableProps) {
  if (entries.length === 0) return <p class="muted nothing">{text.options.noEntries}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text.options.term}</th>
          <th scope="col">{text.options.kind}</th>
          <th scope="col">{text.options.status}</th>
          <th scope="col">{text.options.shown}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const status = statusNow(entry.states, today);
          return (
            <tr key={entry.id} class={entry.id === selected ? 'sel' : ''}>
              <td>
                <button type="button" class="term" aria-pressed={entry.id === selected} onClick={() => onSelect(entry.id)}>
                  {entry.term}
                </button>
              </td>
              <td>{KIND_LABELS[entry.kind]}</td>
              <td>{status && <span class={`sc-status sc-${status}`}>{STATUS_LABELS[status]}</span>}</td>
              <td>
                {isFamilyOff(entry) ? (
                  <span class="muted" title={text.options.familyOffTitle}>
                    {text.options.familyOff}
                  </span>
                ) : (
                  <Switch
                    label={text.options.showTerm(entry.term)}
                    on={isShown(entry)}
                    onChange={(on) => onShown(entry.id, on)}
                  />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
