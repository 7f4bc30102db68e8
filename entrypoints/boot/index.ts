import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Boot } from './boot.ts';

/** Put into pages that may be articles, and into those that the reader wants read. */
export default defineUnlistedScript(() => {
  if (!(document instanceof HTMLDocument) || !(document.body instanceof HTMLBodyElement)) return;
  (globalThis as { sanctionsContextBoot?: Boot }).sanctionsContextBoot ??= new Boot();
});
