import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileIndex, compileLocalIndex } from '../../../data/compiler/compile.ts';
import { withPrefixes } from '../../../data/languages/arabic.ts';
import { pageLanguage } from '../../../data/languages/languages.ts';
import { TextReader } from '../../../data/reading/text-reader.ts';
import type { Glossary } from '../../../data/schema/entry.ts';
import { describeFault } from '../../../data/schema/faults.ts';
import { loadLanguages } from '../../../data/schema/languages.ts';
import { makeEntry, makeGlossary } from '../make-glossary.ts';

const glossary: Glossary = makeGlossary(
  [makeEntry('asset-freeze', ['asset freeze']), makeEntry('un-security-council', ['Security Council'])],
  [{ id: 'iran', label: 'Iran', kind: 'place', parts: [], words: ['Iran'] }],
);

/** A folder with one language file. */
function folderOf(name: string, source: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'languages-'));
  writeFileSync(join(folder, name), source);
  return folder;
}

function readerOf(language: 'ar' | 'zh' | 'ko' | 'fr' | 'ru', forms: Record<string, string[]>) {
  const entries = Object.entries(forms).map(([id, own]) => `  ${id}: { term: ${own[0]}, forms: ${JSON.stringify(own)} }`);
  const source = `language: ${language}\ntopics: { iran: [إيران, Иран, 伊朗, 이란, Iran] }\nentries:\n${entries.join('\n')}\n`;
  const { languages, faults } = loadLanguages(glossary, folderOf(`${language}.yaml`, source));
  expect(faults.map(describeFault)).toEqual([]);
  const reader = new TextReader({ ...compileIndex(glossary), ...compileLocalIndex(languages[0] as never) }, language);
  const page = {
    topics: [],
    published: null,
    wanted: { entriesOff: [], familiesOff: [], level: 'newcomer', askedKinds: [] },
  } as const;
  return (text: string) => reader.read([text], page)[0]?.map(({ start, end, id }) => [text.slice(start, end), id]);
}

describe('terms in other languages', () => {
  it('are found in Chinese, where no spaces part the words', () => {
    const read = readerOf('zh', { 'asset-freeze': ['资产冻结'], 'un-security-council': ['安理会', '联合国安全理事会'] });
    expect(read('联合国安全理事会周五决定对八名将领实施资产冻结。')).toEqual([
      ['联合国安全理事会', 'un-security-council'],
      ['资产冻结', 'asset-freeze'],
    ]);
  });

  it('are found in Korean with particles after them', () => {
    const read = readerOf('ko', { 'asset-freeze': ['자산 동결'], 'un-security-council': ['안전보장이사회', '안보리'] });
    expect(read('안보리는 자산동결을 연장했다.')).toEqual([
      ['안보리', 'un-security-council'],
      ['자산동결', 'asset-freeze'],
    ]);
  });

  it('are found in Arabic with a prefix, vowel marks and tatweel', () => {
    const read = readerOf('ar', { 'asset-freeze': ['تجميد الأصول'], 'un-security-council': ['مجلس الأمن', 'المجلس'] });
    expect(read('قرر مجلسُ الأمـن وتجميد الأصول للمجلس')).toEqual([
      ['مجلسُ الأمـن', 'un-security-council'],
      ['وتجميد الأصول', 'asset-freeze'],
      ['للمجلس', 'un-security-council'],
    ]);
  });

  it('are found in Russian and French without regard to accents and elided articles', () => {
    expect(readerOf('ru', { 'asset-freeze': ['замораживание активов'] })('Замораживание активов продлено.')).toEqual([
      ['Замораживание активов', 'asset-freeze'],
    ]);
    expect(readerOf('fr', { 'asset-freeze': ['gel des avoirs'] })('Le gel des avoirs de l’Iran')).toEqual([
      ['gel des avoirs', 'asset-freeze'],
    ]);
  });

  it('with faults are reported by file, entry and field', () => {
    const folder = folderOf('fr.yaml', 'language: fr\ntopics: { mars: [Mars] }\nentries:\n  x-y: { term: a, forms: [a] }\n');
    expect(loadLanguages(glossary, folder).faults.map(describeFault)).toEqual([
      'languages/fr.yaml: x-y: no entry has this id',
      'languages/fr.yaml: topics.mars: no topic has this id',
      'languages/fr.yaml: topics.iran: has no words',
    ]);
    const typo = folderOf('fr.yaml', 'language: fr\ntopics: {}\nentries:\n  x-y: { term: a }\n');
    expect(loadLanguages(glossary, typo).faults.map(describeFault)[0]).toContain('languages/fr.yaml: entries.x-y.forms');
  });
});

describe('the language of a page', () => {
  const russian = 'Совет Безопасности ООН продлил санкции против КНДР.';
  it.each([
    ['fr-CA', 'Le Conseil a voté.', 'fr'],
    ['es', 'El Consejo votó.', 'es'],
    ['de', 'Der Rat hat abgestimmt.', 'en'],
    ['en', russian, 'ru'],
    ['', russian, 'ru'],
    ['uk', russian, 'en'],
    ['', 'Рада Безпеки ООН продовжила санкції проти КНДР.', 'en'],
    ['', '安理会延长了对朝鲜的制裁。', 'zh'],
    ['', '国連安保理は北朝鮮に対する制裁を延長した。', 'en'],
    ['', '안보리는 대북 제재를 연장했다.', 'ko'],
    ['', 'مدد مجلس الأمن العقوبات على كوريا الشمالية', 'ar'],
    ['fa', 'شورای امنیت تحریم‌های کره شمالی را تمدید کرد و گفت که', 'en'],
    ['', '', 'en'],
    [
      '',
      'Les membres du Conseil ont voté dans la nuit pour une résolution sur les sanctions et des exemptions pour les ONG.',
      'fr',
    ],
    [
      '',
      'The members of the Council voted in the night for a resolution on the sanctions and exemptions for the agencies of aid.',
      'en',
    ],
  ])('declared as %j is told from %j', (declared, sample, language) => {
    expect(pageLanguage(declared, sample)).toBe(language);
  });
});

it('Arabic words get the letters written together with them, and no others do', () => {
  expect(withPrefixes('المجلس')).toContain('للمجلس');
  expect(withPrefixes('المجلس')).toContain('والمجلس');
  expect(withPrefixes('council')).toEqual([]);
});

describe('Korean and Chinese', () => {
  it('tell words apart by the spaces of a text, but let a form’s own spaces be left out', () => {
    const read = readerOf('ko', { 'asset-freeze': ['자산 동결'], 'un-security-council': ['안보리'] });
    expect(read('안보 리스크가 크다. 자산 동결과 자산동결.')).toEqual([
      ['자산 동결', 'asset-freeze'],
      ['자산동결', 'asset-freeze'],
    ]);
  });

  it('write middle dots and full-width brackets', () => {
    expect(readerOf('ko', { 'asset-freeze': ['5·24 조치'] })('5·24 조치와 5ㆍ24조치')).toEqual([
      ['5·24 조치', 'asset-freeze'],
      ['5ㆍ24조치', 'asset-freeze'],
    ]);
    expect(readerOf('zh', { 'asset-freeze': ['第2397(2017)号决议'] })('第2397（2017）号决议')).toEqual([
      ['第2397（2017）号决议', 'asset-freeze'],
    ]);
  });
});
