import { SettingFaults } from '../../components/setting-faults.tsx';
import { text } from '../../components/text.ts';
import type { Settings } from '../../data/settings/settings.ts';
import { type SettingsChange, saveSettings } from '../shared/settings-store.ts';
import { useSettings } from '../shared/use-settings.ts';
import { AboutPage } from './about-page.tsx';
import { AppearancePage } from './appearance-page.tsx';
import { FamiliesPage } from './families-page.tsx';
import { GlossaryPage } from './glossary-page.tsx';
import { SitesPage } from './sites-page.tsx';
import { SECTIONS, useSection } from './use-section.ts';

/** What every section gets: the settings and a way to change some of them. */
export interface SectionProps {
  settings: Settings;
  onChange(change: SettingsChange): void;
}

const PAGES = {
  glossary: GlossaryPage,
  families: FamiliesPage,
  sites: SitesPage,
  appearance: AppearancePage,
  about: AboutPage,
};

export function Options() {
  const loaded = useSettings();
  const section = useSection();
  if (!loaded) return null;
  const Page = PAGES[section];
  return (
    <div class="options">
      <nav aria-label={text.options.sections}>
        <p class="brand">{text.name}</p>
        {SECTIONS.map((name) => (
          <a
            key={name}
            href={`#${name}`}
            class={name === section ? 'sel' : ''}
            aria-current={name === section ? 'page' : undefined}
          >
            {text.options.section[name]}
          </a>
        ))}
      </nav>
      <main>
        <SettingFaults faults={loaded.faults} />
        <Page settings={loaded.settings} onChange={(change) => void saveSettings(change)} />
      </main>
    </div>
  );
}
