import { native } from './native.ts';

/** Takes the place of `wxt/browser` in scripts that run in pages, see wxt.config.ts. */
export const browser = new Proxy({} as ReturnType<typeof native>, { get: (_, name) => Reflect.get(native(), name) });
