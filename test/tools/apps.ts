/** Builds the apps of test/apps as their authors would ship them: rendered on a server, with a script that hydrates. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type InlineConfig, type Plugin } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';
import { FIRST, type Story } from '../apps/story.ts';
import { APPS, inRoot } from './paths.ts';

const SOURCES = inRoot('test/apps');
/** Entries, one for the browser and one for the server. */
const ENTRIES = {
  react: ['client.jsx', 'server.jsx'],
  preact: ['client.tsx', 'server.ts'],
  vue: ['client.ts', 'server.ts'],
  svelte: ['client.ts', 'server.ts'],
  solid: ['client.js', 'server.js'],
} as const;

interface ServerModule {
  render(story: Story): string | Promise<string>;
  /** Markup that the framework needs in the head. */
  head?(): string;
}

/** Components of Vue and Svelte, by the compilers that these packages hold. */
const components: Plugin = {
  name: 'components',
  transform(_code, id, options) {
    const ssr = options?.ssr ?? false;
    if (id.endsWith('.vue')) {
      const { descriptor } = parse(readFileSync(id, 'utf8'), { filename: id });
      return compileScript(descriptor, { id: 'news', inlineTemplate: true, templateOptions: { ssr, ssrCssVars: [] } }).content;
    }
    if (!id.endsWith('.svelte')) return undefined;
    return compile(readFileSync(id, 'utf8'), { filename: id, generate: ssr ? 'server' : 'client' }).js.code;
  },
};

async function buildApp(name: keyof typeof ENTRIES) {
  const [client, server] = ENTRIES[name];
  const folder = join(APPS, name);
  const shared: InlineConfig = { configFile: false, root: SOURCES, logLevel: 'warn', plugins: [components] };
  const output = (entryFileNames: string) => ({ entryFileNames });
  await build({
    ...shared,
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: join(SOURCES, name, client), output: output('client.js') },
    },
  });
  await build({
    ...shared,
    build: {
      outDir: join(folder, 'server'),
      emptyOutDir: true,
      ssr: join(SOURCES, name, server),
      rolldownOptions: { output: output('server.js') },
    },
  });
  const { render, head } = (await import(pathToFileURL(join(folder, 'server/server.js')).href)) as ServerModule;
  writeFileSync(join(folder, 'index.html'), page(await render(FIRST), head?.() ?? ''));
}

/** A hydration that fails is told as a warning by some of them. */
function page(markup: string, head: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${FIRST.headline}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2021-09-30">
<link rel="stylesheet" href="/article.css">${head}
<script>console.warn = console.error;</script>
</head><body><div id="app">${markup}</div><script type="module" src="client.js"></script></body></html>
`;
}

process.env.NODE_ENV = 'production';
rmSync(APPS, { recursive: true, force: true });
mkdirSync(APPS, { recursive: true });
for (const name of Object.keys(ENTRIES) as (keyof typeof ENTRIES)[]) await buildApp(name);
