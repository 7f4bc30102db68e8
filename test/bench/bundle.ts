import { join } from 'node:path';
import { build } from 'vite';

/** One classic script of a module and all it imports, minified as the extension is. */
export async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome140',
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'benchBundle' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${file} could not be bundled`);
  return output.output[0].code;
}
