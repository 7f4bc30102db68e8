import { fileURLToPath } from 'node:url';

export const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const ROOT = inRoot('');
export const PAGES = inRoot('test/pages');
export const OUTPUT = inRoot('.output');
/** The packaged extension, unpacked, by browser. */
export const EXTENSION = { chromium: inRoot('.output/chrome-mv3'), firefox: inRoot('.output/firefox-mv3') } as const;
/** The built apps of test/apps. */
export const APPS = inRoot('.output/apps');
/** Real pages with labels; see its README. Not part of the project, and not on every machine. */
export const CORPUS = inRoot('../shared/corpus');
/** Where suites leave their counts. */
export const RESULTS = inRoot('.output/results');
export const FIREFOX_ID = 'sanctions-context@sanctions-context.org';
