import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { generatePage } from './generated.ts';
import { PAGES } from './paths.ts';

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

/** Serves a folder (the test pages by default) and the generated pages. */
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
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (!file.startsWith(normalize(folder))) return { status: 403, headers: {} };
  try {
    const headers: Record<string, string> = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    };
    // Pages in csp-header/ are served with the strictest policy there is.
    if (path.startsWith('/csp-header/')) headers['content-security-policy'] = "default-src 'none'";
    return { status: 200, headers, body: await readFile(file) };
  } catch {
    return { status: 404, headers: { 'content-type': TYPES['.txt'] as string }, body: `No page ${path}\n` };
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
