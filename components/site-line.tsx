import type { PageReport } from '../data/messages/messages.ts';
import type { SiteRule } from '../data/settings/sites.ts';
import { text } from './text.ts';

interface SiteLineProps {
  /** Undefined while the page is being asked, null if it cannot answer. */
  report: PageReport | null | undefined;
  enabled: boolean;
  onRule(host: string, rule: SiteRule): void;
}

/** How many terms this page has, or why none are shown, and the switch for its site. */
export function SiteLine({ report, enabled, onRule }: SiteLineProps) {
  if (!enabled) return <p class="site">{text.popup.off}</p>;
  if (report === undefined) return <p class="site">{text.popup.loading}</p>;
  if (report === null) return <p class="site">{text.popup.unreachable}</p>;
  const { host, state, terms } = report;
  const action = (label: string, rule: SiteRule) =>
    host === '' ? null : (
      <button type="button" class="link" onClick={() => onRule(host, rule)}>
        {label}
      </button>
    );
  if (state === 'site-off') {
    return (
      <div class="site">
        <span>{text.popup.siteOff(host)}</span>
        {action(text.popup.turnOnHere, 'default')}
      </div>
    );
  }
  if (state === 'no-article') {
    return (
      <div class="site">
        <span>{text.popup.noArticle}</span>
        {action(text.popup.showHere, 'on')}
      </div>
    );
  }
  return (
    <div class="site">
      <span>
        <b>{text.popup.terms(terms.length)}</b>
        {text.popup.onHost(host)}
      </span>
      {action(text.popup.turnOffHere, 'off')}
    </div>
  );
}
