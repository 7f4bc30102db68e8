import { ANY_ISSUER, type CompiledIndex } from '../matcher/index-format.ts';
import type { CueHit } from '../matcher/match.ts';
import { ISSUER, PLACE } from '../schema/kinds.ts';
import type { Context } from './context.ts';
import type { Reason, ReasonPlace } from './reason.ts';

/** Who imposes the sanctions that a text speaks of, or on whom. */
export interface Party {
  topic: number;
  where: ReasonPlace;
  points: number;
  words: string;
}

/** How a text that says no more than "sanctions" was read. */
export interface RegimeReading {
  issuer: Party | undefined;
  target: Party | undefined;
  /** The one regime of that issuer on that target on the day; undefined where the text leaves it open. */
  entry: number | undefined;
}

const POINTS = {
  /** "U.S. sanctions", "imposed by Washington", "sanctions on Iran", "Iran sanctions". */
  bound: 4,
  /** "Washington imposed …", "Iran was hit with …". */
  role: 3,
  /** "Russian sanctions": on Russia, or by it. */
  adjective: 2.5,
  sentence: 2,
  paragraph: 1.5,
  page: 1.25,
} as const;
/** Words between a preposition and a place weaken the bond. */
const PER_WORD = 0.2;
/** Another place between them even more. */
const PER_PLACE = 1.5;
/** The best party must lead by this much. */
const LEAD = 0.75;
/** Both together must reach this much for a regime to be opened. */
const ENOUGH = 2.5;
/** Share of the page's parties of a kind from which on one of them is what the page is about. */
const PAGE_SHARE = 0.55;
const PAGE_MENTIONS = 2;

const WORD = "[\\p{L}\\p{N}.'’&-]+";
const MODIFIERS = new RegExp(`^(?:['’]s?)?(?:\\s+(?:${WORD}\\s+){0,3}|[-‐‑]|\\s*/\\s*)$`, 'u');
/** Words after which a modifier is no longer one. */
const BREAKS =
  /\b(?:on|against|and|or|but|that|which|who|to|of|in|at|for|from|with|over|by|has|have|had|is|are|was|were|will|would|said|says|under)\b|[,;:]/i;
const JOINED = /^\s*(?:,|and|&|\/|-|,\s*and)\s*(?:the\s+)?$/i;
const ON = /\b(?:on|against|targeting|targets|target|towards?|upon|hitting|isolating|punishing|imposed\s+on)\b/i;
const CLAUSE =
  /[;:—]|,\s+(?:and|but|which|who|while|as|after|although|because|said|saying)\b|\b(?:said|says|but|while|after|because|despite)\b/i;
const BY = /\b(?:by|from)\s+(?:the\s+|its\s+)?(?:[\p{L}-]+\s+(?:and|or)\s+(?:the\s+)?)?$/iu;
const IMPOSES =
  /\b(?:impos|re-?impos|slap|lev[iy]|announc|unveil|lift|eas|extend|renew|tighten|approv|adopt|agree|threaten|waiv|suspend|plac|put|hit|introduc|enact|expand|widen|drop|remov|issu|add|prepar|consider|plan|vow|us|order|sign|back|push|propos|dr[ae]w|weigh|mull|seek|sought|enforc|maintain|keep|kept|toughen|strengthen|reinstat|restor|appl[yi]|target|ramp|step)\p{L}*\b/iu;
const SUFFERS =
  /\b(?:under|face|faces|faced|facing|hit|slapped|targeted|crippled|hurt|battered|squeezed|isolated|subject\s+to|subjected\s+to|escape|evade|evades|evading|skirt|skirting|circumvent|relief\s+from|free\s+of|suffers?|suffering|suffered|laden|defy|defied|defying|violat\p{L}*|flout\p{L}*|dodg\p{L}*|busting|weather\p{L}*|withstand)\b/iu;
const SUFFERED_AFTER = /^\s*(?:[-‐‑]\s?(?:hit|stricken|struck|ridden|laden|battered|plagued))\s+$/i;

