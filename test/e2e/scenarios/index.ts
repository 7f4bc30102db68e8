import type { Scenario } from '../world.ts';
import { articleScenarios } from './article.ts';
import { cardScenarios } from './card.ts';
import { dynamicScenarios } from './dynamic.ts';
import { frameworkScenarios } from './frameworks.ts';
import { liveScenarios } from './live.ts';
import { matchingScenarios } from './matching.ts';
import { optionsScenarios } from './options.ts';
import { placementScenarios } from './placement.ts';
import { popupScenarios } from './popup.ts';
import { robustnessScenarios } from './robustness.ts';
import { switchScenarios } from './switches.ts';
import { timeScenarios } from './time.ts';
import { unchangedScenarios } from './unchanged.ts';
import { whyScenarios } from './why.ts';

/** Everything that is tried in both browsers, in the packaged extension. */
export const SCENARIOS: readonly Scenario[] = [
  ...matchingScenarios,
  ...articleScenarios,
  ...cardScenarios,
  ...placementScenarios,
  ...timeScenarios,
  ...whyScenarios,
  ...unchangedScenarios,
  ...dynamicScenarios,
  ...frameworkScenarios,
  ...liveScenarios,
  ...switchScenarios,
  ...popupScenarios,
  ...optionsScenarios,
  ...robustnessScenarios,
];
