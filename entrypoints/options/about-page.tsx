import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { text } from '../../components/text.ts';
import { formatDay } from '../../data/states/days.ts';
import { allEntries, entryCount, families } from '../shared/glossary.ts';
import { resetSettings } from '../shared/settings-store.ts';

/** Version, size and age of the glossary, privacy, and the way back to the defaults. */
export function AboutPage() {
  const { options } = text;
  const [asking, setAsking] = useState(false);
  const latest = allEntries().reduce((day, entry) => (entry.verified > day ? entry.verified : day), '');
  return (
    <section class="form">
      <h1>{options.section.about}</h1>
      <dl>
        <dt>{options.version}</dt>
        <dd>{browser.runtime.getManifest().version}</dd>
        <dt>{options.section.glossary}</dt>
        <dd>{options.size(entryCount, families.length)}</dd>
        <dt>{options.latest}</dt>
        <dd>{formatDay(latest)}</dd>
      </dl>
      <h2>{options.privacy}</h2>
      <p>{options.privacyText}</p>
      <h2>{options.reset}</h2>
      {asking ? (
        <p class="toolbar">
          <span>{options.resetSure}</span>
          <button
            type="button"
            class="btn primary"
            onClick={() => {
              setAsking(false);
              void resetSettings();
            }}
          >
            {options.resetYes}
          </button>
          <button type="button" class="btn" onClick={() => setAsking(false)}>
            {options.resetNo}
          </button>
        </p>
      ) : (
        <button type="button" class="btn" onClick={() => setAsking(true)}>
          {options.resetAll}
        </button>
      )}
    </section>
  );
}
