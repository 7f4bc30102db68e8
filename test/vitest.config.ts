import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { glossaryPlugin } from '../data/compiler/vite-plugin.ts';

/** Unit tests; those that need a DOM say so with `// @vitest-environment happy-dom`. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [preact(), glossaryPlugin()],
  resolve: { alias: { 'wxt/browser': 'wxt/testing/fake-browser' } },
  test: {
    // Whole-glossary checks take seconds on a busy machine.
    testTimeout: 60_000,
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/accuracy/*.test.ts'],
    restoreMocks: true,
  },
});
