/** `npm run bench [NAME…]`: measures cost as ratios in one run, in real Chromium; writes docs/performance.md and .output/bench.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { measureCurves } from '../bench/curves.ts';
import { MEASURES } from '../bench/measures.ts';
import type { Curve } from '../bench/plot.ts';
import { type Figure, meets, writeReport } from '../bench/report.ts';
import { World } from '../bench/world.ts';
import { buildIfOld } from './build.ts';
import { OUTPUT } from './paths.ts';
import { formatTable } from './table.ts';

const wanted = process.argv.slice(2);
const measures = MEASURES.filter(({ name }) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)));
process.exitCode = (await buildIfOld()) || (await main());

async function main(): Promise<number> {
  const world = new World();
  await world.open();
  const figures: Figure[] = [];
  const failed: string[] = [];
  try {
    for (const measure of measures) {
      try {
        const value = await measure.run(world);
        const figure = { ...measure, value: Math.round(1000 * value) / 1000 };
        figures.push(figure);
        console.log(`${figure.name.padEnd(24)} ${String(figure.value).padStart(10)} ${figure.unit}   ${meets(figure)}`);
      } catch (error) {
        failed.push(measure.name);
        console.error(`${measure.name}: ${error instanceof Error ? error.message : error}`);
      }
      // A run that is broken off leaves what it has measured.
      if (wanted.length === 0) write(figures, []);
    }
    if (wanted.length === 0) write(figures, await measureCurves(world));
  } finally {
    await world.shut();
  }
  console.log(
    formatTable(
      ['Measure', 'Value', 'Must', 'Stretch', ''],
      figures.map((one) => [one.name, `${one.value} ${one.unit}`, String(one.must), String(one.stretch ?? ''), meets(one)]),
    ),
  );
  return failed.length > 0 || (wanted.length === 0 && figures.some((figure) => meets(figure) === 'missed')) ? 1 : 0;
}

function write(figures: readonly Figure[], curves: readonly Curve[]) {
  mkdirSync(OUTPUT, { recursive: true });
  const plain = figures.map(({ name, value, must, stretch, better }) => ({ name, value, must, stretch, better }));
  writeFileSync(join(OUTPUT, 'bench.json'), `${JSON.stringify({ measures: plain }, null, 2)}\n`);
  const missing = measures.filter(({ name }) => !figures.some((figure) => figure.name === name));
  writeReport(
    figures,
    curves,
    missing.map(({ name }) => name),
  );
}
