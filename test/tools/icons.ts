/** `npm run icons`: draws docs/icon.svg in the sizes of the toolbar and the stores, in colour and, for pages that are off, in grey. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { needBrowser } from './browsers.ts';
import { ROOT } from './paths.ts';

const SIZES = [16, 32, 48, 96, 128];
const GREY = '#7d8793';

const svg = readFileSync(join(ROOT, 'docs', 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: await needBrowser('chromium'), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await draw(`${size}.png`, size);
  if (size <= 32) await draw(`off-${size}.png`, size, `--ground: ${GREY}`);
}
await browser.close();

async function draw(name: string, size: number, style = '') {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0; ${style} } svg { display: block; width: ${size}px }</style>${svg}`);
  await page.screenshot({ path: join(ROOT, 'public', 'icon', name), omitBackground: true });
}
