import { ANY_ISSUER, type CompiledIndex } from '../matcher/index-format.ts';
import type { CueHit } from '../matcher/match.ts';
import { ISSUER, PLACE } from '../schema/kinds.ts';
import { daysBetween } from '../states/days.ts';
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
  sentence: 1.75,
  /** "in Hong Kong": where something happened. */
  locative: 0.75,
  paragraph: 1,
  /** Times the share of the page. */
  page: 1.5,
} as const;
/** Words between a preposition and a place weaken the bond, up to a point. */
const PER_WORD = 0.15;
const MOST_WORDS = 8;
/** Another place between them even more. */
const PER_PLACE = 1;
/** The best party must lead by this much. */
const LEAD = 0.6;
/** How much a party says about whether sanctions are meant at all. */
const WEIGHT = 0.6;
/** Both together must reach this much for a regime to be opened. */
const ENOUGH = 2.25;
/** Sanctions are spoken of before the day on which they begin; days. */
const AHEAD = 60;
/** Share of the page's parties of a kind from which on one counts although nothing nearer names it. */
const PAGE_SHARE = 0.4;
const PAGE_MENTIONS = 2;

const WORD = "[\\p{L}\\p{N}.'’&-]+";
const MODIFIERS = new RegExp(`^(?:['’]s?)?(?:\\s+(?:${WORD}\\s+){0,3}|[-‐‑]|\\s*/\\s*)$`, 'u');
/** Words after which a modifier is no longer one. */
const BREAKS =
  /\b(?:on|against|and|or|but|that|which|who|to|of|in|at|for|from|with|over|by|has|have|had|is|are|was|were|will|would|said|says|under)\b|[,;:]/i;
const JOINED = /^\s*(?:,|and|&|\/|-|,\s*and)\s*(?:the\s+)?$/i;
const ON =
  /\b(?:on(?!\s+(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.))|against|targeting|targets|target|towards?|upon|hitting|isolating|punishing|imposed\s+on)\b/i;
const CLAUSE =
  /[;:—]|,\s+(?:and|but|which|who|while|as|after|although|because|said|saying)\b|\b(?:said|says|but|while|after|because|despite)\b/i;
const BY = /(?:\bby|^\s*from)\s+(?:the\s+|its\s+)?(?:[\p{L}-]+\s+(?:and|or)\s+(?:the\s+)?)?$/iu;
const IMPOSES =
  /\b(?:impos|re-?impos|slap|lev[iy]|announc|unveil|lift|eas|extend|renew|tighten|approv|adopt|agree|threaten|waiv|suspend|plac|put|hit|introduc|enact|expand|widen|drop|remov|issu|add|prepar|consider|plan|vow|us|order|sign|back|push|propos|dr[ae]w|weigh|mull|seek|sought|enforc|maintain|keep|kept|toughen|strengthen|reinstat|restor|appl[yi]|target|ramp|step)\p{L}*\b/iu;
const SUFFERS =
  /\b(?:under|face|faces|faced|facing|hit|slapped|targeted|crippled|hurt|battered|squeezed|isolated|subject\s+to|subjected\s+to|escape|evade|evades|evading|skirt|skirting|circumvent|relief\s+from|free\s+of|suffers?|suffering|suffered|laden|defy|defied|defying|violat\p{L}*|flout\p{L}*|dodg\p{L}*|busting|weather\p{L}*|withstand)\b/iu;
/** "sanctions that Mr. Trump ordered" */
const SUBJECT = /^\s+(?:(?:that|which)\s+)?(?:the\s+)?(?:(?:Mr|Mrs|Ms)\.\s+|(?:President|Secretary|Minister)\s+)?$/i;
const VERB = /^sanction(?:ed|ing)?$/i;
const OBJECT_ENDS = /\b(?:by|for|in|over|after|because|while|under|with)\b|[,;:]/i;
const PASSIVE = /\b(?:was|were|been|is|are|being|be|get|got)\s+(?:\p{L}+\s+){0,2}$/u;
const ITS = /\b(?:its|their)\s+(?:own\s+)?(?:[\p{L}-]+\s+){0,2}$/u;
const LOCATIVE = /\b(?:in|at|from|near|to|of|off|via|through)\s+(?:the\s+)?$/i;
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
    party ? [{ kind, where: party.where, points: WEIGHT * party.points, words: party.words }] : [];
  return [...reason('issuer', issuer), ...reason('target', target)];
}

