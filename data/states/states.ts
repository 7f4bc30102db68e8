import type { State, Status } from '../schema/entry.ts';

/** What held on a day, and what came after it. */
export interface ThenAndSince {
  /** The state on the day of publication; undefined if the day is unknown or before the first state. */
  then: State | undefined;
  /** First day of the unbroken run of states with the same status that `then` belongs to. */
  statusSince: string | undefined;
  /** True if that run began on the day of publication. */
  sameDay: boolean;
  /** Later changes up to today, oldest first. */
  since: State[];
  /** The later change to show first. */
  headline: State | undefined;
}

/** The state on a day: the last one begun by then, unless it has run out. Days are YYYY-MM-DD. */
export function stateAt(states: readonly State[], day: string): State | undefined {
  const begun = states.filter((state) => state.from <= day).at(-1);
  return begun?.to !== undefined && begun.to <= day ? undefined : begun;
}

/**
 * Computes "when this was published" and "since then" from intervals alone.
 * @param published day of publication, or null: then nothing is claimed for it and every state counts as history.
 * @param today nothing later is told.
 */
export function thenAndSince(states: readonly State[], published: string | null, today: string): ThenAndSince {
  const past = states.filter((state) => state.from <= today);
  const then = published === null ? undefined : stateAt(past, published);
  const since = published === null ? past : past.filter((state) => state.from > published);
  const headline = since.filter((state) => state.major).at(-1) ?? since.at(-1);
  const statusSince = then && startOfStatus(past, then);
  return { then, statusSince, sameDay: then !== undefined && statusSince === published, since, headline };
}

/** Rules that are in force since 2006 and were widened in 2017 are in force since 2006. */
function startOfStatus(states: readonly State[], state: State): string {
  let start = state;
  for (let i = states.indexOf(state) - 1; i >= 0; i--) {
    const before = states[i] as State;
    if (before.status !== state.status || (before.to !== undefined && before.to < start.from)) break;
    start = before;
  }
  return start.from;
}

/** The status today, or undefined for entries without states. */
export function statusNow(states: readonly State[], today: string): Status | undefined {
  return stateAt(states, today)?.status;
}

/** Renewals that fell due after the entry was last verified and before today. */
export function overdue<T extends { on: string }>(due: readonly T[], verified: string, today: string): T[] {
  return due.filter((item) => item.on > verified && item.on <= today);
}
