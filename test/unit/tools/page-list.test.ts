import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPages } from '../../tools/page-list.ts';

let folder: string;
const from = (path: string) => resolve(folder, path);
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(folder, 'in'));
  write('in/b.html', '');
  write('in/a.htm', '');
  write('in/notes.txt', '');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('pages to annotate', () => {
  it('are the HTML files of a folder, in order, and files that were named', () => {
    expect(findPages(['in', 'gone.html'], undefined, from).map(({ file }) => file)).toEqual([
      'in/a.htm',
      'in/b.html',
      'gone.html',
    ]);
  });

  it('have the addresses of a manifest', () => {
    write('list.tsv', 'date\tfile\turl\n2020\tin/b.html\thttps://example.org/b\n2021\tin/a.htm\t\n');
    const listed = findPages([], 'list.tsv', from);
    expect(listed.map(({ file, url }) => [file, url])).toEqual([
      ['in/b.html', 'https://example.org/b'],
      ['in/a.htm', undefined],
    ]);
    expect(findPages(['in/b.html'], 'list.tsv', from)[0]?.url).toBe('https://example.org/b');
  });

  it('say which manifest, line and column is wrong', () => {
    expect(() => findPages([], 'none.tsv', from)).toThrow(/there is no file .*none\.tsv/);
    write('list.tsv', 'name\turl\nx\ty\n');
    expect(() => findPages([], 'list.tsv', from)).toThrow(/list\.tsv:1: needs the columns "file" and "url".*has: name, url/);
    write('list.tsv', 'file\turl\n\thttps://example.org/\n');
    expect(() => findPages([], 'list.tsv', from)).toThrow(/list\.tsv:2: names no file/);
  });
});
