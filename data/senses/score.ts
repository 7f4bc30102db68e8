import type { CompiledIndex } from '../matcher/index-format.ts';
import type { Context } from './context.ts';

/** A mark needs at least this score. */
export const THRESHOLD = 1;

/** Why a sense was chosen or refused: each reason with what it counted. */
export interface Reason {
  kind: 'unambiguous' | 'cue' | 'topic' | 'anti-cue' | 'before-start' | 'after-end';
  where: 'form' | 'sentence' | 'paragraph' | 'page' | 'date';
  points: number;
}

export interface Score {
  /** Points of the words around the form: must reach the threshold. */
  support: number;
  /** `support` with the points of time, for choosing between senses. */
  total: number;
  reasons: Reason[];
}

const POINTS = {
  unambiguous: 1,
  cue: { sentence: 3, paragraph: 2 },
  topic: { sentence: 3, paragraph: 2 },
  antiCue: -100,
  /** The form is older or younger than the thing; another sense, if there is one, is likelier. */
  wrongTime: -0.75,
};
/** Themes (sanctions, diplomacy) say less about which entry is meant than a country does. */
const THEME = 0.5;
/** A topic is the page's when at least this many of its words stand there. */
const PAGE_MENTIONS = 2;

/**
 * Scores one sense of a surface form in its context.
 * @param when number of the form's rule in the index, or -1 for a form that needs none.
 */
export function score(index: CompiledIndex, entry: number, when: number, context: Context): Score {
  const reasons: Reason[] = [];
  const add = (kind: Reason['kind'], where: Reason['where'], points: number) => reasons.push({ kind, where, points });
  const [topics, near, not] = index.whens[when] ?? [[], [], []];
  if (topics.length === 0 && near.length === 0) add('unambiguous', 'form', POINTS.unambiguous);
  if (not.some((cue) => context.sentence.includes(cue))) add('anti-cue', 'sentence', POINTS.antiCue);
  if (near.some((cue) => context.sentence.includes(cue))) add('cue', 'sentence', POINTS.cue.sentence);
  else if (near.some((cue) => context.block.includes(cue))) add('cue', 'paragraph', POINTS.cue.paragraph);
  const topic = bestTopic(index, topics, context);
  if (topic) reasons.push(topic);
  const [, , from, to] = index.entries[entry] ?? ['', '', '', ''];
  if (context.published !== null && reasons.length > 0) {
    if (from !== '' && context.published < from) add('before-start', 'date', POINTS.wrongTime);
    if (to !== '' && context.published > to) add('after-end', 'date', POINTS.wrongTime);
  } else if (to !== '') add('after-end', 'date', POINTS.wrongTime / 2);
  const points = (some: Reason[]) => some.reduce((sum, reason) => sum + reason.points, 0);
  return { support: points(reasons.filter((reason) => reason.where !== 'date')), total: points(reasons), reasons };
}

/** The strongest support from topics: in the sentence, in the paragraph, then by their share of the page. */
function bestTopic(index: CompiledIndex, topics: readonly number[], context: Context): Reason | undefined {
  let best: Reason | undefined;
  const spokenOf = (cues: readonly number[], topic: number) =>
    cues.some((cue) => index.cueTopics[cue]?.includes(topic) === true);
  for (const topic of topics) {
    const factor = index.topics[topic]?.[1] === 1 ? THEME : 1;
    const reason = ((): Reason | undefined => {
      if (spokenOf(context.sentence, topic)) return { kind: 'topic', where: 'sentence', points: POINTS.topic.sentence * factor };
      if (spokenOf(context.block, topic)) return { kind: 'topic', where: 'paragraph', points: POINTS.topic.paragraph * factor };
      const mentions = context.page[topic] ?? 0;
      if (mentions < PAGE_MENTIONS) return undefined;
      return { kind: 'topic', where: 'page', points: 1 + pageShare(index, context, topic) * factor };
    })();
    if (reason && (!best || reason.points > best.points)) best = reason;
  }
  return best;
}

/** Share of a topic among the page's topics of its kind, 0 to 1. */
function pageShare(index: CompiledIndex, context: Context, topic: number): number {
  const theme = index.topics[topic]?.[1];
  let sum = 0;
  context.page.forEach((count, t) => {
    if (index.topics[t]?.[1] === theme) sum += count;
  });
  return sum === 0 ? 0 : (context.page[topic] ?? 0) / sum;
}
