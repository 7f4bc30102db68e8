import { native } from './native.ts';

/** Takes the place of `wxt/browser` in scripts that run in pages, see wxt.config.ts. */
export const browser = native;
