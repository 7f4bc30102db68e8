import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** A saved page. */
export interface SavedPage {
  /** As the caller named it. */
  file: string;
  /** Absolute path. */
  path: string;
  /** Its own address, if it is to be served under it. */
  url?: string;
}

const HTML = /\.x?html?$/i;

/**
 * The pages of some files and folders, or of a manifest; of both: those files with their addresses.
 * A path that does not exist is kept: reading it fails, and its line says so.
 * @param from makes a path absolute. @throws {Error} if the manifest cannot be used; names its file and line.
 */
export function findPages(paths: readonly string[], manifest: string | undefined, from: (path: string) => string): SavedPage[] {
  const listed = manifest === undefined ? [] : readManifest(manifest, from);
  if (paths.length === 0) return listed;
  const urls = new Map(listed.map((page) => [page.path, page.url]));
  return paths
    .flatMap((given) => filesOf(given, from(given)))
    .map((page) => {
      const url = urls.get(page.path);
      return url === undefined ? page : { ...page, url };
    });
}

function filesOf(given: string, path: string): SavedPage[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [{ file: given, path }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && HTML.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file: join(given, relative(path, file)), path: file }));
}

function readManifest(given: string, from: (path: string) => string): SavedPage[] {
  const path = from(given);
  if (!existsSync(path)) throw new Error(`--manifest: there is no file ${path}.`);
  const [header = '', ...lines] = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  const columns = header.split('\t');
  const [file, url] = [columns.indexOf('file'), columns.indexOf('url')];
  if (file < 0 || url < 0)
    throw new Error(`${path}:1: needs the columns "file" and "url", separated by tabs; has: ${columns.join(', ')}.`);
  return lines.flatMap((line, n) => {
    if (line === '') return [];
    const cells = line.split('\t');
    const name = cells[file];
    const address = cells[url]?.trim() ?? '';
    if (!name) throw new Error(`${path}:${n + 2}: names no file.`);
    const page = { file: name, path: resolve(dirname(path), name) };
    if (/^https?:$/.test(URL.parse(address)?.protocol ?? '')) return [{ ...page, url: address }];
    if (address !== '')
      console.error(`${path}:${n + 2}: "${address}" is not an http(s) address; ${name} is served from this machine.`);
    return [page];
  });
}
