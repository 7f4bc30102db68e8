import { RadioGroup } from '../../components/radio-group.tsx';
import { SiteList } from '../../components/site-list.tsx';
import { text } from '../../components/text.ts';
import { withSiteRule } from '../../data/settings/sites.ts';
import type { SectionProps } from './options.tsx';

/** On which pages and sites terms are shown. */
export function SitesPage({ settings, onChange }: SectionProps) {
  const { options } = text;
  const without = (sites: readonly string[], site: string) => sites.filter((other) => other !== site);
  return (
    <section class="form">
      <h1>{options.section.sites}</h1>
      <RadioGroup
        legend={options.pages}
        value={settings.pages}
        options={[
          { value: 'articles', label: options.pagesArticles },
          { value: 'all', label: options.pagesAll },
        ]}
        onChange={(pages) => onChange({ pages })}
      />
      <SiteList
        title={options.sitesOff}
        hint={options.sitesOffHint}
        sites={settings.sitesOff}
        onAdd={(site) => onChange(withSiteRule(settings, site, 'off'))}
        onRemove={(site) => onChange({ sitesOff: without(settings.sitesOff, site) })}
      />
      <SiteList
        title={options.sitesOn}
        hint={options.sitesOnHint}
        sites={settings.sitesOn}
        onAdd={(site) => onChange(withSiteRule(settings, site, 'on'))}
        onRemove={(site) => onChange({ sitesOn: without(settings.sitesOn, site) })}
      />
    </section>
  );
}
