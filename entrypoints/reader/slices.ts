/** Longest stretch of work before the page gets the thread back, in ms. */
const BUDGET = 6;

interface Scheduler {
  yield?: () => Promise<void>;
}

/**
 * Goes through the items, pausing whenever the time of a slice is used up.
 * @param signal work stops without a word when it is aborted. @returns false if it was.
 * @param clock the time worked, in ms, is added to it.
 */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  signal: AbortSignal,
  clock: { busy: number } = { busy: 0 },
): Promise<boolean> {
  let start = performance.now();
  try {
    for (const item of items) {
      if (signal.aborted) return false;
      work(item);
      if (performance.now() < start + BUDGET) continue;
      clock.busy += performance.now() - start;
      await pause();
      start = performance.now();
    }
  } finally {
    clock.busy += performance.now() - start;
  }
  return !signal.aborted;
}

function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}
