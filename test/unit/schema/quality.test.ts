import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../data/schema/entry.ts';
import { describeFault } from '../../../data/schema/faults.ts';
import { loadedWord, readingGrade, sentencesOf, unexplainedAcronyms } from '../../../data/schema/prose.ts';
import { addressFault, isAuthority } from '../../../data/schema/publishers.ts';
import { checkQuality } from '../../../data/schema/quality.ts';
import { makeEntry, makeGlossary } from '../make-glossary.ts';

const authority = {
  id: 's',
  url: 'https://undocs.org/S/RES/2397(2017)',
  title: 'Resolution 2397',
  publisher: 'United Nations',
  checked: '2026-11-24',
  access: 'listed',
} as const;
const sound = (id: string, rest: Partial<Entry> = {}): Entry => ({ ...makeEntry(id, [id]), sources: [authority], ...rest });
const faultsOf = (...entries: Entry[]) => checkQuality(makeGlossary(entries), new Map()).map(describeFault);

describe('addresses of sources', () => {
  it.each([
    'https://undocs.org/S/RES/2397(2017)',
    'https://undocs.org/A/RES/500(V)',
    'https://press.un.org/en/2018/sc13256.doc.htm',
    'https://main.un.org/securitycouncil/en/sanctions/1718',
    'https://eur-lex.europa.eu/eli/reg/2017/1509/oj',
    'https://www.legislation.gov.uk/uksi/2019/411',
    'https://www.federalregister.gov/d/2025-19001',
    'https://www.congress.gov/bill/115th-congress/house-bill/3364',
    'https://ofac.treasury.gov/faqs/3',
    'https://en.yna.co.kr/view/AEN20230614004600325',
  ])('%s is well formed', (url) => {
    expect(addressFault(url)).toBeUndefined();
  });

  it.each([
    ['https://undocs.org/resolution-2397', 'is not formed as addresses of UN documents are'],
    ['https://press.un.org/sc13256', 'is not formed as addresses of UN press are'],
    ['https://eur-lex.europa.eu/homepage.html', 'is not formed as addresses of EUR-Lex are'],
    ['https://www.legislation.gov.uk/', 'is not formed as addresses of legislation.gov.uk are'],
    ['https://www.federalregister.gov/agencies', 'is not formed as addresses of Federal Register are'],
    ['https://www.example.org/search?q=sanctions', 'is a search page'],
  ])('%s %s', (url, fault) => {
    expect(addressFault(url)).toBe(fault);
  });

  it('tell an authority from a newspaper', () => {
    expect(isAuthority('https://www.state.gov/key-topics/')).toBe(true);
    expect(isAuthority('https://www.mofa.go.kr/eng/index.do')).toBe(true);
    expect(isAuthority('https://www.koreaherald.com/article/1')).toBe(false);
    expect(isAuthority('https://un.org.example.com/')).toBe(false);
  });
});

describe('words of summaries', () => {
  it('are counted by the Flesch–Kincaid formula', () => {
    expect(readingGrade('The cat sat on the mat. It was glad.')).toBeLessThan(3);
    expect(
      readingGrade('Multilateral nonproliferation organisations institutionalise extraordinarily comprehensive verification.'),
    ).toBeGreaterThan(16);
  });

  it('that take a side are found, and names that only look like them are not', () => {
    expect(loadedWord('A brutal blockade.')).toBe('brutal');
    expect(loadedWord('Hay’at Tahrir al-Sham')).toBeUndefined();
  });

  it('may be acronyms only if they are spelt out here or nearby', () => {
    const iaea = makeEntry('iaea', ['IAEA']);
    const lookup = (id: string) => (id === 'iaea' ? iaea : undefined);
    const entry = { ...makeEntry('npt', ['NPT']), summary: 'The IAEA and the OSCE watch the NPT; tag [DPRK2].' };
    expect(unexplainedAcronyms(entry, lookup)).toEqual(['IAEA', 'OSCE']);
    expect(unexplainedAcronyms({ ...entry, related: ['iaea'] }, lookup)).toEqual(['OSCE']);
  });

  it('end sentences where readers do', () => {
    expect(sentencesOf('It was set up in 1950 by the U.S. Treasury. “It works.” Then it did not.')).toHaveLength(3);
  });
});

describe('quality', () => {
  it('passes a sound pair', () => {
    expect(faultsOf(sound('a', { related: ['b'] }), sound('b', { related: ['a'] }))).toEqual([]);
  });

  it('wants an authority, links both ways, plain sentences and no gaps', () => {
    const press = { ...authority, url: 'https://www.koreaherald.com/article/1' };
    const long = `It ${'is and '.repeat(20)}ends.`;
    const states = [
      { from: '2001-01-01', to: '2002-01-01', status: 'active', text: 'On.', source: 's' },
      { from: '2003-01-01', status: 'ended', text: 'A bloody end.', source: 's' },
    ] as const;
    const faults = faultsOf(sound('a', { related: ['b'], sources: [press], summary: long, states: [...states] }), sound('b'));
    expect(faults).toEqual([
      'a: sources: none is of an authority: the UN, a government, the EU, the IAEA …',
      'a: summary: has a sentence of 42 words, at most 36 are allowed',
      'a: states.1.text: "bloody" takes a side',
      'a: states.1.from: leaves a gap after 2002-01-01',
      'a: related.0: b does not name a in turn',
    ]);
  });

  it('lets a hub be named by more entries than it names', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => sound(id, { related: ['hub'] }));
    expect(faultsOf(...many, sound('hub'))).toEqual([]);
  });
});
