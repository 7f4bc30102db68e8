import { useMemo, useState } from 'preact/hooks';
import { EntryTable } from '../../components/entry-table.tsx';
import { EntryView } from '../../components/entry-view.tsx';
import { KindChips } from '../../components/kind-chips.tsx';
import { text } from '../../components/text.ts';
import { Timeline } from '../../components/timeline.tsx';
import type { Issuer, Kind } from '../../data/schema/entry.ts';
import { ISSUER_LABELS } from '../../data/schema/labels.ts';
import { createSearch } from '../../data/search/search.ts';
import { listed } from '../../data/settings/settings.ts';
import { today } from '../../data/states/days.ts';
import { allEntries, entryCount, findEntry, getCard, termOf } from '../shared/glossary.ts';
import type { SectionProps } from './options.tsx';

const everything = allEntries();
const byTerm = [...everything].sort((a, b) => a.term.localeCompare(b.term, 'en', { numeric: true, ignorePunctuation: true }));
const issuers = Object.keys(ISSUER_LABELS).filter((issuer) => everything.some((entry) => entry.issuer === issuer)) as Issuer[];

/** Browse, filter and search all entries; switch single ones off; read one beside the list. */
export function GlossaryPage({ settings, onChange }: SectionProps) {
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<Kind | undefined>();
  const [issuer, setIssuer] = useState<Issuer | undefined>();
  const [trail, setTrail] = useState<string[]>([]);
  const search = useMemo(() => createSearch(everything), []);
  const found = useMemo(
    () => (query.trim() === '' ? byTerm : search(query, entryCount).map((result) => result.entry)),
    [search, query],
  );
  const ofIssuer = found.filter((entry) => issuer === undefined || entry.issuer === issuer);
  const shown = ofIssuer.filter((entry) => kind === undefined || entry.kind === kind);
  const id = trail.at(-1) ?? shown[0]?.id ?? '';
  const before = trail.at(-2);
  const entry = findEntry(id);
  const model = getCard(id, null);
  const off = new Set(settings.entriesOff);
  const familiesOff = new Set(settings.familiesOff);

  return (
    <div class="glossary">
      <section class="browse" aria-label={text.options.section.glossary}>
        <div class="toolbar">
          <input
            class="search"
            type="search"
            aria-label={text.search.label}
            placeholder={text.options.searchTerms(entryCount)}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <select
            class="btn"
            aria-label={text.options.issuer}
            value={issuer ?? ''}
            onChange={(event) => setIssuer((event.currentTarget.value || undefined) as Issuer | undefined)}
          >
            <option value="">{text.options.allIssuers}</option>
            {issuers.map((value) => (
              <option key={value} value={value}>
                {ISSUER_LABELS[value]}
              </option>
            ))}
          </select>
        </div>
        <KindChips entries={ofIssuer} selected={kind} onSelect={setKind} />
        <EntryTable
          entries={shown}
          today={today()}
          selected={id}
          isShown={(one) => !off.has(one.id)}
          isFamilyOff={(one) => familiesOff.has(one.family)}
          onSelect={(next) => setTrail([next])}
          onShown={(one, on) => onChange(({ entriesOff }) => ({ entriesOff: listed(entriesOff, one, !on) }))}
        />
      </section>
      <aside aria-label={text.options.entry}>
        {model && entry && (
          <EntryView
            model={model}
            onRelated={(next) => setTrail([...trail, next])}
            {...(before === undefined ? {} : { onBack: () => setTrail(trail.slice(0, -1)), backLabel: termOf(before) ?? '' })}
          >
            <Timeline states={entry.states} today={today()} />
          </EntryView>
        )}
      </aside>
    </div>
  );
}
