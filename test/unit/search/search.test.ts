import { describe, expect, it } from 'vitest';
import { loadGlossary } from '../../../data/schema/load.ts';
import { createSearch } from '../../../data/search/search.ts';

const search = createSearch(loadGlossary().glossary.entries);
const first = (query: string) => search(query)[0]?.entry.id;

describe('search for people typing', () => {
  it.each([
    ['snapbak', 'snapback'],
    ['kaesung', 'kaesong'],
    ['resolution 2397', 'unscr-2397'],
    ['2397', 'unscr-2397'],
    ['eo 13810', 'eo-13810'],
    ['E.O. 13722', 'eo-13722'],
    ['asset freze', 'asset-freeze'],
    ['liason office', 'liaison-office'],
    ['inter-korean liason office', 'inter-korean-liaison-office'],
    ['OFAC', 'ofac'],
    ['SDN list', 'sdn-list'],
    ['shadow fleet', 'dark-fleet'],
    ['JCPOA', 'jcpoa'],
  ])('%j finds %s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  it('finds nothing for nothing', () => {
    expect(search('   ')).toEqual([]);
    expect(search('zzzzqqqq')).toEqual([]);
  });

  it('marks parts of the term, within it', () => {
    for (const { entry, highlights } of search('snapback')) {
      for (const [from, to] of highlights) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(entry.term.length);
      }
    }
  });
});
