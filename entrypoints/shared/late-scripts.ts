import type { Ask } from '../boot/ask.ts';
import type { MakeCard } from '../card/port.ts';
import type { MakeSession } from '../page/port.ts';
import type { MakeReader } from '../reader/port.ts';

/** Scripts that are put into a page's isolated world only when they are needed there, and what each of them offers. */
interface LateScripts {
  page: MakeSession;
  reader: MakeReader;
  card: MakeCard;
}

/** Names in the isolated world, which no page can see. */
const world = globalThis as { sanctionsContext?: Partial<LateScripts> };

/** Called by a late script once it has run. */
export function offer<N extends keyof LateScripts>(name: N, made: LateScripts[N]) {
  world.sanctionsContext = { ...world.sanctionsContext, [name]: made };
}

/** What a late script offers; it is loaded first if it has not run in this page. @returns undefined if it cannot be loaded. */
export async function load<N extends keyof LateScripts>(name: N, ask: Ask): Promise<LateScripts[N] | undefined> {
  if (!world.sanctionsContext?.[name]) await ask('script.load', { name });
  return world.sanctionsContext?.[name];
}
