import type { CDPSession, Page } from '@playwright/test';

/** An event of a trace: times in µs. */
export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args: { data?: { type?: string; url?: string; fileName?: string; stackTrace?: { url: string }[] } };
}

const CATEGORIES = ['devtools.timeline', 'toplevel', 'v8', 'disabled-by-default-v8.compile'];

/** Records what the browser does while an action runs. */
export async function traced(page: Page, action: () => Promise<void>): Promise<TraceEvent[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: CATEGORIES } });
  try {
    await action();
  } finally {
    const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
  }
  return events;
}

/** Events that run a script of an extension: its evaluation, and calls of its functions. */
export function ownEvents(events: readonly TraceEvent[], extension: string): TraceEvent[] {
  return events.filter(({ name, ph, args }) => {
    if (ph !== 'X' || !['EvaluateScript', 'FunctionCall', 'v8.compile', 'v8.run'].includes(name)) return false;
    const { url, fileName } = args.data ?? {};
    return (url ?? fileName ?? '').startsWith(extension);
  });
}

/** Of some events those that happen while a DOM event of a type is handled. */
export function during(own: readonly TraceEvent[], all: readonly TraceEvent[], type: string): TraceEvent[] {
  const handled = all.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === type);
  const holds = (outer: TraceEvent, inner: TraceEvent) =>
    outer.tid === inner.tid && inner.ts >= outer.ts && inner.ts <= outer.ts + (outer.dur ?? 0);
  return own.filter((event) => handled.some((outer) => holds(outer, event)));
}

/** Time in ms of events, those inside others not counted twice. */
export function totalTime(events: readonly TraceEvent[]): number {
  const sorted = [...events].sort((a, b) => a.ts - b.ts);
  const ends = new Map<number, number>();
  let sum = 0;
  for (const { ts, dur = 0, tid } of sorted) {
    const from = Math.max(ts, ends.get(tid) ?? 0);
    const to = ts + dur;
    if (to > from) sum += to - from;
    ends.set(tid, Math.max(ends.get(tid) ?? 0, to));
  }
  return sum / 1000;
}

/** The longest task in ms in which a script of the extension ran. */
export function longestTask(events: readonly TraceEvent[], extension: string): number {
  const own = ownEvents(events, extension);
  const tasks = events.filter(({ name, ph }) => ph === 'X' && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask'));
  let longest = 0;
  for (const task of tasks) {
    const inside = own.some(
      ({ ts, tid, pid }) => tid === task.tid && pid === task.pid && ts >= task.ts && ts <= task.ts + (task.dur ?? 0),
    );
    if (inside) longest = Math.max(longest, task.dur ?? 0);
  }
  return longest / 1000;
}
