import { KnownTerms } from '../../components/known-terms.tsx';
import { Switch } from '../../components/switch.tsx';
import { text } from '../../components/text.ts';
import { ASKED_KINDS } from '../../data/schema/levels.ts';
import { listed } from '../../data/settings/settings.ts';
import { allEntries, families, termOf } from '../shared/glossary.ts';
import type { SectionProps } from './options.tsx';

const everything = allEntries();

/** Whole families of entries, each with a switch. */
export function FamiliesPage({ settings, onChange }: SectionProps) {
  const set = (id: string, on: boolean) => onChange(({ familiesOff }) => ({ familiesOff: listed(familiesOff, id, !on) }));
  return (
    <section class="form">
      <h1>{text.options.section.families}</h1>
      <p class="muted">{text.options.familiesHint}</p>
      <ul class="lines">
        {families.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            <span class="count">{text.popup.terms(everything.filter((entry) => entry.family === id).length)}</span>
            <Switch
              label={text.options.showFamily(title)}
              on={!settings.familiesOff.includes(id)}
              onChange={(on) => set(id, on)}
            />
          </li>
        ))}
      </ul>
      <h2>{text.options.askedKinds}</h2>
      <ul class="lines">
        {ASKED_KINDS.map((kind) => (
          <li key={kind}>
            <span>{text.options.askedKind[kind]}</span>
            <Switch
              label={text.options.askedKind[kind]}
              on={settings.askedKinds.includes(kind)}
              onChange={(on) => onChange((now) => ({ askedKinds: listed(now.askedKinds, kind, on) }))}
            />
          </li>
        ))}
      </ul>
      <KnownTerms
        ids={settings.known}
        termOf={(id) => termOf(id) ?? id}
        onForget={(id) => onChange(({ known }) => ({ known: listed(known, id, false) }))}
      />
    </section>
  );
}