function regimeOf(
  index: CompiledIndex,
  issuer: Party | undefined,
  target: Party | undefined,
  published: string | null,
): number | undefined {
  if (!target || (issuer ? issuer.points + target.points < ENOUGH : target.points < POINTS.adjective)) return undefined;
  let best: { entry: number; ended: boolean; from: string } | undefined;
  for (const [entry, by, on, main] of index.regimes) {
    if (!on.includes(target.topic) || (issuer ? by !== issuer.topic : main === 0)) continue;
    const [, , from, to] = index.entries[entry] as CompiledIndex['entries'][number];
    if (published !== null && from !== '' && daysBetween(published, from) > AHEAD) continue;
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
  const parties: Party[] = [];
  const owner = ownerOf(context, near);
  /** "Western" and the like name nobody unless they stand with the word. */
  const isAllies = (topic: number) => index.topics[topic]?.[0] === 'allies';
  for (const { topic, hit, isIssuer } of near) {
    const add = (points: number) => parties.push(inSentence(topic, points, text.slice(hit.start, hit.end)));
    if (owner?.hit === hit && (isIssuer || target?.topic !== topic)) add(POINTS.bound);
    /** A place may be the one that imposes, but not the one it is imposed on. */
    const mayImpose = isIssuer || target?.topic !== topic;
    if (hit.end <= start) {
      const gap = text.slice(hit.end, start);
      const others = near.some(
        (other) => other.isIssuer && other.topic !== topic && !isAllies(other.topic) && isBetween(other, hit.end, start),
      );
      if (isModifier(gap, near, hit, start)) {
        if (isIssuer) add(POINTS.bound);
      } else if (!/[;—]/.test(gap) && !SUFFERS.test(gap) && IMPOSES.test(gap) && !others && mayImpose) add(POINTS.role);
      else if (isIssuer && !isAllies(topic)) add(others ? POINTS.locative : POINTS.sentence);
    } else {
      const gap = text.slice(end, hit.start);
      if (gap.length < 80 && BY.test(gap) && mayImpose) add(POINTS.bound);
      else if (SUBJECT.test(gap) && IMPOSES.test(text.slice(hit.end, hit.end + 30)) && mayImpose) add(POINTS.bound);
      else if (isIssuer && !isAllies(topic) && !ON.test(gap)) add(POINTS.sentence - 0.5);
    }
  }
  return choose(index, context, ISSUER, parties);
}

function findTarget(index: CompiledIndex, context: Context): Party | undefined {
  const { text, start, end } = context;
  const near = partiesIn(index, context);
  const parties: Party[] = formParties(index, context);
  const isVerb = VERB.test(text.slice(start, end));
  const owner = ownerOf(context, near);
  for (const { topic, hit, isIssuer } of near) {
    if (owner?.hit === hit) continue;
    const printed = text.slice(hit.start, hit.end);
    const add = (points: number) => parties.push(inSentence(topic, points, printed));
    const places = (from: number, to: number) =>
      near.filter((other) => other.topic !== topic && !other.isIssuer && isBetween(other, from, to)).length;
    if (hit.start >= end) {
      const gap = text.slice(end, hit.start);
      const on = ON.exec(gap);
      const words = gap.split(/\s+/).filter(Boolean).length;
      if (isVerb && words <= 6 && !OBJECT_ENDS.test(gap)) add(POINTS.bound - PER_WORD * words);
      else if (on && !CLAUSE.test(gap)) {
        const distance = gap
          .slice(on.index + on[0].length)
          .split(/\s+/)
          .filter(Boolean).length;
        add(POINTS.bound - PER_WORD * Math.min(distance, MOST_WORDS) - PER_PLACE * places(end, hit.start));
      } else if (isIssuer) continue;
      else if (SUFFERED_AFTER.test(gap)) add(POINTS.bound);
      else add((LOCATIVE.test(gap) ? POINTS.locative : POINTS.sentence) - (CLAUSE.test(gap) ? 0.75 : 0));
    } else if (!isIssuer) {
      const gap = text.slice(hit.end, start);
      if (isModifier(gap, near, hit, start)) add(isAdjective(printed) ? POINTS.adjective : POINTS.bound);
      else if ((SUFFERS.test(gap) && gap.length < 60) || (isVerb && PASSIVE.test(gap) && gap.length < 80)) add(POINTS.role);
      else add(LOCATIVE.test(text.slice(context.sentenceStart, hit.start)) ? POINTS.locative : POINTS.sentence);
    }
  }
  const best = choose(index, context, PLACE, parties);
  return best && index.topics[best.topic]?.[1] === PLACE ? best : undefined;
}

/** "Moscow has … under its sanctions": the first party of the sentence is the one that imposes. */
function ownerOf({ text, start }: Context, near: readonly Near[]): Near | undefined {
  if (!ITS.test(text.slice(Math.max(0, start - 40), start))) return undefined;
  return near.find(({ hit }) => hit.end <= start);
}

/** Places named inside the mention itself ("sanctions on North Korea"). */
function formParties(index: CompiledIndex, { hits, text, start, end }: Context): Party[] {
  return hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .flatMap((hit) => (index.cueTopics[hit.cue] ?? []).map((topic) => ({ topic, hit })))
    .filter(({ topic }) => index.topics[topic]?.[1] === PLACE)
    .map(({ topic, hit }) => ({ topic, where: 'form', points: POINTS.bound, words: text.slice(hit.start, hit.end) }));
}

function inSentence(topic: number, points: number, words: string): Party {
  return { topic, where: 'sentence', points, words };
}

/** The party that leads clearly, what paragraph and page say of it added to what its sentence says. */
function choose(index: CompiledIndex, { block, page }: Context, kind: number, near: readonly Party[]): Party | undefined {
  const parties = new Map<number, Party>();
  for (const party of near) {
    const known = parties.get(party.topic);
    if (!known || party.points > known.points) parties.set(party.topic, party);
  }
  const inBlock = new Set<number>();
  for (const cue of block) for (const topic of index.cueTopics[cue] ?? []) inBlock.add(topic);
  for (let topic = 0; topic < index.topics.length; topic++) {
    const [, own, label = ''] = index.topics[topic] ?? [];
    const share = page.count(topic) >= PAGE_MENTIONS ? page.share(topic) : 0;
    const known = parties.get(topic);
    if (known) {
      if (own === kind) known.points += POINTS.page * share;
      continue;
    }
    if (own !== kind) continue;
    if (inBlock.has(topic))
      parties.set(topic, { topic, where: 'paragraph', points: POINTS.paragraph + POINTS.page * share, words: label });
    else if (share >= PAGE_SHARE) parties.set(topic, { topic, where: 'page', points: 0.5 + POINTS.page * share, words: label });
  }
  const [first, second] = [...parties.values()].sort((a, b) => b.points - a.points);
  const open = first && second && first.points - second.points < LEAD && !isJoint(index, first.topic, second.topic);
  return open ? undefined : first;
}

/** Two places that one regime is on ("Russian and Ukrainian officials"). */
function isJoint(index: CompiledIndex, a: number, b: number): boolean {
  return index.regimes.some(([, , on]) => on.includes(a) && on.includes(b));
}

function isBetween({ hit }: Near, from: number, to: number): boolean {
  return hit.start >= from && hit.end <= to;
}

function partiesIn(index: CompiledIndex, { hits, start, end }: Context): Near[] {
  const near: Near[] = [];
  for (const hit of hits) {
    if (hit.start < end && hit.end > start) continue;
    // "East China Sea" does not speak of China.
    if (hits.some((other) => other.start <= hit.start && other.end >= hit.end && other.end - other.start > hit.end - hit.start))
      continue;
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
