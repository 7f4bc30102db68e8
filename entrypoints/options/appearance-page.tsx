import { RadioGroup } from '../../components/radio-group.tsx';
import { text } from '../../components/text.ts';
import { LEVELS } from '../../data/schema/levels.ts';
import { DENSITIES, HOVER_DELAYS, MARK_STYLES } from '../../data/settings/settings.ts';
import type { SectionProps } from './options.tsx';

/** How marks look, which mentions are marked and when the card opens. */
export function AppearancePage({ settings, onChange }: SectionProps) {
  const { options } = text;
  return (
    <section class="form">
      <h1>{options.section.appearance}</h1>
      <RadioGroup
        legend={options.markStyle}
        value={settings.markStyle}
        options={MARK_STYLES.map((style) => ({
          value: style,
          label: <span class={`sample-${style}`}>{options.markStyles[style]}</span>,
        }))}
        onChange={(markStyle) => onChange({ markStyle })}
      />
      <p class="preview">
        {options.preview[0]}
        <span class={`sample-${settings.markStyle}`}>{options.preview[1]}</span>
        {options.preview[2]}
      </p>
      <RadioGroup
        legend={options.mentions}
        value={settings.mentions}
        options={[
          { value: 'first', label: options.mentionsFirst },
          { value: 'all', label: options.mentionsAll },
        ]}
        onChange={(mentions) => onChange({ mentions })}
      />
      <RadioGroup
        legend={options.density}
        value={String(settings.density)}
        options={DENSITIES.map((density) => ({ value: String(density), label: options.densities(density) }))}
        onChange={(value) => onChange({ density: DENSITIES.find((density) => String(density) === value) ?? settings.density })}
      />
      <RadioGroup
        legend={options.level}
        value={settings.level}
        options={LEVELS.map((level) => ({ value: level, label: options.levels[level] }))}
        onChange={(level) => onChange({ level })}
      />
      <label class="slider">
        <span>{options.hoverDelay}</span>
        <input
          type="range"
          {...HOVER_DELAYS}
          value={settings.hoverDelay}
          aria-valuetext={options.milliseconds(settings.hoverDelay)}
          onChange={(event) => onChange({ hoverDelay: Number(event.currentTarget.value) })}
        />
        <output>{options.milliseconds(settings.hoverDelay)}</output>
      </label>
    </section>
  );
}
