import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../../data/settings/defaults.ts';
import { readSettings, writeSettings } from '../../../data/settings/settings.ts';
import { parseSite, siteRule, withSiteRule } from '../../../data/settings/sites.ts';

describe('settings', () => {
  it('are the defaults when nothing is stored', () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULTS, faults: [] });
  });

  it('keep every good value beside a damaged one, and name the damaged one', () => {
    const { settings, faults } = readSettings({
      version: 1,
      values: { enabled: false, hoverDelay: 'soon', sitesOff: ['bbc.co.uk'] },
    });
    expect(settings).toEqual({ ...DEFAULTS, enabled: false, sitesOff: ['bbc.co.uk'] });
    expect(faults.map((fault) => fault.setting)).toEqual(['hoverDelay']);
  });

  it('report unknown settings and leave them stored', () => {
    const stored = { version: 1, values: { fromTomorrow: 7 } };
    expect(readSettings(stored).faults[0]?.setting).toBe('fromTomorrow');
    expect(writeSettings(stored, { enabled: false }).values).toEqual({ fromTomorrow: 7, enabled: false });
  });

  it('store only what differs from the default', () => {
    expect(writeSettings({ version: 1, values: { enabled: false } }, { enabled: true, mentions: 'all' }).values).toEqual({
      mentions: 'all',
    });
  });

  it('refuse to store a wrong value, naming the setting', () => {
    expect(() => writeSettings(undefined, { hoverDelay: -1 })).toThrow(/^hoverDelay: /);
  });

  it('never throw on what is stored, and always give valid settings', () => {
    const values = fc.dictionary(fc.constantFrom(...Object.keys(DEFAULTS), 'other', '__proto__', 'constructor'), fc.anything());
    const stored = fc.oneof(fc.anything(), fc.record({ version: fc.anything(), values: fc.oneof(values, fc.anything()) }));
    fc.assert(
      fc.property(stored, (value) => {
        const { settings } = readSettings(value);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULTS).sort());
        expect(() => writeSettings(value, settings)).not.toThrow();
      }),
      { numRuns: 3000 },
    );
  });
});

describe('sites', () => {
  it.each([
    ['example.org', 'example.org'],
    ['https://www.Example.org/a?b', 'example.org'],
    [' localhost:8080 ', 'localhost'],
    ['two words', undefined],
    ['', undefined],
  ])('%j is %j', (typed, site) => {
    expect(parseSite(typed)).toBe(site);
  });

  it('a rule holds for the domain and those below it, and off wins', () => {
    const settings = { sitesOn: ['example.org'], sitesOff: ['mail.example.org'] };
    expect(siteRule(settings, 'www.example.org')).toBe('on');
    expect(siteRule(settings, 'mail.example.org')).toBe('off');
    expect(siteRule(settings, 'notexample.org')).toBe('default');
  });

  it('a new rule replaces the old one', () => {
    const off = withSiteRule({ ...DEFAULTS, sitesOn: ['a.org'] }, 'www.a.org', 'off');
    expect(off).toEqual({ sitesOn: [], sitesOff: ['a.org'] });
    expect(withSiteRule({ ...DEFAULTS, ...off }, 'a.org', 'default')).toEqual({ sitesOn: [], sitesOff: [] });
  });
});
