/** `npm test`: every check there is, one after the other; the last line sums them up. Exits 1 when anything failed. */
import { mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import { type Counts, describe, sum } from './counts.ts';
import { RESULTS } from './paths.ts';
import { SUITES } from './suites.ts';

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const done = new Map<string, Counts>();
for (const { name, needs, run } of SUITES) {
  console.log(`\n── ${name} ──`);
  const broken = needs !== undefined && (done.get(needs)?.failed ?? 0) > 0;
  if (broken) console.log(`Not run, because "${needs}" failed.`);
  const counts = broken ? { passed: 0, failed: 1, skipped: 0 } : await attempt(run);
  done.set(name, counts);
  console.log(`${name}: ${describe(counts)}`);
}

console.log('\n── Summary ──');
const width = Math.max(...[...done.keys()].map((name) => name.length));
for (const [name, counts] of done) console.log(`${name.padEnd(width)}  ${describe(counts)}`);
const total = sum([...done.values()]);
console.log(describe(total));
process.exitCode = total.failed > 0 ? 1 : 0;

async function attempt(run: () => Promise<Counts>): Promise<Counts> {
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
