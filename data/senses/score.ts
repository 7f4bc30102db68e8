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
  if (not.some((cue) => context.sentence.has(cue))) add('anti-cue', 'sentence', POINTS.antiCue);
  if (near.some((cue) => context.sentence.has(cue))) add('cue', 'sentence', POINTS.cue.sentence);
  else if (near.some((cue) => context.block.has(cue))) add('cue', 'paragraph', POINTS.cue.paragraph);
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
  for (const topic of topics) {
    const reason = topicSupport(index, topic, context);
    if (reason && (!best || reason.points > best.points)) best = reason;
  }
  return best;
}

function topicSupport(index: CompiledIndex, topic: number, context: Context): Reason | undefined {
  const factor = index.topics[topic]?.[1] === 1 ? THEME : 1;
  const spokenOf = (cues: ReadonlySet<number>) => {
    for (const cue of cues) if (index.cueTopics[cue]?.includes(topic)) return true;
    return false;
  };
  if (spokenOf(context.sentence)) return { kind: 'topic', where: 'sentence', points: POINTS.topic.sentence * factor };
  if (spokenOf(context.block)) return { kind: 'topic', where: 'paragraph', points: POINTS.topic.paragraph * factor };
  if (context.page.count(topic) < PAGE_MENTIONS) return undefined;
  return { kind: 'topic', where: 'page', points: 1 + context.page.share(topic) * factor };
}

/** How sure a meaning is, 0 to 1: half-way at one point of support, never quite certain. */
export function confidenceOf({ score }: { score: number }): number {
  return Math.round(100 * (1 - 0.5 ** Math.max(0, score))) / 100;
}
