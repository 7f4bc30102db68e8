import { describe, expect, it } from 'vitest';
import { makeEntry, makeGlossary, makeReader } from '../make-glossary.ts';

const { read } = makeReader(
  makeGlossary([
    makeEntry('un-sanctions', ['UN sanctions', 'United Nations sanctions']),
    makeEntry('un-security-council', ['Security Council', 'UN Security Council']),
    makeEntry('who', ['WHO']),
    makeEntry('asset-freeze', [
      { text: 'asset freeze', plural: true },
      { text: 'treaty', plural: true },
    ]),
    makeEntry('kaesong', ['Kaesong']),
    makeEntry('foreign-minister', ["South Korea's foreign minister"]),
    makeEntry('resolution', ['resolution 2397', 'S/RES/2397']),
    makeEntry('cvid', ['complete, verifiable, irreversible']),
    makeEntry('cote', ["Côte d'Ivoire"]),
    makeEntry('chapter', [{ text: 'Chapter VII', case: 'any' }]),
  ]),
);
const texts = (block: string) => read(block).map(([text]) => text);

describe('one pass over a text', () => {
  it.each([
    ['UN sanctions', 'UN sanctions'],
    ['U.N. sanctions', 'U.N. sanctions'],
    ['U. N. sanctions', 'U. N. sanctions'],
    ['U.\u00a0N.\u00a0sanctions', 'U.\u00a0N.\u00a0sanctions'],
    ['United Nations sanctions', 'United Nations sanctions'],
    ['United\nNations\n  sanctions', 'United\nNations\n  sanctions'],
    ['United Na\u00adtions sanc\u00adtions', 'United Na\u00adtions sanc\u00adtions'],
    ['UN\u202fsanctions', 'UN\u202fsanctions'],
    ['UN-sanctions', 'UN-sanctions'],
    ['UN SANCTIONS', 'UN SANCTIONS'],
    ['UN Sanctions', 'UN Sanctions'],
    ['asset freezes', 'asset freezes'],
    ['treaties', 'treaties'],
    ['South Korea’s foreign minister', 'South Korea’s foreign minister'],
    ["South Korea's foreign minister", "South Korea's foreign minister"],
    ['Resolution 2397', 'Resolution 2397'],
    ['S/RES/2397', 'S/RES/2397'],
    ['complete, verifiable, irreversible', 'complete, verifiable, irreversible'],
    ['Cote d’Ivoire', 'Cote d’Ivoire'],
    ['chapter vii', 'chapter vii'],
  ])('finds %j', (text, expected) => {
    expect(texts(`Before ${text} after.`)).toEqual([expected]);
    expect(texts(text)).toEqual([expected]);
  });

  it.each([
    ['who is here', 'an acronym in another case'],
    ['un sanctions', 'an acronym in another case'],
    ['kaesong', 'a name without its capital'],
    ['Kaesongs and preKaesong', 'inside words'],
    ['UN. sanctions', 'a full stop between'],
    ['UN (sanctions)', 'brackets between'],
    ['UN “sanctions”', 'quotes between'],
    ['UN, sanctions', 'a comma the form does not have'],
    ['complete verifiable irreversible', 'no comma where the form has one'],
    ['non-UN sanctions', 'a negating prefix'],
    ['assets freeze', 'another word'],
    ['S.RES.2397', 'other punctuation than the form has'],
  ])('finds nothing in %j: %s', (text) => {
    expect(texts(text)).toEqual([]);
  });

  it('leaves possessives and closing punctuation outside the mark', () => {
    expect(texts('Kaesong’s gates, “Kaesong”, (Kaesong).')).toEqual(['Kaesong', 'Kaesong', 'Kaesong']);
  });

  it('takes the longest term and goes on behind it', () => {
    expect(texts('The UN Security Council and the Security Council: UN sanctions')).toEqual([
      'UN Security Council',
      'Security Council',
      'UN sanctions',
    ]);
  });

  it('counts the last dot of an acronym as part of it', () => {
    const { read: readUn } = makeReader(makeGlossary([makeEntry('un', ['UN'])]));
    expect(readUn('by the U. N. and the U.N., then the UN.').map(([text]) => text)).toEqual(['U. N.', 'U.N.', 'UN']);
  });

  it('does not take initials of names for acronyms with other letters', () => {
    expect(texts('J. U. N. sanctions')).toEqual([]);
  });
});

describe('terms with brackets and plural possessives', () => {
  const { read } = makeReader(
    makeGlossary([
      makeEntry('uk-rus', ['Russia (Sanctions) (EU Exit) Regulations']),
      makeEntry('wpk', ["Workers' Party of Korea"]),
      makeEntry('north', ['the North']),
    ]),
  );

  it('are found as they are printed', () => {
    expect(read('The Russia (Sanctions) (EU Exit) Regulations 2019 and the Workers’ Party of Korea')).toEqual([
      ['Russia (Sanctions) (EU Exit) Regulations', 'uk-rus'],
      ['Workers’ Party of Korea', 'wpk'],
    ]);
  });

  it('end at any other quotation mark', () => {
    expect(read("He said 'the' North.")).toEqual([]);
  });
});
