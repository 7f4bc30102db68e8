import type { Measure } from './measure.ts';
import { PAGE } from './measures/page.ts';
import { SCAN } from './measures/scan.ts';
import { SCRIPT } from './measures/script.ts';
import { VIEWS } from './measures/views.ts';

/** Every figure of docs/performance.md, in its order. */
export const MEASURES: readonly Measure[] = [...SCAN, ...SCRIPT, ...VIEWS, ...PAGE];
