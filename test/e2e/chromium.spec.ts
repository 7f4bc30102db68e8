import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { EXTENSION } from '../tools/paths.ts';
import { launchChromium } from './chromium-driver.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { type Session, startSession } from './session.ts';
import { Control } from './world.ts';

let session: Session;

test.beforeAll(async () => {
  session = await startSession((extension) => launchChromium({ extension }), EXTENSION.chromium);
});
test.afterAll(() => session?.close());

for (const scenario of SCENARIOS) test(scenario.name, () => session.run(scenario));

test('keeps the settings when the browser is closed and opened again', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'sanctions-context-'));
  try {
    const open = () => launchChromium({ extension: EXTENSION.chromium, profile });
    const before = await open();
    await new Control(before).setSettings({ markStyle: 'wash' });
    await before.close();
    const after = await open();
    assert.deepEqual((await new Control(after).stored())?.values, { markStyle: 'wash' });
    await after.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
