import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formTokens } from '../../../data/matcher/form.ts';
import { match } from '../../../data/matcher/match.ts';
import { makeEntry, makeGlossary, makeReader } from '../make-glossary.ts';

const FORMS = [
  'UN sanctions',
  'Security Council',
  'UN Security Council',
  'oil cap',
  'cap',
  'S/RES/2397',
  'North Korea',
  "Côte d'Ivoire",
];
const { trie, read } = makeReader(makeGlossary(FORMS.map((form, i) => makeEntry(`e${i}`, [{ text: form, case: 'any' }]))));

const piece = fc.oneof(
  fc.constantFrom(...FORMS, ...FORMS.map((form) => form.toUpperCase())),
  fc.constantFrom(' ', '\u00a0', '-', '’s ', '. ', '\u00ad', '\u200b', '\n', '“', '”', ', ', '/', 'U. N. ', 'U.N.'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

/** Folded letters and digits of a text, without anything else. */
const letters = (value: string) =>
  formTokens(value)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
const KNOWN = new Set(FORMS.map(letters));

describe('for any text', () => {
  it('offsets select text whose letters are those of a form', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const { start, end } of match(trie, value).hits) expect(KNOWN).toContain(letters(value.slice(start, end)));
      }),
      { numRuns: 3000 },
    );
  });

  it('mentions come in order, do not overlap and begin and end at words', () => {
    fc.assert(
      fc.property(text, (value) => {
        let last = 0;
        for (const { start, end } of match(trie, value).hits) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          expect(value.slice(start, end)).toMatch(/^[\p{L}\p{N}]/u);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('a form between plain words is always found', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMS),
        fc.constantFrom('the ', 'of\u00a0', '“', '('),
        fc.constantFrom(' was', '.', ',', '’s'),
        (form, before, after) => {
          expect(read(before + form + after).map(([found]) => found)).toEqual([form]);
        },
      ),
    );
  });

  it('finds what a naive search over words finds', () => {
    const words = fc.array(fc.constantFrom('UN', 'sanctions', 'Security', 'Council', 'oil', 'cap', 'North', 'Korea', 'x'), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(words, (list) => {
        const value = list.join(' ');
        expect(match(trie, value).hits.map(({ start, end }) => value.slice(start, end))).toEqual(naive(list));
      }),
      { numRuns: 3000 },
    );
  });
});

function naive(words: string[]): string[] {
  const forms = FORMS.map((form) => form.toLowerCase());
  const found: string[] = [];
  for (let i = 0; i < words.length; ) {
    let length = 0;
    for (let n = 1; n <= 3 && i + n <= words.length; n++)
      if (
        forms.includes(
          words
            .slice(i, i + n)
            .join(' ')
            .toLowerCase(),
        )
      )
        length = n;
    if (length > 0) found.push(words.slice(i, i + length).join(' '));
    i += Math.max(length, 1);
  }
  return found;
}
