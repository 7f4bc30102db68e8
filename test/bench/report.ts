import type { Measure } from './measure.ts';

export type Figure = Measure & { value: number };

export function meets({ value, must, stretch, better }: Figure): 'stretch' | 'must' | 'missed' {
  const reaches = (bound: number) => (better === 'lower' ? value <= bound : value >= bound);
  if (stretch !== undefined && reaches(stretch)) return 'stretch';
  return reaches(must) ? 'must' : 'missed';
}

export async function writeReport(_: readonly Figure[]) {}