/**
 * Reads who imposes the sanctions spoken of and on whom: from the words bound to the mention,
 * then its sentence, its paragraph and the page.
 * @param fixed topic of the issuer if the form itself names it, else ANY_ISSUER.
 */
export function readRegime(index: CompiledIndex, fixed: number, context: Context): RegimeReading {
  const target = findTarget(index, context);
  const issuer: Party | undefined =
    fixed !== ANY_ISSUER
      ? { topic: fixed, where: 'form', points: POINTS.bound, words: context.text.slice(context.start, context.end) }
      : findIssuer(index, context, target);
  return { issuer, target, entry: regimeOf(index, issuer, target, context.published) };
}

/** The reading as reasons; the general meaning is supported as well as a certain regime. */
export function regimeReasons({ issuer, target }: RegimeReading): Reason[] {
  const reason = (kind: 'issuer' | 'target', party: Party | undefined): Reason[] =>
    party ? [{ kind, where: party.where, points: party.points / 2, words: party.words }] : [];
  return [...reason('issuer', issuer), ...reason('target', target)];
}

function regimeOf(
  index: CompiledIndex,
  issuer: Party | undefined,
  target: Party | undefined,
  published: string | null,
): number | undefined {
  if (!issuer || !target || issuer.points + target.points < ENOUGH) return undefined;
  let best: { entry: number; ended: boolean; from: string } | undefined;
  for (const [entry, by, on] of index.regimes) {
    if (by !== issuer.topic || !on.includes(target.topic)) continue;
    const [, , from, to] = index.entries[entry] as CompiledIndex['entries'][number];
    if (published !== null && from !== '' && from > published) continue;
    const ended = to !== '' && (published === null || to <= published);
    // One in force before one that has ended; then the later one.
    if (best && (best.ended === ended ? best.from >= from : ended)) continue;
    best = { entry, ended, from };
  }
  return best?.entry;
}

/** A place or issuer near the mention. */
interface Near {
  topic: number;
  hit: CueHit;
  isIssuer: boolean;
}

function findIssuer(index: CompiledIndex, context: Context, target: Party | undefined): Party | undefined {
  const { text, start, end } = context;
  const near = partiesIn(index, context);
  const candidates: Party[] = [];
  for (const { topic, hit, isIssuer } of near) {
    const words = text.slice(hit.start, hit.end);
    const add = (points: number) => candidates.push({ topic, where: 'sentence', points, words });
    if (hit.end <= start) {
      const gap = text.slice(hit.end, start);
      if (isModifier(gap, near, hit, start)) {
        if (isIssuer) add(POINTS.bound);
        continue;
      }
      const clause = gap.slice(Math.max(0, gap.search(/[;—]/)));
      const between = near.some(
        (other) => other.isIssuer && other.topic !== topic && other.hit.start >= hit.end && other.hit.end <= start,
      );
      if (clause === gap && !SUFFERS.test(gap) && IMPOSES.test(gap) && !between && (isIssuer || target?.topic !== topic))
        add(POINTS.role);
      else if (isIssuer) add(between ? POINTS.sentence - 1 : POINTS.sentence);
    } else if (hit.start >= end) {
      const gap = text.slice(end, hit.start);
      if (gap.length < 80 && BY.test(gap) && (isIssuer || target?.topic !== topic)) add(POINTS.bound);
      else if (isIssuer && !ON.test(gap)) add(POINTS.sentence - 0.5);
    }
  }
  const chosen = choose(candidates);
  if (chosen !== null) return chosen;
  return fromFurther(index, context, ISSUER);
}

