/** `npm run build`: the extension for Chromium and for Firefox, in `.output/`. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { type Command, run } from './command.ts';
import { newestChange } from './newest.ts';
import { EXTENSION } from './paths.ts';

export const BUILDS = {
  chromium: ['wxt', 'build'],
  firefox: ['wxt', 'build', '-b', 'firefox', '--mv3'],
} as const satisfies Record<string, Command>;

/** Builds the extension for Chromium if that is older than its sources. @returns the exit code of the build. */
export async function buildIfOld(): Promise<number> {
  const manifest = join(EXTENSION.chromium, 'manifest.json');
  const isOld = !existsSync(manifest) || statSync(manifest).mtimeMs < newestChange();
  return isOld ? run(BUILDS.chromium, {}, 'to-stderr') : 0;
}

if (import.meta.main) {
  for (const command of Object.values(BUILDS)) process.exitCode ||= await run(command);
}
