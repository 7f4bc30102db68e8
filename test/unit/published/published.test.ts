import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDoubt } from '../../../data/published/doubt.ts';
import { datesInJsonLd } from '../../../data/published/json-ld.ts';
import { labelBefore } from '../../../data/published/labels.ts';
import { parseDay, writtenDays } from '../../../data/published/parse-day.ts';
import { type DateCandidates, type DateLine, findPublished } from '../../../data/published/published.ts';
import { dayInUrl, monthInUrl } from '../../../data/published/url.ts';

const TODAY = '2026-11-24';
const none: DateCandidates = { jsonLd: [], meta: [], lines: [], leads: [], url: 'https://example.org/', lang: 'en' };
const ld = (value: unknown) => JSON.stringify(value);
const article = (datePublished: string, more: object = {}) => ld({ '@type': 'NewsArticle', datePublished, ...more });
const published = (content: string) => ({ name: 'article:published_time', content });
const line = (text: string, more: Partial<DateLine> = {}): DateLine => ({
  text,
  stamp: null,
  kind: 'text',
  names: '',
  place: 'head',
  distance: 1,
  ...more,
});
const dayOf = (candidates: Partial<DateCandidates>) => findPublished({ ...none, ...candidates }, TODAY)?.day ?? null;

describe('the publication date', () => {
  it('names where it was found and how sure it is', () => {
    expect(findPublished({ ...none, jsonLd: [article('2018-09-14T08:00:00+09:00')] }, TODAY)).toEqual({
      day: '2018-09-14',
      from: 'json-ld',
      confidence: 'high',
      updated: null,
      doubt: null,
    });
    expect(findPublished({ ...none, lines: [line('14 September 2018')] }, TODAY)).toMatchObject({
      day: '2018-09-14',
      confidence: 'medium',
    });
    expect(findPublished(none, TODAY)).toBeNull();
  });

  it('is found in metadata, markup, text and address', () => {
    expect(dayOf({ meta: [published('2018-09-15')] })).toBe('2018-09-15');
    expect(dayOf({ lines: [line('', { stamp: '2018-09-16', kind: 'time' })] })).toBe('2018-09-16');
    expect(dayOf({ lines: [line('Seoul, 16 September 2018')] })).toBe('2018-09-16');
    expect(dayOf({ url: 'https://example.org/2018/09/17/x' })).toBe('2018-09-17');
  });

  it('skips what is no day, too old or in the future', () => {
    const meta = ['soon', '2031-01-01', '0001-01-01', '2018-02-30', '2020-01-02'].map(published);
    expect(dayOf({ meta })).toBe('2020-01-02');
  });

  it('is the day that readers see, not the day in Greenwich', () => {
    const meta = [published('2023-11-09T01:09:55+00:00')];
    expect(dayOf({ meta })).toBe('2023-11-09');
    expect(dayOf({ meta, lines: [line('November 8, 2023 at 6:09 p.m.')] })).toBe('2023-11-08');
    expect(dayOf({ meta, url: 'https://example.org/2023/11/08/talks/' })).toBe('2023-11-08');
    expect(dayOf({ meta: [published('2018-09-13T23:30:00Z')], lines: [line('2018년 9월 14일', { names: 'date' })] })).toBe(
      '2018-09-14',
    );
    // A stamp that names its zone has its own day.
    expect(dayOf({ meta: [published('2018-09-14T00:30:00+09:00')] })).toBe('2018-09-14');
  });

  it('is never the day of a change, which is kept apart', () => {
    const meta = [{ name: 'article:modified_time', content: '2020-05-05' }];
    expect(dayOf({ meta })).toBeNull();
    expect(dayOf({ lines: [line('Last updated: 5 May 2020')] })).toBeNull();
    expect(dayOf({ lines: [line('5 May 2020', { names: 'entry-updated' })] })).toBeNull();
    const changed = findPublished({ ...none, jsonLd: [article('2018-09-14', { dateModified: '2020-05-05' })] }, TODAY);
    expect(changed).toMatchObject({ day: '2018-09-14', updated: '2020-05-05' });
  });

  it('is the earlier of two that metadata states, unless the page shows the later one', () => {
    const meta = [published('2026-03-09'), { name: 'datePublished', content: '2021-02-16' }];
    expect(dayOf({ meta })).toBe('2021-02-16');
    const lines = [line('9 March 2026', { kind: 'time', stamp: '2026-03-09' })];
    expect(dayOf({ meta, lines })).toBe('2026-03-09');
  });

  it('is not the day of teasers, comments, copyright or events', () => {
    expect(dayOf({ lines: [line('14 September 2018', { place: 'outside' })] })).toBeNull();
    expect(dayOf({ lines: [line('© 14 September 2018')] })).toBeNull();
    expect(dayOf({ lines: [line('14 September 2018', { names: 'event-date' })] })).toBeNull();
  });

  it('is none where two days are as likely', () => {
    expect(dayOf({ lines: [line('14 September 2018'), line('3 March 2019')] })).toBeNull();
  });

  it('reads numeric dates by the language of the page, or not at all', () => {
    const lines = [line('03/04/2018', { names: 'date' })];
    expect(dayOf({ lines, lang: 'en-US' })).toBe('2018-03-04');
    expect(dayOf({ lines, lang: 'fr' })).toBe('2018-04-03');
    expect(dayOf({ lines, lang: 'en', url: 'https://news.example.co.uk/a' })).toBe('2018-04-03');
    expect(dayOf({ lines, lang: 'en' })).toBeNull();
  });
});

