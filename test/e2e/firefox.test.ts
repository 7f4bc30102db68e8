import { afterAll, beforeAll, test } from 'vitest';
import { EXTENSION } from '../tools/paths.ts';
import { launchFirefox } from './firefox-driver.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { type Session, startSession } from './session.ts';

let session: Session;

beforeAll(async () => {
  session = await startSession((extension) => launchFirefox({ extension }), EXTENSION.firefox);
});
afterAll(() => session?.close());

for (const scenario of SCENARIOS) test(scenario.name, () => session.run(scenario));
