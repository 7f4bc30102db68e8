import { browser } from 'wxt/browser';
import type { Input } from '../../data/messages/messages.ts';

const ON = '#1b4f93';

/** The button in colour where pages are read, in grey where not. */
const icon = (prefix: string) => ({ 16: `/icon/${prefix}16.png`, 32: `/icon/${prefix}32.png` });

/** Shows the number of distinct terms on the toolbar button; nothing, and a grey button, on pages that are not read. */
export async function showBadge(tabId: number, { state, terms }: Input<'page.status'>) {
  const on = state === 'on';
  try {
    await browser.action.setBadgeText({ tabId, text: on && terms > 0 ? String(terms) : '' });
    await browser.action.setBadgeBackgroundColor({ tabId, color: ON });
    await browser.action.setIcon({ tabId, path: icon(on ? '' : 'off-') });
    await browser.action.setTitle({ tabId, title: title(state, terms) });
  } catch {
    // The tab was closed in the meantime.
  }
}

function title(state: Input<'page.status'>['state'], terms: number): string {
  if (state === 'off') return 'Sanctions Context: off';
  if (state === 'site-off') return 'Sanctions Context: off on this site';
  if (state !== 'on') return 'Sanctions Context';
  return terms === 1 ? 'Sanctions Context: 1 term on this page' : `Sanctions Context: ${terms} terms on this page`;
}