describe('a text that is older than its page', () => {
  const lead = 'The two Koreas opened a liaison office on Friday.';
  it('says so itself', () => {
    expect(findDoubt('2021-05-02', { lines: [line('From the archive')], leads: [lead] })).toEqual({ kind: 'archive' });
    expect(findDoubt('2021-05-02', { lines: [line('World')], leads: [lead] })).toBeNull();
  });

  it('is dated by the day it first appeared', () => {
    const lines = [line('This article was originally published on 14 September 2018.', { place: 'tail' })];
    const found = findPublished({ ...none, meta: [published('2021-05-02')], lines }, TODAY);
    expect(found?.day).toBe('2018-09-14');
    expect(found?.doubt).toEqual({ kind: 'republished', original: '2018-09-14', page: '2021-05-02' });
    expect(findDoubt('2018-09-15', { lines, leads: [] })).toBeNull();
    expect(findDoubt('2021-05-02', { lines: [line('Originally published by Example Press.')], leads: [] })).toBeNull();
  });

  it('is known by its dateline', () => {
    const leads = ['SEOUL, Sept. 14, 2018 (Example) — The two Koreas opened an office.'];
    expect(findDoubt('2021-05-02', { lines: [], leads })).toEqual({ kind: 'dateline', dateline: '2018-09-14' });
    expect(findDoubt('2018-09-15', { lines: [], leads })).toBeNull();
  });
});

describe('structured data', () => {
  it('gives dates of articles before those of other things, and none of organisations', () => {
    expect(datesInJsonLd(ld({ '@type': 'Organization', datePublished: '2018-09-14' }))).toEqual({
      article: [],
      other: [],
      modified: [],
    });
    expect(
      datesInJsonLd(ld({ '@graph': [{ '@type': ['ReportageNewsArticle'], datePublished: 'a', dateModified: 'b' }] })),
    ).toEqual({
      article: ['a'],
      other: [],
      modified: ['b'],
    });
    expect(
      datesInJsonLd(ld([{ '@type': 'WebPage', datePublished: 'c', mainEntity: { '@type': 'Article', datePublished: 'a' } }])),
    ).toEqual({ article: ['a'], other: ['c'], modified: [] });
  });

  it('gives what can still be told where it is broken', () => {
    expect(datesInJsonLd('{ "datePublished": "2018-09-14", oops').other).toEqual(['2018-09-14']);
    expect(datesInJsonLd('{ broken').other).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['/2018/09/14/story', '2018-09-14'],
    ['/news/2018/9/4/story', '2018-09-04'],
    ['/world/2018/sep/14/story', '2018-09-14'],
    ['/a/story-2018-09-14.html', '2018-09-14'],
    ['/a/20180914-story', '2018-09-14'],
    ['/a/12345678901', undefined],
    ['/2018/09/', undefined],
    ['/2018/13/45/x', undefined],
  ])('%s has the day %s', (path, day) => {
    expect(dayInUrl(`https://example.org${path}`)).toBe(day);
  });

  it('of a web archive is that of the page it holds', () => {
    expect(dayInUrl('https://web.archive.org/web/20240204145014/https://example.org/2018/09/14/x')).toBe('2018-09-14');
    expect(dayInUrl('https://web.archive.org/web/20240204145014/https://example.org/x')).toBeUndefined();
  });

  it('may have a month', () => {
    expect(monthInUrl('https://example.org/2018/09/talks.html')).toBe('2018-09');
    expect(monthInUrl('https://example.org/2018/19/talks.html')).toBeUndefined();
  });
});

describe('a label before a date', () => {
  it.each([
    ['Published: ', 'published'],
    ['Veröffentlicht am ', 'published'],
    ['Опубликовано ', 'published'],
    ['Last updated on ', 'updated'],
    ['Stand: ', 'updated'],
    ['Mis à jour le ', 'updated'],
    ['Published 3 May, updated ', 'updated'],
    ['© Example Press ', 'other'],
    ['By Ada Winter, Seoul, ', null],
  ])('%j says %j', (before, label) => {
    expect(labelBefore(`${before}14 September 2018`, before.length)).toBe(label);
  });
});

describe('a day as publishers write it', () => {
  it.each([
    ['2018-09-14', '2018-09-14'],
    ['2018-09-14T23:30:00-04:00', '2018-09-14'],
    ['20180914T120000Z', '2018-09-14'],
    ['2018/9/4', '2018-09-04'],
    ['September 14, 2018', '2018-09-14'],
    ['14 Sept 2018, 10:00', '2018-09-14'],
    ['Fri, 14 Sep 2018 09:00:00 GMT', '2018-09-14'],
    ['1st May 2026', '2026-05-01'],
    ['14. September 2018', '2018-09-14'],
    ['14.09.2018', '2018-09-14'],
    ['le 1er août 2018', '2018-08-01'],
    ['14 de septiembre de 2018', '2018-09-14'],
    ['14 września 2018', '2018-09-14'],
    ['14 сентября 2018', '2018-09-14'],
    ['14 Eylül 2018', '2018-09-14'],
    ['2018년 9월 14일', '2018-09-14'],
    ['2018年9月14日', '2018-09-14'],
    ['14 Σεπτεμβρίου 2018', '2018-09-14'],
    ['03/04/2018', null],
    ['2018-02-30', null],
    ['Monday', null],
    ['1.2.3.2018', null],
  ])('%j is %j', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it('a stamp in UTC is told from others', () => {
    const utc = (text: string) => writtenDays(text)[0]?.utc;
    expect(['2018-09-14T10:00Z', '2018-09-14T10:00:00.000+00:00', 'Fri, 14 Sep 2018 09:00:00 GMT'].map(utc)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['2018-09-14', '2018-09-14T10:00:00+09:00', '14 September 2018'].map(utc)).toEqual([false, false, false]);
  });

  it('any text gives days of the calendar or none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { day } of writtenDays(text)) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });
});
