import { existsSync } from 'node:fs';
import { serve } from '../tools/server.ts';
import type { Driver } from './driver.ts';
import { Control, type Scenario } from './world.ts';

/** One browser, one server, one scenario after the other. */
export interface Session {
  run(scenario: Scenario): Promise<void>;
  close(): Promise<void>;
}

export async function startSession(launch: (extension?: string) => Promise<Driver>, extension: string): Promise<Session> {
  if (!existsSync(extension)) throw new Error(`${extension} is missing; build the extension first: npm run build`);
  const site = await serve();
  const driver = await launch(extension);
  const control = new Control(driver);
  let plain: Promise<Driver> | undefined;
  return {
    async run(scenario) {
      await control.clearStorage();
      const tab = await driver.newTab();
      const tabs = [tab];
      const bareTab = async () => {
        plain ??= launch();
        const bare = await (await plain).newTab();
        tabs.push(bare);
        return bare;
      };
      try {
        await tab.bringToFront();
        await scenario.run({ driver, tab, bareTab, site, extension: control });
      } finally {
        for (const open of tabs) await open.close();
      }
    },
    async close() {
      await driver.close();
      await (await plain)?.close();
      await site.close();
    },
  };
}
