import { describe, expect, it } from 'vitest';
import { cardModel } from '../../../data/card/card.ts';
import { loadGlossary } from '../../../data/schema/load.ts';
import { makeReader } from '../make-glossary.ts';

const TODAY = '2026-11-24';
const { glossary } = loadGlossary();
const find = (id: string) => glossary.entries.find((entry) => entry.id === id);

interface Expected {
  /** What was true on the day; null: the card makes no statement of it. */
  then: RegExp | null;
  /** What has happened since. */
  since?: RegExp[];
  /** What the statement of the day must not say. */
  never?: RegExp;
}

/** Invented headlines (with a first paragraph where the headline alone leaves it open), the day, words and the entry they mean. */
const CASES: [text: string[], day: string | null, words: string, id: string, expected: Expected][] = [
  [
    ['Koreas open round-the-clock liaison office in Kaesong'],
    '2018-09-14',
    'liaison office',
    'inter-korean-liaison-office',
    { then: /^2018-09-14 active Opened.*20 officials/, since: [/2019-03-22.*staff/, /2020-06-16.*blew/] },
  ],
  [
    ['Seoul: liaison office lines to stay open despite virus'],
    '2020-02-03',
    'liaison office',
    'inter-korean-liaison-office',
    { then: /^2020-01-30 suspended/, since: [/2020-06-16.*blew/], never: /blew|destroyed|demolished/i },
  ],
  [
    ["Moon's team prepares for Kaesong liaison talks", 'The liaison office in Kaesong is to open within weeks.'],
    '2018-08-24',
    'liaison office',
    'inter-korean-liaison-office',
    { then: /^2018-04-27 planned.*not yet open/, since: [/2018-09-14.*Opened/] },
  ],
  [
    ['US says UN experts to detail fuel flows to North', 'A UN panel of experts on North Korea will report this week.'],
    '2019-03-12',
    'UN panel of experts',
    'panel-of-experts-1718',
    { then: /active/, since: [/2024-03-28.*veto/i, /2024-04-30/], never: /ended|ends/ },
  ],
  [
    ['UN panel of experts says Pyongyang stole crypto'],
    '2025-10-22',
    'UN panel of experts',
    'panel-of-experts-1718',
    { then: /^2024-04-30 ended/ },
  ],
  [
    ['North Korea hits oil cap early, Washington says'],
    '2017-10-20',
    'oil cap',
    'oil-cap-dprk',
    { then: /^2017-09-11 in-force.*500,000 barrels for the last quarter of 2017/, since: [/2017-12-22.*2397/] },
  ],
  [
    [
      'China reports March fuel sales under oil cap',
      'Deliveries to North Korea rose a little, customs data show; Pyongyang gave no figures.',
    ],
    '2018-04-30',
    'oil cap',
    'oil-cap-dprk',
    { then: /^2017-12-22 in-force.*four million barrels or 525,000 tonnes/ },
  ],
  [
    ['G7 to lower oil cap on Russia'],
    '2025-09-03',
    'oil cap',
    'price-cap',
    { then: /^2025-09-03 in-force.*47\.60.*United States.*60/, since: [/2026-02-01.*44\.10/] },
  ],
  [
    ['E3 start clock on snapback', 'Iran has thirty days, diplomats said.'],
    '2025-08-29',
    'snapback',
    'snapback',
    { then: /^2025-08-28 in-force.*notice/, since: [/2025-09-28.*returned/] },
  ],
  [
    ['UN sanctions on Iran are back'],
    '2025-09-28',
    'UN sanctions on Iran',
    'un-regime-iran-1737',
    { then: /^2025-09-28 contested.*Russia, China and Iran reject/, since: [/2026-03-12/] },
  ],
  [
    ['Iran marks year without UN sanctions'],
    '2017-01-16',
    'UN sanctions',
    'un-regime-iran-1737',
    { then: /^2016-01-16 ended.*2231/, since: [/2025-09-28/] },
  ],
  [
    ['Pompeo: all UN sanctions on Iran return by snapback'],
    '2020-09-20',
    'snapback',
    'snapback',
    { then: /^2020-08-20 contested.*most Council members did not accept/, since: [/2025-08-28/, /2025-09-28/] },
  ],
  [
    ['Libya still under UN sanctions over Lockerbie'],
    '2001-02-01',
    'UN sanctions',
    'un-regime-libya-748',
    { then: /^1999-04-05 suspended.*not lifted/, since: [/2003-09-12/] },
  ],
  [
    ['Libya sanctions to be reviewed in spring'],
    '2026-02-10',
    'sanctions',
    'un-regime-libya-1970',
    { then: /in-force.*1 May 2026/, since: [/2026-04-14/] },
  ],
  [
    ['UN council keeps Mali sanctions for a year'],
    '2022-08-30',
    'sanctions',
    'un-regime-mali-2374',
    { then: /^2022-08-30 in-force.*31 August 2023/, since: [/2023-08-30.*veto/i, /2023-08-31.*lapse/] },
  ],
  [
    ['Treasury adds firms under Caesar Act'],
    '2020-06-17',
    'Caesar Act',
    'caesar-act',
    { then: /^2020-06-17 in-force/, since: [/2025-05-23/, /2025-12-18.*Repealed/] },
  ],
  [
    ['Congress votes to scrap Caesar Act'],
    '2025-12-11',
    'Caesar Act',
    'caesar-act',
    { then: /^2025-05-23 suspended/, since: [/2025-12-18.*Repealed/], never: /Repealed/ },
  ],
  [
    ["Trump signs order targeting Cuba's backers", 'Executive Order 14404 threatens foreign banks.'],
    '2026-05-01',
    'Executive Order 14404',
    'eo-14404',
    { then: /^2026-05-01 in-force/ },
  ],
  [
    ['Hong Kong officials remain on US blacklist', 'The Hong Kong sanctions of 2020 stay, the State Department said.'],
    '2026-03-05',
    'sanctions',
    'us-hong-kong',
    { then: /^2020-07-14 in-force/, since: [/2026-07-14.*lapsed/] },
  ],
  [
    ['Council to vote on Yemen sanctions this week'],
    '2026-11-10',
    'sanctions',
    'un-regime-yemen-2140',
    { then: /in-force.*14 November 2026/ },
  ],
  [
    ["South Korea's foreign minister defends office"],
    '2018-08-23',
    "South Korea's foreign minister",
    'kang-kyung-wha',
    { then: /^2017-06-18 active/, since: [/2021-02-08/] },
  ],
  [
    ['Southern Rhodesia sanctions bite'],
    '1967-03-01',
    'Rhodesia sanctions',
    'un-regime-southern-rhodesia',
    { then: /^1966-12-16 in-force/, since: [/1968-05-29/], never: /committee/i },
  ],
  [
    ['Exporters fear new 50% rule'],
    '2025-10-15',
    '50% rule',
    'bis-affiliates-rule',
    { then: /^2025-09-29 in-force/, since: [/2025-11-10.*suspend/i] },
  ],
];

