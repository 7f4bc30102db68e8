import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageReport } from '../../data/messages/messages.ts';
import { askTab } from '../shared/rpc.ts';

export interface ActivePage {
  tabId: number | undefined;
  /** Undefined while it is being asked for, null if no content script answers. */
  report: PageReport | null | undefined;
}

/** Pages go on changing while the popup is open. */
const ASK_EVERY = 700;

/** What the page in the active tab holds, kept up to date. */
export function useActivePage(): ActivePage {
  const [page, setPage] = useState<ActivePage>({ tabId: undefined, report: undefined });
  useEffect(() => {
    let stopped = false;
    const ask = async () => {
      const tabId = await activeTab();
      const report = tabId === undefined ? null : await askTab(tabId, 'page.report', {}).catch(() => null);
      if (!stopped) setPage({ tabId, report: report ?? null });
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_EVERY);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, []);
  return page;
}

/** The tab named in the popup's own address (when it is opened as a page), else the active one. */
async function activeTab(): Promise<number | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (Number.isInteger(named) && named > 0) return named;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
