import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.ts';

const SOURCES = ['data', 'components', 'entrypoints', 'public'];
const FILES = ['wxt.config.ts', 'package.json', 'package-lock.json'];

/** Time in ms at which anything that the extension is built from was last changed. */
export function newestChange(): number {
  const files = SOURCES.flatMap((folder) => filesIn(join(ROOT, folder)));
  return Math.max(...[...files, ...FILES.map((file) => join(ROOT, file))].map((file) => statSync(file).mtimeMs));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
