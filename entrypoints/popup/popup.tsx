import { useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { EntryView } from '../../components/entry-view.tsx';
import { PageTerms } from '../../components/page-terms.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { SettingFaults } from '../../components/setting-faults.tsx';
import { SiteLine } from '../../components/site-line.tsx';
import { Switch } from '../../components/switch.tsx';
import { text } from '../../components/text.ts';
import { createSearch } from '../../data/search/search.ts';
import { type SiteRule, withSiteRule } from '../../data/settings/sites.ts';
import { allEntries, entryCount, getCard, termOf } from '../shared/glossary.ts';
import { askTab } from '../shared/rpc.ts';
import { saveSettings } from '../shared/settings-store.ts';
import { useSettings } from '../shared/use-settings.ts';
import { useActivePage } from './use-page.ts';

const RESULTS = 6;

export function Popup() {
  const loaded = useSettings();
  const { tabId, report } = useActivePage();
  const [query, setQuery] = useState('');
  /** Entries opened one from another; the last is shown. */
  const [trail, setTrail] = useState<string[]>([]);
  const search = useMemo(() => createSearch(allEntries()), []);
  const results = useMemo(() => search(query, RESULTS), [search, query]);
  if (!loaded) return null;
  const { settings, faults } = loaded;

  const setSite = (host: string, rule: SiteRule) => void saveSettings((now) => withSiteRule(now, host, rule));
  const show = async (id: string) => {
    if (tabId !== undefined && (await askTab(tabId, 'page.show', { id }).catch(() => false))) window.close();
  };
  const shown = trail.at(-1);
  const model = shown === undefined ? null : getCard(shown, report?.published?.day ?? null);
  const before = trail.at(-2);
  const terms = (report?.terms ?? []).flatMap(({ id, count }) => {
    const term = termOf(id);
    return term === undefined ? [] : [{ id, count, term }];
  });

  return (
    <main class="popup">
      <div class="bar">
        <h1>{text.name}</h1>
        <Switch label={text.popup.everywhere} on={settings.enabled} onChange={(enabled) => void saveSettings({ enabled })} />
      </div>
      <SettingFaults faults={faults} />
      <SiteLine report={report} enabled={settings.enabled} onRule={setSite} />
      {report?.state === 'on' && report.terms.length > 0 && <p class="published">{text.popup.published(report.published)}</p>}
      <div class="scroll">
        {model ? (
          <EntryView
            model={model}
            backLabel={(before && termOf(before)) ?? text.popup.backToList}
            onBack={() => setTrail(trail.slice(0, -1))}
            onRelated={(id) => setTrail([...trail, id])}
          />
        ) : (
          <>
            <SearchBox query={query} results={results} onQuery={setQuery} onChoose={(id) => setTrail([id])} />
            {terms.length > 0 && <PageTerms terms={terms} onShow={(id) => void show(id)} />}
          </>
        )}
      </div>
      <footer class="popup-foot">
        <button type="button" class="link" onClick={() => void browser.runtime.openOptionsPage()}>
          {text.popup.settings}
        </button>
        <span>{text.popup.version(entryCount)}</span>
      </footer>
    </main>
  );
}
