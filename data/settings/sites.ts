import { listed, type Settings } from './settings.ts';

/** A host name as settings keep it: lower case, without "www.". Ports are not told apart. */
export function siteOf(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}

/** Turns what a person typed (a host or a whole address) into a site, or undefined if it is neither. */
export function parseSite(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return hostname === '' ? undefined : siteOf(hostname);
}

/** Whether a list names the host itself or a domain above it. */
export function isListed(sites: readonly string[], host: string): boolean {
  const site = siteOf(host);
  return sites.some((listed) => site === listed || site.endsWith(`.${listed}`));
}

export type SiteRule = 'on' | 'off' | 'default';

/** The reader's rule for a host; "off" wins over "on". Local files have the host ''. */
export function siteRule(settings: Pick<Settings, 'sitesOn' | 'sitesOff'>, host: string): SiteRule {
  if (isListed(settings.sitesOff, host)) return 'off';
  return isListed(settings.sitesOn, host) ? 'on' : 'default';
}

/** The settings after giving a site a rule. */
export function withSiteRule(settings: Settings, host: string, rule: SiteRule): Pick<Settings, 'sitesOn' | 'sitesOff'> {
  const site = siteOf(host);
  return {
    sitesOn: listed(settings.sitesOn, site, rule === 'on'),
    sitesOff: listed(settings.sitesOff, site, rule === 'off'),
  };
}
