import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers';
import { run } from './command.ts';

export type BrowserName = 'chromium' | 'firefox';

interface Kind {
  variable: string;
  /** Names on PATH and usual places. Branded Google Chrome is none: it ignores --load-extension. */
  candidates: string[];
  version: RegExp;
  oldest: number;
  debian: string;
}

const KINDS: Record<BrowserName, Kind> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    candidates: ['chromium', 'chromium-browser', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    version: /Chrom\w+(?: for Testing)? (\d+)\./,
    oldest: 140,
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    candidates: [
      'firefox-esr',
      'firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    version: /Firefox (\d+)\./,
    oldest: 153,
    debian: 'firefox-esr',
  },
};
const CACHE = join(homedir(), '.cache', 'puppeteer');

/** Path of a browser that can run the extension; undefined if this machine has none. */
export async function findBrowser(name: BrowserName): Promise<string | undefined> {
  const { variable, candidates } = KINDS[name];
  const given = process.env[variable];
  if (given) {
    if (!existsSync(given)) throw new Error(`${variable} names ${given}, which does not exist.`);
    return given;
  }
  for (const candidate of candidates) {
    const path = locate(candidate);
    if (path && isRecent(path, name)) return path;
  }
  if (name === 'chromium') return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
  const installed = existsSync(CACHE) ? await getInstalledBrowsers({ cacheDir: CACHE }) : [];
  return installed.find(({ browser }) => browser === Browser.FIREFOX)?.executablePath;
}

/**
 * Path of a browser that can run the extension, installed if this machine has none.
 * @throws {Error} that says how to get one.
 */
export async function needBrowser(name: BrowserName): Promise<string> {
  const found = await findBrowser(name);
  if (found) return found;
  const { variable, debian, oldest } = KINDS[name];
  console.log(`No ${name} ${oldest} or newer on this machine; installing one …`);
  await install(name, debian);
  const installed = await findBrowser(name);
  if (installed) return installed;
  throw new Error(`There is no ${name} here. Install ${name} ${oldest} or newer, or set ${variable} to the path of one.`);
}

async function install(name: BrowserName, debian: string) {
  if (locate('apt-get') && process.getuid?.() === 0 && (await run(['apt-get', 'update'])) === 0) {
    if ((await run(['apt-get', 'install', '-y', debian])) === 0) return;
  }
  if (name === 'chromium') await run(['playwright', 'install', 'chromium']);
  else await run(['browsers', 'install', 'firefox@stable', '--path', CACHE]);
}

function locate(candidate: string): string | undefined {
  if (/[\\/]/.test(candidate)) return existsSync(candidate) ? candidate : undefined;
  const [delimiter, endings] = process.platform === 'win32' ? [';', ['.exe', '.cmd']] : [':', ['']];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const ending of endings)
      if (folder && existsSync(join(folder, candidate + ending))) return join(folder, candidate + ending);
  }
  return undefined;
}

function isRecent(path: string, name: BrowserName): boolean {
  const { version, oldest } = KINDS[name];
  // Firefox and Chromium for Windows print no version; they are taken as they are.
  if (process.platform === 'win32') return true;
  try {
    const printed = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 });
    return Number(printed.match(version)?.[1] ?? 0) >= oldest;
  } catch {
    return false;
  }
}
