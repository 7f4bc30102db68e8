import type { Measure } from './measure.ts';
import { SCAN } from './measures/scan.ts';

/** Every figure of docs/performance.md, in its order. */
export const MEASURES: readonly Measure[] = [...SCAN];
