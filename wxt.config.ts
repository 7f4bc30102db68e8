import process from 'node:process';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { glossaryPlugin } from './data/compiler/vite-plugin.ts';

const { CHROMIUM_PATH, FIREFOX_PATH, DISPLAY, WAYLAND_DISPLAY } = process.env;

export default defineConfig({
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  // `npm run dev` opens a browser where there is a display, and only rebuilds where there is none.
  webExt: {
    disabled: process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY,
    binaries: { ...(CHROMIUM_PATH && { chrome: CHROMIUM_PATH }), ...(FIREFOX_PATH && { firefox: FIREFOX_PATH }) },
  },
  vite: () => ({
    plugins: [preact(), glossaryPlugin()],
    build: { target: ['chrome140', 'firefox153'], chunkSizeWarningLimit: 1000 },
  }),
  manifest: ({ browser }) => ({
    name: 'Sanctions Context',
    description:
      'Explains sanctions and diplomacy terms on news pages: what they are, what held when the article came out, what changed since.',
    permissions: ['storage'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'sanctions-context@sanctions-context.org',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
    action: { default_title: 'Sanctions Context' },
  }),
});
