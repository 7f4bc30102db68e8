import { dayPlus } from './parse-day.ts';
import type { DateSource, Published } from './published.ts';

/** One statement of a day. */
export interface Evidence {
  day: string;
  /** Given as a stamp in UTC, whose day may be the one before or after the publisher's. */
  utc: boolean;
  source: DateSource;
  /** How far it is believed; 10 for metadata made to state the day. */
  weight: number;
  kind: 'published' | 'updated';
}

const EARLIEST = '1900-01-01';
/** Less than this is no answer: a wrong day is worse than none. */
const ENOUGH = 5.5;
/** Enough where the page names no other day. */
const ENOUGH_ALONE = 3.5;
const HIGH = 9.5;
/** Statements in metadata; of two that differ, the earlier one is believed, since republishing gives a later one. */
const STATED = 9;
/** What each further source adds, as a share of its weight. */
const FURTHER = 0.6;
/** What a month in the address adds to days in it. */
const MONTH_BONUS = 4;
/** A rival as strong as this share of the best makes the answer uncertain. */
const RIVAL = 0.92;
/** What a day of change adds to the same day of publication, as a share. */
const UPDATE_SHARE = 0.4;

interface Candidate {
  day: string;
  from: DateSource;
  score: number;
}

/** The day for which most speaks; the day that readers see goes before a stamp in UTC that is one day off. */
export function decide(
  evidence: readonly Evidence[],
  month: string | undefined,
  today: string,
): Pick<Published, 'day' | 'from' | 'confidence' | 'updated'> | null {
  const latest = dayPlus(today, 1);
  const believable = evidence.filter(({ day }) => day >= EARLIEST && day <= latest);
  const updates = believable.filter(({ kind }) => kind === 'updated');
  const updated =
    updates
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? null;
  const published = atLocalDays(believable.filter(({ kind }) => kind === 'published'));
  const candidates = rank(published, updates, month);
  const [first, second] = candidates;
  if (first === undefined || first.score < (second || (updated !== null && updated !== first.day) ? ENOUGH : ENOUGH_ALONE))
    return null;
  const best = earliestStated(candidates, published) ?? first;
  if (
    best === first &&
    second &&
    second.score > best.score * RIVAL &&
    second.score < HIGH &&
    best.score < HIGH &&
    !isNext(best.day, second.day)
  ) {
    return null;
  }
  const { day, from } = best;
  return {
    day,
    from,
    confidence: best.score >= HIGH ? 'high' : 'medium',
    updated: updated !== null && updated > day ? updated : null,
  };
}

/** Moves stamps in UTC to a day next to theirs that the publisher states in another way. */
function atLocalDays(evidence: readonly Evidence[]): Evidence[] {
  const local = new Map<string, number>();
  for (const { day, utc, weight } of evidence) if (!utc && weight >= 4) local.set(day, Math.max(weight, local.get(day) ?? 0));
  return evidence.map((one) => {
    if (!one.utc || local.has(one.day)) return one;
    const near = [dayPlus(one.day, -1), dayPlus(one.day, 1)].filter((day) => local.has(day));
    near.sort((a, b) => (local.get(b) ?? 0) - (local.get(a) ?? 0));
    return near[0] === undefined ? one : { ...one, day: near[0] };
  });
}

/** The earliest of several days that metadata states, if no more speaks for the later ones. */
function earliestStated(candidates: readonly Candidate[], evidence: readonly Evidence[]): Candidate | undefined {
  const stated = candidates.filter(({ day }) =>
    evidence.some((one) => one.day === day && one.weight >= STATED && isMetadata(one)),
  );
  const shown = (day: string) => evidence.some((one) => one.day === day && !isMetadata(one) && one.weight >= 4);
  if (stated.length < 2 || stated.some(({ day }) => shown(day))) return undefined;
  return stated.sort((a, b) => (a.day < b.day ? -1 : 1))[0];
}

function isMetadata({ source }: Evidence): boolean {
  return source === 'json-ld' || source === 'meta';
}

function rank(evidence: readonly Evidence[], updates: readonly Evidence[], month: string | undefined): Candidate[] {
  const byDay = new Map<string, Map<DateSource, number>>();
  for (const { day, source, weight } of evidence) {
    const sources = byDay.get(day) ?? new Map<DateSource, number>();
    byDay.set(day, sources.set(source, Math.max(weight, sources.get(source) ?? 0)));
  }
  return [...byDay]
    .map(([day, sources]) => {
      const [first, ...others] = [...sources].sort((a, b) => b[1] - a[1]) as [[DateSource, number], ...[DateSource, number][]];
      const changed = updates.filter((update) => update.day === day).map(({ weight }) => weight * UPDATE_SHARE);
      const score =
        first[1] + Math.max(0, ...changed) + FURTHER * others.reduce((sum, [, weight]) => sum + Math.max(0, weight), 0);
      return { day, from: first[0], score: score + (month !== undefined && day.startsWith(month) ? MONTH_BONUS : 0) };
    })
    .sort((a, b) => b.score - a.score || (a.day < b.day ? -1 : 1));
}

function isNext(a: string, b: string): boolean {
  return dayPlus(a, 1) === b || dayPlus(b, 1) === a;
}
