import { RadioGroup } from '../../components/radio-group.tsx';
import { SiteList } from '../../components/site-list.tsx';
import { text } from '../../components/text.ts';
import { WrongMatches } from '../../components/wrong-matches.tsx';
import { isSameMatch, listed } from '../../data/settings/settings.ts';
import { withSiteRule } from '../../data/settings/sites.ts';
import { termOf } from '../shared/glossary.ts';
import type { SectionProps } from './options.tsx';

/** On which pages and sites terms are shown. */
export function SitesPage({ settings, onChange }: SectionProps) {
  const { options } = text;
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
        onAdd={(site) => onChange((now) => withSiteRule(now, site, 'off'))}
        onRemove={(site) => onChange(({ sitesOff }) => ({ sitesOff: listed(sitesOff, site, false) }))}
      />
      <SiteList
        title={options.sitesOn}
        hint={options.sitesOnHint}
        sites={settings.sitesOn}
        onAdd={(site) => onChange((now) => withSiteRule(now, site, 'on'))}
        onRemove={(site) => onChange(({ sitesOn }) => ({ sitesOn: listed(sitesOn, site, false) }))}
      />
      <WrongMatches
        matches={settings.wrongMatches}
        termOf={(id) => termOf(id) ?? id}
        onRemove={(match) =>
          onChange(({ wrongMatches }) => ({ wrongMatches: wrongMatches.filter((other) => !isSameMatch(other, match)) }))
        }
      />
    </section>
  );
}
