/** Kinds of instruments that are cited by number. */
export type InstrumentKind = 'unsc' | 'eo' | 'eu';

/** An instrument cited by its number, at a place in a text. */
export interface Citation {
  start: number;
  end: number;
  kind: InstrumentKind;
  /** `2397`, `13810`, `2017/1509`. */
  number: string;
  /** Year, if the text gives it. */
  year: string | undefined;
  /**
   * Whether the words say that it is an instrument of the kind: "S/RES/2397" does, "House Resolution 2397" says that it is not;
   * "resolution 2397" leaves it to the context.
   */
  certain: 'yes' | 'maybe' | 'no';
}

const SPACE = '[\\s\\u00a0]+';
const AND = `(?:\\s*,\\s*(?:and${SPACE}|&\\s*)?|${SPACE}(?:and|or|&|through|to)${SPACE}|\\s*;\\s*)`;
const YEAR = `(?:${SPACE}?\\((?:of${SPACE})?(\\d{4})\\)|${SPACE}of${SPACE}((?:19|20)\\d{2})(?!\\d))?`;
/** Nothing that makes a number a part of something longer: `2020-15`, `1920x1080`, `12.5`, `1,000`. */
const ALONE = '(?![\\d]|[-‐‑–/×x]\\w|[.,]\\d|%)';
const NO = `(?:[Nn](?:os?|umbers?)\\b\\.?${SPACE})?`;

const list = (number: string) => `${number}${ALONE}${YEAR}(?:${AND}${number}${ALONE}${YEAR})*`;
const RESOLUTION = '\\d{2,4}';
const ORDER = '(?:9|1\\d)\\d{3}';
const ACT = '(?:\\d{4}/\\d{1,4}|\\d{1,4}/\\d{4})(?:/(?:CFSP|EU|EC|PESC))?';

