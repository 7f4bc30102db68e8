import type { Reason } from './reason.ts';

/** Why a mention has its meaning. */
export interface Explanation {
  /** The marked words as printed. */
  text: string;
  /** What spoke for the meaning, strongest first. */
  pro: Reason[];
  /** What spoke against it, strongest first. */
  contra: Reason[];
  /** How words that leave the regime open were read; undefined where the words say it themselves. */
  reading: { issuer: Reason | undefined; target: Reason | undefined } | undefined;
}

/** Lists what spoke for and against the meaning that a mention was given. */
export function explain(mention: { reasons: readonly Reason[] }, text: string): Explanation {
  const byWeight = [...mention.reasons].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const issuer = mention.reasons.find(({ kind }) => kind === 'issuer');
  const target = mention.reasons.find(({ kind }) => kind === 'target');
  return {
    text,
    pro: byWeight.filter(({ points }) => points > 0),
    contra: byWeight.filter(({ points }) => points < 0),
    reading: issuer || target ? { issuer, target } : undefined,
  };
}
