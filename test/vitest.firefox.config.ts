import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The scenarios of test/e2e in Firefox: one browser, one scenario at a time. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/e2e/firefox.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 90_000,
    fileParallelism: false,
    reporters: ['verbose'],
  },
});