const COUNCIL = `(?:(?:U\\.?\\s?N\\.?|United${SPACE}Nations|UNSC)(?:['’]s)?${SPACE})?(?:Security${SPACE}Council(?:['’]s)?${SPACE})?`;
const PATTERNS: readonly { kind: InstrumentKind; pattern: RegExp; number: string }[] = [
  {
    kind: 'unsc',
    pattern: new RegExp(
      `\\b(?<whose>${COUNCIL})(?<word>[Rr]esolutions?|RESOLUTIONS?|UNSCRs?)${SPACE}${NO}(?<list>${list(RESOLUTION)})`,
      'g',
    ),
    number: RESOLUTION,
  },
  {
    kind: 'unsc',
    pattern: new RegExp(`\\b(?<word>S/RES/)(?<list>${RESOLUTION}(?!\\d)${YEAR})`, 'g'),
    number: RESOLUTION,
  },
  {
    kind: 'eo',
    pattern: new RegExp(
      `\\b(?<word>Executive${SPACE}[Oo]rders?|executive${SPACE}orders?|EXECUTIVE${SPACE}ORDERS?|E\\.\\s?O\\.s?|EOs?)${SPACE}(?:\\(E\\.?O\\.?s?\\)${SPACE})?${NO}(?<list>${list(ORDER)})`,
      'g',
    ),
    number: ORDER,
  },
  {
    kind: 'eu',
    pattern: new RegExp(
      `\\b(?<word>(?:(?:Council|Commission|EU)${SPACE})?(?:Implementing${SPACE}|Delegated${SPACE})?(?:Regulations?|Decisions?|Common${SPACE}Positions?)${SPACE}(?:\\((?:EU|EC|EEC|CFSP)(?:,${SPACE}Euratom)?\\)${SPACE})?(?:\\([Nn]o\\)${SPACE})?${NO})(?<list>${list(ACT)})`,
      'g',
    ),
    number: ACT,
  },
];
const MAYBE =
  /\b(?:resolutions?|UNSCRs?|S\/RES|executive\s+orders?|E\.?\s?O\.?s?|regulations?|decisions?|positions?)[\s/(][\s\S]{0,40}?\d/i;
/** Other bodies pass resolutions too. */
const OTHER_BODY =
  /(?:Assembly|House|Senate|Congress|congressional|parliament|parliamentary|Duma|council\s+of\s+ministers|city\s+council|IAEA|Board(?:\s+of\s+Governors)?|Human\s+Rights\s+Council|joint|concurrent|conference|party|shareholder|screen|image|pixel|display|Arab\s+League|OAS|UNESCO|ECOSOC|UNGA|synod|union|A\/RES)(?:['’]s)?\s+$/i;
const OTHER_COUNCIL =
  /\b(?:city|town|county|borough|parish|village|municipal|student|school|district)\s+(?:council|hall|commission|board)|\bboard\s+of\s+(?:supervisors|trustees|selectmen|education|directors)|\b(?:trustees|synod|shareholders|aldermen)\b|\bunion(?:['’]s)?\s+[Rr]esolution|\bstate\s+(?:senate|assembly|house|legislature)/i;
/** Numbers by which resolutions of the General Assembly are known too, and what those are about. */
const ASSEMBLY_NUMBERS = new Set(['181', '194', '217', '377', '3379']);
const ASSEMBLY_MATTERS =
  /\b(?:partition|Palestin\p{L}*|Israel\p{L}*|Jewish|refugees|human\s+rights|Universal\s+Declaration|[Uu]niting\s+for\s+[Pp]eace|Zionis\p{L}*)/u;
/** No state numbers its orders so high. */
const FEDERAL = 12_000;
const GOVERNOR = /\b(?:Gov\.|governor(?:'s|’s)?|mayor)\b/i;

const GOVERNOR_SIGNS =
  /\b(?:Gov\.|[Gg]overnor|[Mm]ayor)(?:['’]s)?\s+(?:\p{Lu}[\p{L}.]+\s+){0,3}(?:has\s+|had\s+)?(?:signed|issued|announced|ordered|extended|rescinded)?[^.]{0,30}$/u;

/** A quick look whether a text may cite an instrument; never false where `findCitations` would find one. */
export function mayCite(text: string): boolean {
  return MAYBE.test(text);
}

/** Finds every citation of a numbered instrument; each number of a list is one, the first with the words before it. */
export function findCitations(text: string): Citation[] {
  if (!mayCite(text)) return [];
  return PATTERNS.flatMap(({ kind, pattern, number }) =>
    [...text.matchAll(pattern)].flatMap((found) => citationsOf(text, found, kind, number)),
  ).sort((a, b) => a.start - b.start);
}

function citationsOf(text: string, found: RegExpExecArray, kind: InstrumentKind, number: string): Citation[] {
  const { word = '', list: numbers = '' } = found.groups ?? {};
  const base = found.index + found[0].length - numbers.length;
  const parts = [...numbers.matchAll(new RegExp(`(?<![\\d(/])(${number})(?!\\d)${YEAR}`, 'g'))];
  const certain = certaintyOf(text, found, kind, word, parts.length);
  return parts.map((part, i) => {
    const number = kind === 'eu' ? (part[1] as string).replace(/\/(?:CFSP|EU|EC|PESC)$/, '') : String(Number(part[1]));
    return {
      start: i === 0 ? found.index : base + part.index,
      end: base + part.index + part[0].length,
      kind,
      number,
      year: part[2] ?? part[3],
      certain: kind === 'unsc' && isOfTheAssembly(text, found, number) ? 'no' : certain,
    };
  });
}

/** "UN Resolution 181" is the partition of Palestine, not the arms embargo on South Africa, where Palestine is spoken of. */
function isOfTheAssembly(text: string, found: RegExpExecArray, number: string): boolean {
  if (!ASSEMBLY_NUMBERS.has(number) || /Security|UNSC|S\/RES/.test(found[0])) return false;
  return ASSEMBLY_MATTERS.test(text.slice(Math.max(0, found.index - 200), found.index + found[0].length + 200));
}

function certaintyOf(
  text: string,
  found: RegExpExecArray,
  kind: InstrumentKind,
  word: string,
  count: number,
): Citation['certain'] {
  const around = text.slice(Math.max(0, found.index - 120), found.index + found[0].length + 120);
  if (kind === 'eo') return isOfGovernor(text, found, around) ? 'no' : 'yes';
  if (kind === 'eu' && OTHER_COUNCIL.test(around)) return 'no';
  if (kind === 'eu' || found.groups?.whose || /^(?:S\/RES|UNSCR)/.test(word)) return 'yes';
  if (OTHER_BODY.test(text.slice(Math.max(0, found.index - 60), found.index)) || OTHER_COUNCIL.test(around)) return 'no';
  return count > 1 ? 'yes' : 'maybe';
}

/** A number as high as the president's orders have needs a governor who signs; a lower one only a governor near. */
function isOfGovernor(text: string, found: RegExpExecArray, around: string): boolean {
  if (Number.parseInt(found.groups?.list ?? '', 10) < FEDERAL) return GOVERNOR.test(around);
  return GOVERNOR_SIGNS.test(text.slice(Math.max(0, found.index - 90), found.index));
}

/** Key of an instrument in the compiled index. */
export function instrumentKey({ kind, number }: Pick<Citation, 'kind' | 'number'>): string {
  return `${kind}:${number}`;
}
