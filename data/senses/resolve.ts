import { type Citation, findCitations, instrumentKey } from '../instruments/parse.ts';
import { plainId } from '../instruments/plain.ts';
import { isDense } from '../matcher/fold.ts';
import { ALWAYS, type CompiledIndex, NO_REGIME } from '../matcher/index-format.ts';
import { type Found, type Hit, match, satisfies } from '../matcher/match.ts';
import type { Trie } from '../matcher/trie.ts';
import { PLACE } from '../schema/kinds.ts';
import { type Context, type PageTopics, Paragraph } from './context.ts';
import type { Reason } from './reason.ts';
import { readRegime, regimeReasons } from './regime.ts';
import { ruleOf, type Score, score, summed, THRESHOLD } from './score.ts';

/** A term in a text, in one meaning. */
export interface Resolved {
  start: number;
  end: number;
  /** Number of the entry in the index; -1 for a numbered instrument that has none. */
  entry: number;
  /** Id of the entry, or of the plain card. */
  id: string;
  score: number;
  reasons: Reason[];
}

export interface Page {
  topics: PageTopics;
  published: string | null;
  /** False for entries the reader has switched off. */
  isShown: (entry: number) => boolean;
  /** True for a kind, by its place in ASKED_KINDS, whose names the reader asked for; by default all are. */
  isAsked?: (kind: number) => boolean;
}

/**
 * Turns what the matcher found in one block into mentions: each with the likeliest sense, or none.
 * Where no sense of the longest form fits, shorter forms inside it are tried, first from its first word.
 */
export function resolve(trie: Trie, index: CompiledIndex, text: string, found: Found, page: Page): Resolved[] {
  const paragraph = new Paragraph(text, found.cues);
  const contextOf = ({ start, end }: { start: number; end: number }): Context => ({
    ...paragraph.around(start, end),
    page: page.topics,
    published: page.published,
  });
  const resolveHit = (hit: Hit, isPart: boolean): Resolved[] => {
    const best = chooseSense(trie, index, hit, isPart, page, () => contextOf(hit));
    if (best) return page.isShown(best.entry) ? [best] : [];
    const parts = (from: number, to: number) => match(trie, text, from, to).hits.flatMap((part) => resolveHit(part, true));
    const shorter = parts(hit.start, lastWordStart(text, hit));
    return shorter.length > 0 ? shorter : parts(secondWordStart(text, hit), hit.end);
  };
  return withCitations(
    index,
    text,
    found.hits.flatMap((hit) => resolveHit(hit, false)),
    page,
  );
}

/** A sense of a hit with what speaks for it. */
interface Sense extends Score {
  entry: number;
}

/** @param isPart the hit is part of a longer term whose own meanings did not fit. */
function chooseSense(
  trie: Trie,
  index: CompiledIndex,
  hit: Hit,
  isPart: boolean,
  page: Page,
  context: () => Context,
): Resolved | undefined {
  let best: Sense | undefined;
  let around: Context | undefined;
  const last = trie.formStart[hit.node + 1] as number;
  for (let i = trie.formStart[hit.node] as number; i < last; i++) {
    const [caps, entry, when] = trie.formData.subarray(3 * i, 3 * i + 3) as unknown as [number, number, number];
    if (!satisfies(hit.caps, caps) || !isWanted(index, when, page)) continue;
    around ??= context();
    const sense = senseOf(index, entry, when, around);
    if (isPart && isUnsupported(index, when, sense)) continue;
    if (sense.support < THRESHOLD || (best && !isBetter(sense, best, ruleOf(index, when)[4] !== ''))) continue;
    best = sense;
  }
  if (!best) return undefined;
  const id = index.entries[best.entry]?.[0] ?? '';
  return { start: hit.start, end: hit.end, entry: best.entry, id, score: best.total, reasons: best.reasons };
}

/** True for a form with conditions, none of which holds: it would be taken for its meaning only as nothing speaks against it. */
function isUnsupported(index: CompiledIndex, when: number, { reasons }: Score): boolean {
  const [topics, near] = ruleOf(index, when);
  const isConditional = topics.length > 0 || near.length > 0;
  return isConditional && reasons.every(({ kind, points }) => kind === 'unambiguous' || points <= 0);
}

/** Of two meanings that are as likely, the one that holds only from some day on says more. */
function isBetter(sense: Score, best: Score, isDated: boolean): boolean {
  return sense.total > best.total || (isDated && sense.total === best.total);
}

