/** `npm run annotate -- PATHS… [--out FILE] [--scripts] [--manifest TSV]`: what the packaged extension finds in saved pages, one JSON line a page. */
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { annotate } from './annotator.ts';
import { buildIfOld } from './build.ts';
import { findPages } from './page-list.ts';
import { showProgress } from './progress.ts';

const USAGE = `npm run annotate -- PATHS… [--out FILE] [--scripts] [--manifest FILE.tsv]
  PATHS        HTML files, or folders that hold them
  --out        write the lines to a file instead of the standard output
  --scripts    let the pages' own scripts run
  --manifest   table with the columns "file" and "url": each page is served under its own address`;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      scripts: { type: 'boolean', default: false },
      manifest: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || (positionals.length === 0 && values.manifest === undefined)) {
    console.error(USAGE);
    return values.help ? 0 : 1;
  }
  const from = (path: string) => resolve(process.env.SANCTIONS_CONTEXT_CWD ?? process.cwd(), path);
  const pages = findPages(positionals, values.manifest, from);
  if ((await buildIfOld()) !== 0) return 1;
  const out = values.out === undefined ? process.stdout : createWriteStream(from(values.out));
  const progress = showProgress(pages.length);
  let failed = 0;
  for await (const line of annotate(pages, { scripts: values.scripts })) {
    if ('error' in line) failed++;
    if (out === process.stdout) progress.clear();
    out.write(`${JSON.stringify(line)}\n`);
    progress.step();
  }
  progress.end();
  if (out !== process.stdout) await new Promise((done) => out.end(() => done(undefined)));
  if (failed > 0) console.error(`${failed} of ${pages.length} pages could not be read; their lines have "error".`);
  return 0;
}
