import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../data/published/parse-day.ts';
import { datesInJsonLd, dayInUrl, findPublished, hasArticle } from '../../../data/published/published.ts';

const TODAY = '2026-11-24';
const none = { jsonLd: [], meta: [], time: [], url: 'https://example.org/' };
const ld = (value: unknown) => JSON.stringify(value);

describe('the publication date', () => {
  it('is taken in the stated order of trust', () => {
    const all = {
      jsonLd: [ld({ '@type': 'NewsArticle', datePublished: '2018-09-14T08:00:00+09:00' })],
      meta: ['2018-09-15'],
      time: ['2018-09-16'],
      url: 'https://example.org/2018/09/17/x',
    };
    expect(findPublished(all, TODAY)).toEqual({ day: '2018-09-14', from: 'json-ld' });
    expect(findPublished({ ...all, jsonLd: [] }, TODAY)).toEqual({ day: '2018-09-15', from: 'meta' });
    expect(findPublished({ ...all, jsonLd: [], meta: [] }, TODAY)).toEqual({ day: '2018-09-16', from: 'time' });
    expect(findPublished({ ...all, jsonLd: [], meta: [], time: [] }, TODAY)).toEqual({ day: '2018-09-17', from: 'url' });
    expect(findPublished(none, TODAY)).toBeNull();
  });

  it('skips what is no day, too old or in the future', () => {
    expect(findPublished({ ...none, meta: ['soon', '2031-01-01', '0001-01-01', '2018-02-30', '2020-01-02'] }, TODAY)).toEqual({
      day: '2020-01-02',
      from: 'meta',
    });
  });

  it('is never the day of another thing than an article', () => {
    expect(datesInJsonLd(ld({ '@type': 'Organization', datePublished: '2018-09-14' }))).toEqual([]);
    expect(datesInJsonLd(ld({ '@graph': [{ '@type': ['ReportageNewsArticle'], datePublished: '2018-09-14' }] }))).toEqual([
      '2018-09-14',
    ]);
    expect(datesInJsonLd(ld([{ '@type': 'WebPage', mainEntity: { '@type': 'Article', datePublished: '2018-09-14' } }]))).toEqual([
      '2018-09-14',
    ]);
    expect(datesInJsonLd('{ broken')).toEqual([]);
    expect(hasArticle(ld({ '@type': 'BlogPosting' }))).toBe(true);
  });

  it.each([
    ['/2018/09/14/story', '2018-09-14'],
    ['/news/2018/9/4/story', '2018-09-04'],
    ['/world/2018/sep/14/story', '2018-09-14'],
    ['/a/story-2018-09-14.html', '2018-09-14'],
    ['/a/20180914-story', '2018-09-14'],
    ['/a/12345678901', undefined],
    ['/2018/09/', undefined],
  ])('in the address %s is %s', (path, day) => {
    expect(dayInUrl(`https://example.org${path}`)).toBe(day);
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
    ['03/04/2018', null],
    ['2018-02-30', null],
    ['Monday', null],
  ])('%j is %j', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it('any text gives a day of the calendar or null', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = parseDay(text);
        if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });
});
