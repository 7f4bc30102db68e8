import { Switch } from '../../components/switch.tsx';
import { text } from '../../components/text.ts';
import { listed } from '../../data/settings/settings.ts';
import { allEntries, families } from '../shared/glossary.ts';
import type { SectionProps } from './options.tsx';

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
            <span class="count">{text.popup.terms(allEntries.filter((entry) => entry.family === id).length)}</span>
            <Switch
              label={text.options.showFamily(title)}
              on={!settings.familiesOff.includes(id)}
              onChange={(on) => set(id, on)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
