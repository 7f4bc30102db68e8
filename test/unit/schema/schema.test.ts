import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../data/schema/faults.ts';
import { GLOSSARY_DIR, loadGlossary } from '../../../data/schema/load.ts';

const GOOD = `family: demo
title: Demo
entries:
  - id: first
    term: First
    kind: measure
    issuer: un
    topics: [iran]
    summary: A thing.
    forms: [first thing, { text: shared, when: { topics: [iran] } }]
    states:
      - { from: 2018-01-01, to: 2019-01-01, status: in-force, text: Began., source: s }
      - { from: 2019-01-01, status: ended, text: Ended., source: s }
    verified: 2026-06-30
    related: [second]
    sources: [{ id: s, url: "https://example.org/a", title: A, publisher: P, checked: 2026-11-24, access: read }]
  - id: second
    term: Second
    kind: body
    issuer: un
    topics: []
    summary: Another thing.
    forms: [shared]
    verified: 2026-06-30
    sources: [{ id: s, url: "https://example.org/b", title: B, publisher: P, checked: 2026-11-24, access: listed }]
`;

/** Faults of a folder with one family file. */
function faultsOf(yaml: string): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'glossary-'));
  writeFileSync(join(dir, 'demo.yaml'), yaml);
  writeFileSync(join(dir, 'topics.yaml'), readFileSync(join(GLOSSARY_DIR, 'topics.yaml')));
  return loadGlossary(dir).faults.map(describeFault);
}

describe('the schema check', () => {
  it('passes a sound family', () => {
    expect(faultsOf(GOOD)).toEqual([]);
  });

  it.each([
    ['unknown related id', 'related: [second]', 'related: [third]', 'demo.yaml: first: related.0: no entry has the id "third"'],
    [
      'duplicate form',
      'forms: [shared]',
      'forms: [shared, first thing]',
      'demo.yaml: second: forms.1: "first thing" is also a form of first; say when it means this entry',
    ],
    ['form given twice', 'forms: [shared]', 'forms: [shared, Shared]', undefined],
    ['bad date', 'from: 2018-01-01', 'from: 2018-02-30', 'demo.yaml: first: states.0.from: is not a day of the calendar'],
    [
      'date in another form',
      'from: 2018-01-01',
      'from: 1 Jan 2018',
      'demo.yaml: first: states.0.from: must be a date written YYYY-MM-DD',
    ],
    [
      'overlapping states',
      'to: 2019-01-01',
      'to: 2019-06-01',
      'demo.yaml: first: states.1.from: overlaps the state before it, which lasts to 2019-06-01',
    ],
    [
      'states out of order',
      'from: 2019-01-01',
      'from: 2017-01-01',
      'demo.yaml: first: states.1.from: 2017-01-01 does not come after 2018-01-01',
    ],
    [
      'missing source',
      'text: Began., source: s',
      'text: Began., source: t',
      'demo.yaml: first: states.0.source: no source of this entry has the id "t"',
    ],
    ['no source at all', /sources: \[.*listed }\]/, 'sources: []', 'demo.yaml: second: sources: needs at least one source'],
    [
      'long summary',
      'summary: A thing.',
      `summary: ${'word '.repeat(61)}`,
      'demo.yaml: first: summary: has 61 words, at most 60 are allowed',
    ],
    ['plain http', 'https://example.org/a', 'http://example.org/a', 'demo.yaml: first: sources.0.url: must start with https://'],
    ['duplicate id', 'id: second', 'id: first', 'demo.yaml: first: id: is used twice, also in demo.yaml'],
    ['unknown topic', 'topics: [iran]\n', 'topics: [mars]\n', 'demo.yaml: first: topics.0: no topic has the id "mars"'],
    [
      'unknown field',
      'issuer: un\n    topics: []',
      'issuer: un\n    colour: red\n    topics: []',
      /^demo.yaml: second: colour: /,
    ],
    ['unknown kind', 'kind: body', 'kind: thing', /^demo.yaml: second: kind: /],
    ['family named otherwise', 'family: demo', 'family: other', 'demo.yaml: family: is "other", but its file or folder is demo'],
    ['broken YAML', 'entries:', 'entries: [', /^demo.yaml: /],
  ])('names file, entry and field: %s', (_, from, to, expected) => {
    const yaml = GOOD.replace(from, to as string);
    expect(yaml).not.toBe(GOOD);
    const faults = faultsOf(yaml);
    if (expected === undefined) expect(faults).toEqual([]);
    else if (typeof expected === 'string') expect(faults).toContain(expected);
    else expect(faults.some((fault) => expected.test(fault))).toBe(true);
  });
});

describe('the bundled glossary', () => {
  const { glossary, faults } = loadGlossary();

  it('has no faults', () => {
    expect(faults.map(describeFault)).toEqual([]);
  });

  it('has at least 130 entries', () => {
    expect(glossary.entries.length).toBeGreaterThanOrEqual(130);
  });

  it('names every source by an address that can be followed', () => {
    for (const entry of glossary.entries)
      for (const source of entry.sources) expect(new URL(source.url).hostname).toMatch(/\.[a-z]{2,}$/);
  });
});
