import { describe, expect, it } from 'vitest';
import { sentenceStarts } from '../../../data/senses/sentence.ts';
import { makeEntry, makeGlossary, makeReader } from '../make-glossary.ts';

const topics = [
  { id: 'koreas', label: 'Koreas', kind: 'place' as const, parts: [], words: ['North Korea', 'Pyongyang', 'Seoul'] },
  { id: 'iran', label: 'Iran', kind: 'place' as const, parts: [], words: ['Iran', 'Tehran'] },
  { id: 'libya', label: 'Libya', kind: 'place' as const, parts: [], words: ['Libya'] },
  { id: 'diplomacy', label: 'Diplomacy', kind: 'theme' as const, parts: [], words: ['embassy', 'diplomats'] },
];
const state = (from: string, status: 'in-force' | 'ended') => ({ from, status, text: 'x', source: 's' }) as const;
const glossary = makeGlossary(
  [
    makeEntry('liaison-office', [{ text: 'liaison office', plural: true, when: { topics: ['diplomacy'], not: ['university'] } }]),
    makeEntry('inter-korean', [{ text: 'liaison office', when: { topics: ['koreas'], not: ['university'] } }]),
    makeEntry('un-sanctions', ['UN sanctions', 'sanctions']),
    makeEntry('dprk', [{ text: 'UN sanctions', when: { topics: ['koreas'] } }]),
    makeEntry('iran', [{ text: 'UN sanctions', when: { topics: ['iran'] } }]),
    makeEntry(
      'libya-748',
      [{ text: 'UN sanctions', when: { topics: ['libya'] } }],
      [state('1992-03-31', 'in-force'), state('2003-09-12', 'ended')],
    ),
    makeEntry('libya-1970', [{ text: 'UN sanctions', when: { topics: ['libya'] } }], [state('2011-02-26', 'in-force')]),
    makeEntry('snapback', [{ text: 'snapback', when: { near: ['Iran', 'E3'], not: ['cap', 'NFL'] } }]),
    makeEntry('long', [{ text: 'UN sanctions list', when: { near: ['Taliban'] } }]),
  ],
  topics,
);
const ids = (blocks: string[], published: string | null = null) =>
  makeReader(glossary, published)
    .read(...blocks)
    .map(([, id]) => id);

describe('the sense of a form', () => {
  it('is the Kaesong office on a page about the Koreas, elsewhere the general term', () => {
    expect(ids(['Seoul and Pyongyang talked.', 'The liaison office opened.'])).toEqual(['inter-korean']);
    expect(ids(['The embassy of Seoul said the liaison office would open.'])).toEqual(['inter-korean']);
    expect(ids(['The two capitals exchanged diplomats.', 'Diplomats moved into the liaison office.'])).toEqual([
      'liaison-office',
    ]);
  });

  it('is nothing where an anti-cue stands in the sentence or nothing speaks for it', () => {
    expect(ids(['The university liaison office in Seoul helps students.'])).toEqual([]);
    expect(ids(['Call the liaison office.'])).toEqual([]);
    expect(ids(['He wore a snapback cap in Iran.'])).toEqual([]);
    expect(ids(['A snapback for summer.'])).toEqual([]);
    expect(ids(['The E3 moved to trigger snapback.'])).toEqual(['snapback']);
  });

  it('follows the sentence before the paragraph, and the paragraph before the page', () => {
    expect(ids(['Pyongyang. Seoul. North Korea. Pyongyang.', 'Tehran denounced the UN sanctions.'])).toEqual(['iran']);
    expect(ids(['Pyongyang. Seoul. North Korea. Pyongyang.', 'The UN sanctions bite.'])).toEqual(['dprk']);
    expect(ids(['The UN sanctions bite.'])).toEqual(['un-sanctions']);
  });

  it('follows the page’s main country when a lesser one is named in passing', () => {
    expect(ids(['Pyongyang. Seoul. North Korea.', 'Iran watches. Iran waits.', 'The UN sanctions bite.'])).toEqual(['dprk']);
  });

  it('is the regime that was in force on the day', () => {
    expect(ids(['Libya is under UN sanctions.'], '2001-02-01')).toEqual(['libya-748']);
    expect(ids(['Libya is under UN sanctions.'], '2026-02-10')).toEqual(['libya-1970']);
    expect(ids(['Libya is under UN sanctions.'])).toEqual(['libya-1970']);
  });

  it('falls back to a shorter form when the longest has no sense here', () => {
    expect(makeReader(glossary).read('Pyongyang is on the UN sanctions list.')).toEqual([['UN sanctions', 'dprk']]);
  });
});

describe('sentences', () => {
  it.each([
    ['One. Two here. Three.', ['One. ', 'Two here. ', 'Three.']],
    ['The U. N. sanctions hold. Next.', ['The U. N. sanctions hold. ', 'Next.']],
    ['Mr. Kim spoke. “Then” he left.', ['Mr. Kim spoke. ', '“Then” he left.']],
    ['He said “no.” She agreed.', ['He said “no.” ', 'She agreed.']],
    ['Under No. 5 of Sept. 14 it holds', ['Under No. 5 of Sept. 14 it holds']],
  ])('%j begin where they should', (text, sentences) => {
    const starts = sentenceStarts(text);
    expect(starts.map((start, i) => text.slice(start, starts[i + 1]))).toEqual(sentences);
  });
});