function findTarget(index: CompiledIndex, context: Context): Party | undefined {
  const { text, start, end } = context;
  const near = partiesIn(index, context);
  const candidates: Party[] = [];
  for (const { topic, hit, isIssuer } of near) {
    const words = text.slice(hit.start, hit.end);
    const add = (points: number) => candidates.push({ topic, where: 'sentence', points, words });
    const places = (from: number, to: number) =>
      near.filter((other) => other.topic !== topic && !other.isIssuer && other.hit.start >= from && other.hit.end <= to).length;
    if (hit.start >= end) {
      const gap = text.slice(end, hit.start);
      const on = ON.exec(gap);
      if (on && !CLAUSE.test(gap)) {
        const after = gap.slice(on.index + on[0].length);
        const distance = after.split(/\s+/).filter(Boolean).length;
        add(POINTS.bound - PER_WORD * distance - PER_PLACE * places(end, hit.start));
      } else if (!isIssuer && SUFFERED_AFTER.test(gap)) add(POINTS.bound);
      else if (!isIssuer) add(POINTS.sentence - (CLAUSE.test(gap) ? 1 : 0.25) - 0.25 * places(end, hit.start));
    } else if (hit.end <= start && !isIssuer) {
      const gap = text.slice(hit.end, start);
      if (isModifier(gap, near, hit, start)) add(isAdjective(words) ? POINTS.adjective : POINTS.bound);
      else if (SUFFERS.test(gap) && gap.length < 60) add(POINTS.role);
      else add(POINTS.sentence - 0.25 * places(hit.end, start));
    }
  }
  const best = choose(candidates);
  if (best !== null) return best && index.topics[best.topic]?.[1] === PLACE ? best : undefined;
  return fromFurther(index, context, PLACE);
}

/** The party that leads clearly; undefined if none does, null if there are none at all. */
function choose(candidates: readonly Party[]): Party | undefined | null {
  const byTopic = new Map<number, Party>();
  for (const party of candidates) {
    const known = byTopic.get(party.topic);
    if (!known || party.points > known.points) byTopic.set(party.topic, party);
  }
  const [first, second] = [...byTopic.values()].sort((a, b) => b.points - a.points);
  if (!first) return null;
  return second && first.points - second.points < LEAD ? undefined : first;
}

/** The party of the paragraph, or of the page, if there is only one. */
function fromFurther(index: CompiledIndex, { block, page }: Context, kind: number): Party | undefined {
  const topics = new Set<number>();
  for (const cue of block)
    for (const topic of index.cueTopics[cue] ?? []) if (index.topics[topic]?.[1] === kind) topics.add(topic);
  if (topics.size === 1) {
    const [topic = -1] = topics;
    return { topic, where: 'paragraph', points: POINTS.paragraph, words: index.topics[topic]?.[2] ?? '' };
  }
  for (let topic = 0; topic < index.topics.length; topic++) {
    if (index.topics[topic]?.[1] !== kind || page.count(topic) < PAGE_MENTIONS || page.share(topic) < PAGE_SHARE) continue;
    if (topics.size > 0 && !topics.has(topic)) continue;
    return { topic, where: 'page', points: POINTS.page, words: index.topics[topic]?.[2] ?? '' };
  }
  return undefined;
}

function partiesIn(index: CompiledIndex, { hits, start, end }: Context): Near[] {
  const near: Near[] = [];
  for (const hit of hits) {
    if (hit.start < end && hit.end > start) continue;
    for (const topic of index.cueTopics[hit.cue] ?? []) {
      const kind = index.topics[topic]?.[1];
      if (kind === PLACE || kind === ISSUER) near.push({ topic, hit, isIssuer: kind === ISSUER });
    }
  }
  return near;
}

/** "U.S. ", "US economic ", "Washington's new ", and "US and EU ": what stands between a party and the mention it describes. */
function isModifier(gap: string, near: readonly Near[], hit: CueHit, start: number): boolean {
  if (MODIFIERS.test(gap) && !BREAKS.test(gap)) return true;
  const next = near.find(
    (other) => other.hit.start >= hit.end && other.hit.end <= start && JOINED.test(gap.slice(0, other.hit.start - hit.end)),
  );
  return next !== undefined && isModifier(gap.slice(next.hit.end - hit.end), near, next.hit, start);
}

function isAdjective(words: string): boolean {
  return /(?:n|ese|ish|i)$/.test(words) && !/^(?:Iran|Sudan|Haiti|Taliban|Burundi|Japan|Afghanistan|Lebanon)$/.test(words);
}
