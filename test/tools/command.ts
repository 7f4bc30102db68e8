import { spawn } from 'node:child_process';
import process from 'node:process';
import { ROOT } from './paths.ts';

/** A program of node_modules/.bin (or of the system) with its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/**
 * Runs a program in the project's folder, its output going straight through.
 * @param stdout `to-stderr` where the standard output is kept for results.
 * @returns its exit code; 1 if it was killed or could not be started.
 */
export function run(
  [program, ...args]: Command,
  env: Record<string, string> = {},
  stdout: 'inherit' | 'to-stderr' = 'inherit',
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['inherit', stdout === 'inherit' ? 'inherit' : process.stderr, 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
