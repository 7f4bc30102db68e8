import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { test } from '@playwright/test';
import { EXTENSION } from '../tools/paths.ts';

/** Bytes that scripts in pages may have, zipped. */
const BUDGETS: readonly [name: string, files: string[], bytes: number][] = [
  ['what runs in every page', ['look.js'], 2_000],
  ['what tells an article', ['look.js', 'boot.js', 'page.js'], 26_000],
  ['all that an article can get, with the card', ['look.js', 'boot.js', 'page.js', 'reader.js', 'card.js'], 60_000],
];

for (const [browser, folder] of Object.entries(EXTENSION)) {
  for (const [name, files, bytes] of BUDGETS) {
    test(`budget in ${browser}: ${name} is at most ${bytes / 1000} kB gz`, () => {
      const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
      assert.ok(size <= bytes, `${files.join(', ')}: ${size} bytes`);
    });
  }
}
