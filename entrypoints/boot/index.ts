import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Boot } from './boot.ts';

/** Run by the browser in every page; run again by the extension where a page must be read that does not look like one to read. */
export default defineUnlistedScript(() => {
  if (!(document instanceof HTMLDocument) || !(document.body instanceof HTMLBodyElement)) return;
  const world = globalThis as { sanctionsContextBoot?: Boot };
  if (world.sanctionsContextBoot) void world.sanctionsContextBoot.wake();
  else world.sanctionsContextBoot = new Boot();
});
