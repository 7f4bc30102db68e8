import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../data/instruments/parse.ts';
import { instrumentId, plainCard, plainId } from '../../../data/instruments/plain.ts';
import { loadGlossary } from '../../../data/schema/load.ts';
import { makeReader } from '../make-glossary.ts';

const cited = (text: string) =>
  findCitations(text)
    .filter(({ certain }) => certain !== 'no')
    .map(({ start, end, kind, number, year }) => [text.slice(start, end), kind, number, ...(year ? [year] : [])]);

describe('numbered instruments', () => {
  it.each([
    ['Resolution 2397', [['Resolution 2397', 'unsc', '2397']]],
    ['UNSCR 2397 (2017)', [['UNSCR 2397 (2017)', 'unsc', '2397', '2017']]],
    ['S/RES/2397', [['S/RES/2397', 'unsc', '2397']]],
    ['S/RES/2397 (2017)', [['S/RES/2397 (2017)', 'unsc', '2397', '2017']]],
    [
      'resolutions 1718, 1874 and 2397',
      [
        ['resolutions 1718', 'unsc', '1718'],
        ['1874', 'unsc', '1874'],
        ['2397', 'unsc', '2397'],
      ],
    ],
    [
      'Resolution 1696 of 2006, 1737 and 1747',
      [
        ['Resolution 1696 of 2006', 'unsc', '1696', '2006'],
        ['1737', 'unsc', '1737'],
        ['1747', 'unsc', '1747'],
      ],
    ],
    ['E.O. 13810', [['E.O. 13810', 'eo', '13810']]],
    ['Executive Order 13722', [['Executive Order 13722', 'eo', '13722']]],
    [
      'Executive Orders 13382 and 13722',
      [
        ['Executive Orders 13382', 'eo', '13382'],
        ['13722', 'eo', '13722'],
      ],
    ],
    ['Regulation (EU) 2017/1509', [['Regulation (EU) 2017/1509', 'eu', '2017/1509']]],
    ['Council Decision (CFSP) 2016/849', [['Council Decision (CFSP) 2016/849', 'eu', '2016/849']]],
    ['Council Decision 2010/413/CFSP', [['Council Decision 2010/413/CFSP', 'eu', '2010/413']]],
  ])('%s', (text, expected) => {
    expect(cited(`Under ${text}, it was forbidden.`)).toEqual(expected);
  });

  it.each([
    'House Resolution 2397 passed.',
    'A/RES/377 is older.',
    'The screen has a resolution 1920x1080.',
    'The city council passed Resolution 2397 on parking.',
    'Governor Hale signed Executive Order 13810 on bees.',
    'The parish council rescinds Decision 2010/413 on the pond.',
    'Resolution 12.5 of the conference',
    'The order of 13722 pencils came late.',
  ])('not: %s', (text) => {
    expect(cited(text)).toEqual([]);
  });

  it('open their entry, or for resolutions and orders a plain card', () => {
    const { read } = makeReader(loadGlossary().glossary, '2024-05-01');
    expect(read('UN Security Council Resolution 2397 caps oil.').map(([, id]) => id)).toContain('unscr-2397');
    const plain = plainCard('unscr-2720-2023', '2024-01-05');
    expect(plain).toMatchObject({
      term: 'Security Council resolution 2720 (2023)',
      kind: 'resolution',
      issuer: 'un',
      then: null,
      since: [],
    });
    expect(plain?.sources[0]?.url).toBe('https://undocs.org/S/RES/2720(2023)');
    expect(plainCard('eo-14000', null)).toMatchObject({ term: 'Executive Order 14000', issuer: 'us' });
    expect(plainCard('unscr-x', null)).toBeNull();
  });

  it('have ids that name the instrument', () => {
    expect(plainId('unsc', '2720', '2023')).toBe('unscr-2720-2023');
    expect(plainId('unsc', '5000')).toBeUndefined();
    expect(plainId('eu', '2017/1509')).toBeUndefined();
    expect(instrumentId('unscr-2720-2023')).toBe('unscr-2720');
    expect(instrumentId('un-regime-iran-1737')).toBe('un-regime-iran-1737');
  });
});