function isWanted(index: CompiledIndex, when: number, { isAsked }: Page): boolean {
  const asked = ruleOf(index, when)[7];
  return asked === ALWAYS || !isAsked || isAsked(asked);
}

function senseOf(index: CompiledIndex, entry: number, when: number, context: Context): Sense {
  const base = score(index, entry, when, context);
  const [, , , , , , issuer] = ruleOf(index, when);
  if (issuer === NO_REGIME) return { entry, ...base };
  const reading = readRegime(index, issuer, context);
  return { entry: reading.entry ?? entry, ...summed([...base.reasons, ...regimeReasons(reading)]) };
}

/** Numbered instruments are read by their own grammar; a longer term that holds one stays. */
function withCitations(index: CompiledIndex, text: string, mentions: Resolved[], page: Page): Resolved[] {
  const citations = findCitations(text);
  if (citations.length === 0) return mentions;
  const isOurs = (citation: Citation) =>
    (citation.kind !== 'unsc' && citation.certain !== 'no') ||
    citation.certain === 'yes' ||
    (citation.certain === 'maybe' && isOfTheCouncil(index, text, citation, page));
  const others = citations.filter((citation) => !isOurs(citation));
  const cited = citations.filter(isOurs).flatMap((citation) => citedMention(index, text, citation, page) ?? []);
  const overlaps = (a: Place, b: Place) => a.start < b.end && b.start < a.end;
  const covers = (a: Place, b: Place) => a.start <= b.start && a.end >= b.end;
  const own = mentions.filter((mention) => !others.some((other) => covers(other, mention)));
  const added = cited.filter((one) =>
    own.every((mention) => !overlaps(mention, one) || (covers(one, mention) && !covers(mention, one))),
  );
  return [...own.filter((mention) => !added.some((one) => overlaps(mention, one))), ...added].sort((a, b) => a.start - b.start);
}

type Place = Pick<Resolved, 'start' | 'end'>;

const UNITED_NATIONS = /\b(?:U\.\s?N\.|UN\b|United\s+Nations|Security\s+Council|UNSC|veto(?:e[sd])?\b)/;
const CERTAIN = 2;

function citedMention(index: CompiledIndex, text: string, citation: Citation, page: Page): Resolved | undefined {
  const { start, end, kind, number, year } = citation;
  const entry = entryOf(index, citation);
  if (kind === 'eo' && citation.certain === 'no') return undefined;
  const reasons: Reason[] = [{ kind: 'number', where: 'form', points: CERTAIN, words: text.slice(start, end) }];
  if (entry >= 0) {
    const id = index.entries[entry]?.[0] ?? '';
    return page.isShown(entry) ? { start, end, entry, id, score: CERTAIN, reasons } : undefined;
  }
  const id = plainId(kind, number, year);
  return id === undefined ? undefined : { start, end, entry: -1, id, score: CERTAIN, reasons };
}

function entryOf(index: CompiledIndex, citation: Citation): number {
  const key = instrumentKey(citation);
  return index.instruments.find(([one]) => one === key)?.[1] ?? -1;
}

/** From this number on, hardly anybody but the Council counts its resolutions so far. */
const FOUR_DIGITS = 1000;

/** A "Resolution 2397" of nobody's is the Security Council's where it or some country is spoken of. */
function isOfTheCouncil(index: CompiledIndex, text: string, citation: Citation, page: Page): boolean {
  if (UNITED_NATIONS.test(text)) return true;
  if (Number(citation.number) >= FOUR_DIGITS && entryOf(index, citation) >= 0) return true;
  const council = index.topics.findIndex(([id]) => id === 'un');
  if (council >= 0 && page.topics.count(council) >= 2) return true;
  return text[citation.start] === 'R' && page.topics.speaksOf(PLACE);
}

const BETWEEN_WORDS = /[\s\u00a0\-‐‑–/·]/;

/** Offset of the last word of a hit, so that reading up to it leaves the term one word shorter. */
function lastWordStart(text: string, hit: Hit): number {
  let i = hit.end - 1;
  while (i > hit.start && !isDense(text.charCodeAt(i)) && !BETWEEN_WORDS.test(text[i] as string)) i--;
  return i;
}

/** Offset of the second word of a hit; its end if it has one word. */
function secondWordStart(text: string, hit: Hit): number {
  let i = hit.start;
  if (isDense(text.charCodeAt(i))) i++;
  else while (i < hit.end && !BETWEEN_WORDS.test(text[i] as string)) i++;
  while (i < hit.end && BETWEEN_WORDS.test(text[i] as string)) i++;
  return i;
}
