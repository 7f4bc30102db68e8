/** `npm start [FILE|URL]`: shows the extension on a page; without a display it prints what the cards say and takes screenshots. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { needBrowser } from './browsers.ts';
import { buildIfOld } from './build.ts';
import { report } from './demo-report.ts';
import { EXTENSION, PAGES } from './paths.ts';
import { type Site, serve } from './server.ts';

const PAGE = 'koreas-2018.html';

try {
  process.exitCode = await demo(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function demo(args: string[]): Promise<number> {
  if (args.length > 1) throw new Error(`npm start takes one FILE or URL, not ${args.length}: ${args.join(' ')}`);
  const page = pageOf(args[0]);
  if ((await buildIfOld()) !== 0) return 1;
  const site = page.folder === undefined ? undefined : await serve(page.folder);
  try {
    const url = site ? site.url(encodeURIComponent(page.name)) : page.name;
    if (hasDisplay()) await show(url);
    else await report(url);
  } finally {
    await (site as Site | undefined)?.close();
  }
  return 0;
}

interface Page {
  /** File in the folder, or an address. */
  name: string;
  folder?: string;
}

/** @throws {Error} that names the argument if it is neither an address nor a file. */
function pageOf(argument: string | undefined): Page {
  if (argument === undefined) return { name: PAGE, folder: PAGES };
  if (/^https?:\/\//i.test(argument)) {
    if (!URL.canParse(argument)) throw new Error(`"${argument}" is not a valid address.`);
    return { name: argument };
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(argument)) {
    throw new Error(`"${argument}": only http and https addresses, and files, can be shown.`);
  }
  const file = resolve(process.env.SANCTIONS_CONTEXT_CWD ?? process.cwd(), argument);
  if (!existsSync(file)) throw new Error(`"${argument}" is neither an http(s) address nor a file: there is no ${file}.`);
  if (!statSync(file).isFile()) throw new Error(`"${argument}" is not a file: ${file} is a folder.`);
  if (!/\.(?:x?html?)$/i.test(file)) throw new Error(`"${argument}" is not an HTML file: ${file}.`);
  return { name: basename(file), folder: dirname(file) };
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/** Opens a browser window with the extension on the page and waits until it is closed. */
async function show(url: string) {
  const load = [`--disable-extensions-except=${EXTENSION.chromium}`, `--load-extension=${EXTENSION.chromium}`];
  const context = await chromium.launchPersistentContext('', {
    executablePath: await needBrowser('chromium'),
    headless: false,
    viewport: null,
    args: ['--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...load],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  console.log(`The extension is on ${url}. Rest the pointer on an underlined term. Close the browser to end.`);
  await new Promise<void>((closed) => context.on('close', () => closed()));
}
