import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadGlossary } from '../../../data/schema/load.ts';
import { sentencesOf } from '../../../data/schema/prose.ts';

const SHARED = join(import.meta.dirname, '../../../../shared');
const FOLDERS = ['reference', 'seed', 'design'].map((name) => join(SHARED, name));
/** Shorter runs of words may stand anywhere by chance. */
const WORDS = 9;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

it.skipIf(!existsSync(SHARED))(
  'the glossary shares no sentence with the texts it was researched in (skipped where ../shared is absent)',
  () => {
    const texts = FOLDERS.filter(existsSync).flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:md|tsv|txt|html)$/.test(name))
        .map((name) => plain(readFileSync(join(folder, name), 'utf8'))),
    );
    const shared = loadGlossary().glossary.entries.flatMap(({ id, summary, states }) =>
      [summary, ...states.map(({ text }) => text)]
        .flatMap(sentencesOf)
        .filter((sentence) => {
          const words = plain(sentence);
          return words.split(' ').length >= WORDS && texts.some((text) => text.includes(words));
        })
        .map((sentence) => `${id}: ${sentence}`),
    );
    expect(shared).toEqual([]);
  },
);
