import process from 'node:process';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { glossaryPlugin, languageFiles } from './data/compiler/vite-plugin.ts';

const { CHROMIUM_PATH, FIREFOX_PATH, DISPLAY, WAYLAND_DISPLAY } = process.env;

/** The pages that are read; the card's script is put into them when it is needed. */
const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];
/** Content scripts find the browser's own API in place of the polyfill, which would be a third of their size. */
const NATIVE = fileURLToPath(new URL('entrypoints/boot/native-browser.ts', import.meta.url));

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
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const { path, contents } of languageFiles()) files.push({ relativeDest: path, contents });
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'unlisted-script')) return;
      config.resolve = {
        ...config.resolve,
        alias: [{ find: /^(?:wxt\/browser|@wxt-dev\/webextension-polyfill\/browser)$/, replacement: NATIVE }],
      };
    },
  },
  manifest: ({ browser }) => ({
    name: 'Sanctions Context',
    description:
      'Explains sanctions and diplomacy terms on news pages: what they are, what held when the article came out, what changed since.',
    permissions: ['storage', 'scripting'],
    host_permissions: PAGES,
    // Written by hand: the wrapper that WXT puts around content scripts costs more than all that ours does in most pages.
    content_scripts: [{ matches: PAGES, run_at: 'document_idle', js: ['look.js'], css: ['assets/marks.css'] }],
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
    action: { default_title: 'Sanctions Context', default_icon: { 16: 'icon/off-16.png', 32: 'icon/off-32.png' } },
  }),
});
