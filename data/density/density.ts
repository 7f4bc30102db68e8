import { LEVELS, type Level } from '../schema/levels.ts';

/** What is known of a mark when too many stand in a text. */
export interface Weighed {
  /** Id of its entry. */
  id: string;
  level: Level;
  /** In the headline or the first paragraphs. */
  early: boolean;
  /** 0 to 1, see `confidenceOf`. */
  confidence: number;
}

/** Marks that even a short text may have. */
const AT_LEAST = 8;

/** How many marks a text of some words may have; `perThousand` 0 sets no limit. */
export function budget(words: number, perThousand: number): number {
  return perThousand === 0 ? Infinity : Math.max(AT_LEAST, Math.round((words * perThousand) / 1000));
}

/**
 * Keeps the most informative marks of a text, in their order: first mentions before repeated ones, special entries
 * before general ones, early before late, sure before less sure, and of equals the one that comes first.
 * @param most how many to keep.
 */
export function thin<T extends Weighed>(marks: readonly T[], most: number): T[] {
  if (marks.length <= most) return [...marks];
  const seen = new Map<string, number>();
  const ranked = marks.map((mark, place) => {
    const times = seen.get(mark.id) ?? 0;
    seen.set(mark.id, times + 1);
    return { mark, place, rank: [-Math.min(times, 1), LEVELS.indexOf(mark.level), Number(mark.early), mark.confidence, -times] };
  });
  ranked.sort((a, b) => compare(b.rank, a.rank) || a.place - b.place);
  return ranked
    .slice(0, most)
    .sort((a, b) => a.place - b.place)
    .map(({ mark }) => mark);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
