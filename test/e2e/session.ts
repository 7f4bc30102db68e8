import { existsSync } from 'node:fs';
import { serve } from '../tools/server.ts';
import type { Driver } from './driver.ts';
import { Control, type Scenario } from './world.ts';

/** One browser, one server, one scenario after the other. */
export interface Session {
  run(scenario: Scenario): Promise<void>;
  close(): Promise<void>;
}

export async function startSession(launch: (extension: string) => Promise<Driver>, extension: string): Promise<Session> {
  if (!existsSync(extension)) throw new Error(`${extension} is missing; build the extension first: npm run build`);
  const site = await serve();
  const driver = await launch(extension);
  const control = new Control(driver);
  return {
    async run(scenario) {
      await control.clearStorage();
      const tab = await driver.newTab();
      try {
        await tab.bringToFront();
        await scenario.run({ driver, tab, site, extension: control });
      } finally {
        await tab.close();
      }
    },
    async close() {
      await driver.close();
      await site.close();
    },
  };
}
