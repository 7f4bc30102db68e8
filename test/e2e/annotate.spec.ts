import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { type Annotation, annotate } from '../tools/annotator.ts';
import { ROOT } from '../tools/paths.ts';

const page = (name: string, url?: string) => ({
  file: name,
  path: join(ROOT, 'test/pages', name),
  ...(url === undefined ? {} : { url }),
});

test('annotate: tells of each page what the extension finds in it, in the order asked for', async () => {
  const pages = [
    page('koreas-2018.html'),
    page('gone.html'),
    page('bare-sanctions.html', 'https://news.example/world/talks.html'),
    page('shop.html'),
    page('from-the-archive.html'),
  ];
  const lines: Annotation[] = [];
  for await (const line of annotate(pages)) lines.push(line);
  assert.deepEqual(
    lines.map(({ file }) => file),
    pages.map(({ file }) => file),
  );

  const [koreas, gone, sanctions, shop, archive] = lines as [Annotation, Annotation, Annotation, Annotation, Annotation];
  assert.ok('mentions' in koreas && koreas.article);
  assert.equal(koreas.published, '2018-09-14');
  const offices = koreas.mentions.filter(({ text }) => text === 'liaison office');
  assert.equal(offices.length, 3, 'every mention is listed, not only the first');
  for (const { id, before, after, confidence } of offices) {
    assert.equal(id, 'inter-korean-liaison-office');
    assert.ok(before.length <= 40 && after.length <= 40 && before.length + after.length > 40);
    assert.ok(confidence > 0 && confidence <= 1);
  }
  assert.ok(koreas.ms.scan >= 0);

  assert.ok('error' in gone);
  assert.match(gone.error, /gone\.html/);

  assert.ok('mentions' in sanctions);
  assert.ok(sanctions.mentions.some(({ id }) => id === 'us-iran'));

  assert.ok('mentions' in shop);
  assert.equal(shop.article, false);
  assert.deepEqual(shop.mentions, []);

  assert.ok('mentions' in archive);
  assert.deepEqual([archive.published, archive.article], ['2021-05-02', true]);
});
