import { ALWAYS, type CompiledIndex, NO_REGIME, type Rule } from '../matcher/index-format.ts';
import { THEME } from '../schema/kinds.ts';
import type { Context } from './context.ts';
import type { Reason } from './reason.ts';

/** A mark needs at least this score. */
export const THRESHOLD = 1;

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
  antiTopic: { sentence: -2.5, paragraph: -1.5, page: -2 },
  /** The page is older or younger than the thing; another sense, if there is one, is likelier. */
  wrongTime: -0.75,
  /** The form has this meaning only between certain days. */
  outOfTime: -100,
};
/** Themes (sanctions, diplomacy) say less about which entry is meant than a place does. */
const THEME_FACTOR = 0.5;
/** A topic is the page's when at least this many of its words stand there. */
const PAGE_MENTIONS = 2;
/** Share of the page's themes from which on a theme speaks against a meaning. */
const PAGE_THEME = 0.4;

const NO_RULE: Rule = [[], [], [], [], '', '', NO_REGIME, ALWAYS, 1];

/** The rule of a form; one without conditions if it has none. */
export function ruleOf(index: CompiledIndex, when: number): Rule {
  return index.whens[when] ?? NO_RULE;
}

/**
 * Scores one sense of a surface form in its context.
 * @param when number of the form's rule in the index, or -1 for a form that needs none.
 */
export function score(index: CompiledIndex, entry: number, when: number, context: Context): Score {
  const reasons: Reason[] = [];
  const [topics, near, not, against, from, to, , , alone] = ruleOf(index, when);
  const anti = wordsOf(not, context.sentence, context);
  if (anti !== undefined) reasons.push({ kind: 'anti-cue', where: 'sentence', points: POINTS.antiCue, words: anti });
  const near1 = wordsOf(near, context.sentence, context, true);
  if (near1 !== undefined) reasons.push({ kind: 'cue', where: 'sentence', points: POINTS.cue.sentence, words: near1 });
  else if (near.some((cue) => context.block.has(cue)))
    reasons.push({ kind: 'cue', where: 'paragraph', points: POINTS.cue.paragraph });
  const topic = bestOf(topics, (one) => topicSupport(index, one, context));
  if (topic) reasons.push(topic);
  if (alone === 1 && reasons.every(({ points }) => points < 0))
    reasons.push({ kind: 'unambiguous', where: 'form', points: POINTS.unambiguous });
  const antiTopic = bestOf(against, (one) => topicAgainst(index, one, context));
  if (antiTopic) reasons.push(antiTopic);
  reasons.push(...timeReasons(index, entry, from, to, context.published, reasons.length > 0));
  return summed(reasons);
}

/** Adds up reasons. */
export function summed(reasons: Reason[]): Score {
  let support = 0;
  let total = 0;
  for (const { where, points } of reasons) {
    total += points;
    if (where !== 'date' || points <= POINTS.outOfTime) support += points;
  }
  return { support, total, reasons };
}

function timeReasons(
  index: CompiledIndex,
  entry: number,
  from: string,
  to: string,
  published: string | null,
  isMeant: boolean,
): Reason[] {
  const reasons: Reason[] = [];
  const add = (kind: Reason['kind'], points: number) => reasons.push({ kind, where: 'date', points });
  const [, , begin = '', end = ''] = index.entries[entry] ?? [];
  if (from !== '' && (published === null || published < from)) add('before-start', POINTS.outOfTime);
  if (to !== '' && published !== null && published >= to) add('after-end', POINTS.outOfTime);
  if (published !== null && isMeant) {
    if (begin !== '' && published < begin) add('before-start', POINTS.wrongTime);
    if (end !== '' && published > end) add('after-end', POINTS.wrongTime);
  } else if (end !== '') add('after-end', POINTS.wrongTime / 2);
  return reasons;
}

/** The reason that weighs most, for or against. */
function bestOf(topics: readonly number[], reasonOf: (topic: number) => Reason | undefined): Reason | undefined {
  let best: Reason | undefined;
  for (const topic of topics) {
    const reason = reasonOf(topic);
    if (reason && (!best || Math.abs(reason.points) > Math.abs(best.points))) best = reason;
  }
  return best;
}

/** Support from a topic: in the sentence, in the paragraph, then by its share of the page. */
function topicSupport(index: CompiledIndex, topic: number, context: Context): Reason | undefined {
  const factor = index.topics[topic]?.[1] === THEME ? THEME_FACTOR : 1;
  const words = topicWords(index, topic, context);
  if (words !== undefined) return { kind: 'topic', where: 'sentence', points: POINTS.topic.sentence * factor, words };
  const label = index.topics[topic]?.[2] ?? '';
  if (speaks(index, context.block, topic))
    return { kind: 'topic', where: 'paragraph', points: POINTS.topic.paragraph * factor, words: label };
  if (context.page.count(topic) < PAGE_MENTIONS) return undefined;
  return { kind: 'topic', where: 'page', points: 1 + context.page.share(topic) * factor, words: label };
}

function topicAgainst(index: CompiledIndex, topic: number, context: Context): Reason | undefined {
  const words = topicWords(index, topic, context);
  if (words !== undefined) return { kind: 'anti-topic', where: 'sentence', points: POINTS.antiTopic.sentence, words };
  const label = index.topics[topic]?.[2] ?? '';
  if (speaks(index, context.block, topic))
    return { kind: 'anti-topic', where: 'paragraph', points: POINTS.antiTopic.paragraph, words: label };
  if (context.page.count(topic) < PAGE_MENTIONS || context.page.share(topic) < PAGE_THEME) return undefined;
  return { kind: 'anti-topic', where: 'page', points: POINTS.antiTopic.page, words: label };
}

/** The page's words for a topic in the sentence; undefined if there are none. */
function topicWords(index: CompiledIndex, topic: number, { hits, text, start, end }: Context): string | undefined {
  const hit = hits.find((one) => (one.end <= start || one.start >= end) && index.cueTopics[one.cue]?.includes(topic));
  return hit && text.slice(hit.start, hit.end);
}

/** The page's words for one of some cues. @param others those in the mention itself do not count. */
function wordsOf(
  cues: readonly number[],
  found: ReadonlySet<number>,
  { hits, text, start, end }: Context,
  others = false,
): string | undefined {
  for (const cue of cues) {
    if (!found.has(cue)) continue;
    const hit = hits.find((one) => one.cue === cue && (!others || one.end <= start || one.start >= end));
    if (hit) return text.slice(hit.start, hit.end);
  }
  return undefined;
}

function speaks(index: CompiledIndex, cues: Iterable<number>, topic: number): boolean {
  for (const cue of cues) if (index.cueTopics[cue]?.includes(topic)) return true;
  return false;
}

/** How sure a meaning is, 0 to 1: half-way at one point, never quite certain. */
export function confidenceOf({ score }: { score: number }): number {
  return Math.round(100 * (1 - 0.5 ** Math.max(0, score))) / 100;
}