describe('a term is read as of the day of its page', () => {
  it.each(CASES)('%s (%s): “%s” is %s', (text, day, words, id, { then, since = [], never }) => {
    const read = makeReader(glossary, day).read(...text);
    expect(read.find(([found]) => found.toLowerCase() === words.toLowerCase())).toEqual([expect.anything(), id]);
    const entry = find(id);
    if (!entry) throw new Error(`no entry ${id}`);
    const card = cardModel(entry, find, day, TODAY);
    const state = card.then && `${card.then.state.from} ${card.then.state.status} ${card.then.state.text}`;
    if (then === null) expect(state).toBeNull();
    else expect(state).toMatch(then);
    if (never) expect(state).not.toMatch(never);
    const later = card.since.map(({ from, text: event }) => `${from} ${event}`);
    for (const event of since) expect(later).toContainEqual(expect.stringMatching(event));
    if (day !== null) for (const { from } of card.since) expect(from > day).toBe(true);
  });

  it('the day after a renewal was due says so', () => {
    const entry = find('un-regime-yemen-2140');
    if (!entry) throw new Error('no entry');
    const { overdue, verified } = cardModel(entry, find, '2026-11-10', TODAY);
    expect(overdue.map(({ on }) => on)).toEqual(['2026-11-14']);
    expect(verified && verified < '2026-11-14').toBe(true);
  });

  it('a cap for the head is never the mechanism, even on the day of the snapback', () => {
    expect(makeReader(glossary, '2025-09-27').read('Fans queue for vintage snapback drop')).toEqual([]);
  });

  it('an office is held by whoever held it on the day', () => {
    const read = (day: string) =>
      makeReader(glossary, day)
        .read("South Korea's foreign minister defends office")
        .map(([, id]) => id);
    expect(read('2018-08-23')).toEqual(['kang-kyung-wha']);
    expect(read('2023-08-23')).not.toContain('kang-kyung-wha');
  });

  it('without a date nothing is said of “then”, and the whole timeline is shown', () => {
    for (const entry of glossary.entries) {
      const card = cardModel(entry, find, null, TODAY);
      expect(card.then).toBeNull();
      expect(card.predates).toBe(false);
      expect(card.since).toHaveLength(entry.states.filter(({ from }) => from <= TODAY).length);
    }
  });

  it('a page older than its thing has no state of then', () => {
    const read = makeReader(glossary, '1990-01-01').read('The name stood on the SDN List for years.');
    expect(read).toEqual([['SDN List', 'sdn-list']]);
    for (const entry of glossary.entries) expect(cardModel(entry, find, '1900-01-01', TODAY).then).toBeNull();
  });

  it('no card of any entry on any of its days tells a later state as known then', () => {
    for (const entry of glossary.entries) {
      for (const { from } of entry.states) {
        const { then, since } = cardModel(entry, find, from, TODAY);
        if (then) expect(then.state.from <= from).toBe(true);
        for (const later of since) expect(later.from > from).toBe(true);
      }
    }
  });
});
