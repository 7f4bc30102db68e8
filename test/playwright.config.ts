import { defineConfig } from '@playwright/test';

/** The scenarios of test/e2e in Chromium: one browser, one scenario at a time. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: '../.output/results/playwright',
  timeout: 60_000,
  workers: 1,
  reporter: 'list',
});
