/** Longest stretch of work before the page gets the thread back, in ms. */
const BUDGET = 6;

interface Scheduler {
  yield?: () => Promise<void>;
}

/**
 * Goes through the items, pausing whenever the time of a slice is used up.
 * @param signal work stops without a word when it is aborted. @returns false if it was.
 */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void, signal: AbortSignal): Promise<boolean> {
  let end = performance.now() + BUDGET;
  for (const item of items) {
    if (signal.aborted) return false;
    work(item);
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + BUDGET;
  }
  return !signal.aborted;
}

function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}
