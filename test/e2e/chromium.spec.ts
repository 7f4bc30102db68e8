import { test } from '@playwright/test';
import { EXTENSION } from '../tools/paths.ts';
import { launchChromium } from './chromium-driver.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

test.beforeAll(async () => {
  session = await startSession((extension) => launchChromium({ extension }), EXTENSION.chromium);
});
test.afterAll(() => session?.close());

for (const scenario of SCENARIOS) test(scenario.name, () => session.run(scenario));
