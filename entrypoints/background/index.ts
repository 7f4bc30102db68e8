import { defineBackground } from 'wxt/utils/define-background';
import { listed, type Settings } from '../../data/settings/settings.ts';
import { getCard, loadTerms } from '../shared/glossary.ts';
import { answerMessages } from '../shared/rpc.ts';
import { loadSettings, saveSettings, watchSettings } from '../shared/settings-store.ts';
import { wakeAll } from '../shared/wake.ts';
import { showBadge } from './badge.ts';
import { loadScript } from './scripts.ts';
import { readTexts, surveyTexts } from './texts.ts';

/** Pages that do not look like articles sleep until the reader wants them read. */
function wakeWhenWanted() {
  let wanted = '';
  const keyOf = ({ pages, sitesOn }: Settings) => JSON.stringify([pages, sitesOn]);
  void loadSettings().then(({ settings }) => {
    wanted = keyOf(settings);
  });
  watchSettings(({ settings }) => {
    const key = keyOf(settings);
    if (key !== wanted && (settings.pages === 'all' || settings.sitesOn.length > 0)) void wakeAll();
    wanted = key;
  });
}

export default defineBackground(() => {
  wakeWhenWanted();
  const terms = loadTerms().catch(() => undefined);
  answerMessages({
    'text.survey': surveyTexts,
    'text.read': readTexts,
    'settings.get': async () => (await loadSettings()).settings,
    'script.load': async ({ name }, sender) => {
      await loadScript(name, sender);
      return null;
    },
    'card.get': async ({ id, published }) => {
      await terms;
      return getCard(id, published);
    },
    'match.wrong': async (match) => {
      await saveSettings(({ wrongMatches }) => ({ wrongMatches: [...wrongMatches, match] }));
      return null;
    },
    'term.known': async ({ id, known }) => {
      await saveSettings((now) => ({ known: listed(now.known, id, known) }));
      return null;
    },
    'page.status': async (status, sender) => {
      if (sender.tabId !== undefined) await showBadge(sender.tabId, status);
      return null;
    },
  });
});
