import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tools/paths.ts';
import type { Measure } from './measure.ts';
import { type Curve, plot } from './plot.ts';

export type Figure = Measure & { value: number };

export function meets({ value, must, stretch, better }: Figure): 'stretch' | 'must' | 'missed' {
  const reaches = (bound: number) => (better === 'lower' ? value <= bound : value >= bound);
  if (stretch !== undefined && reaches(stretch)) return 'stretch';
  return reaches(must) ? 'must' : 'missed';
}

const DOCS = join(ROOT, 'docs');

/** Writes docs/performance.md and the plots that it shows. */
export function writeReport(figures: readonly Figure[], curves: readonly Curve[], missing: readonly string[]) {
  mkdirSync(join(DOCS, 'performance'), { recursive: true });
  for (const curve of curves) writeFileSync(join(DOCS, 'performance', `${curve.name}.svg`), plot(curve));
  writeFileSync(join(DOCS, 'performance.md'), textOf(figures, curves, missing));
}

function textOf(figures: readonly Figure[], curves: readonly Curve[], missing: readonly string[]): string {
  return `# What it costs

Written by \`npm run bench\`, which measures in real Chromium with the packaged extension. Figures are ratios within one run, or sizes; each is a median of at least five. They are measured on whatever machine runs them: two shared cores without a graphics card here, where a figure in ms is several times what a reader’s machine shows.

| measure | value | must | stretch | | what |
|---|---|---|---|---|---|
${figures.map(row).join('\n')}
${missing.length > 0 ? `\nNot measured in the last run: ${missing.join(', ')}.\n` : ''}${curves.length > 0 ? grown(curves) : ''}

Byte budgets are checked in \`npm test\`; these figures are not, as a shared machine is no judge.
`;
}

function grown(curves: readonly Curve[]): string {
  const pictures = curves.map(({ name, title }) => `![${title}](performance/${name}.svg)`);
  return `\n## How it grows\n\n${pictures.join('\n\n')}\n`;
}

function row(figure: Figure): string {
  const { name, value, unit, must, stretch, better, what } = figure;
  const sign = better === 'lower' ? '≤' : '≥';
  const bound = (one: number | undefined) => (one === undefined ? '' : `${sign} ${one}`);
  return `| ${name} | ${value} ${unit} | ${bound(must)} | ${bound(stretch)} | ${meets(figure)} | ${what} |`;
}
