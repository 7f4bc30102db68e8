import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { generatePage } from './generated.ts';
import { APPS, CORPUS, PAGES } from './paths.ts';

/** The test pages on a free port of this machine. */
export interface Site {
  /** Address of a page; any `*.localhost` host name works. */
  url(path: string, host?: string): string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** What stands beside the test pages, by the first part of the path. */
const BESIDE: Record<string, string> = { apps: APPS, corpus: join(CORPUS, 'pages') };
/** The policy for saved pages: none of their scripts runs, and nothing is loaded from elsewhere. */
export const SCRIPTS_OFF =
  "default-src 'none'; style-src 'self' 'unsafe-inline' data:; img-src 'self' data:; font-src 'self' data:";

/** Serves a folder (by default the test pages, with the built apps and the saved pages) and the generated pages. */
export async function serve(folder = PAGES): Promise<Site> {
  const server = createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://site').pathname, folder).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path, host = '127.0.0.1') => `http://${host}:${port}/${path.replace(/^\//, '')}`,
    close: () => close(server),
  };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body?: string | Buffer;
}

async function answer(path: string, folder: string): Promise<Answer> {
  if (path === '/favicon.ico') return { status: 204, headers: {} };
  const generated = generatePage(path);
  if (generated) return { status: 200, headers: { 'content-type': TYPES['.html'] as string }, body: generated };
  const [, first = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(path) ?? [];
  const beside = folder === PAGES ? BESIDE[first] : undefined;
  const file = normalize(join(beside ?? folder, decodeURIComponent(beside ? rest : path)));
  if (!file.startsWith(normalize(beside ?? folder))) return { status: 403, headers: {} };
  try {
    const headers: Record<string, string> = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    };
    // Pages in csp-header/ are served with the strictest policy there is.
    if (path.startsWith('/csp-header/')) headers['content-security-policy'] = "default-src 'none'";
    if (beside === BESIDE.corpus) headers['content-security-policy'] = SCRIPTS_OFF;
    return { status: 200, headers, body: await readFile(file) };
  } catch {
    return { status: 404, headers: { 'content-type': TYPES['.txt'] as string }, body: `No page ${path}\n` };
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
