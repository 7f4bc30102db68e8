/** `npm run build`: the extension for Chromium and for Firefox, in `.output/`. */
import process from 'node:process';
import { type Command, run } from './command.ts';

export const BUILDS = {
  chromium: ['wxt', 'build'],
  firefox: ['wxt', 'build', '-b', 'firefox', '--mv3'],
} as const satisfies Record<string, Command>;

if (import.meta.main) {
  for (const command of Object.values(BUILDS)) process.exitCode ||= await run(command);
}
