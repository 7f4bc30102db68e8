/** What short texts around an article say of themselves, whatever their markup. */

/** Titles of boxes that hold links or a form. */
const BOX_TITLE =
  /^(?:related|recommended|more (?:from|on|in|news|stories|like|coverage)|read (?:more|next|also)|(?:see|read|watch) also|also (?:read|on)|most (?:read|popular|viewed|shared|commented)|trending|popular|latest\b|recent (?:posts|articles|news|stories)|top (?:stories|news)|up next|you (?:may|might) (?:also )?(?:like|be interested)|what to read next|don.t miss|editors?.? picks?|in other news|share (?:this|on|via)|follow\b|sign up|subscribe|newsletter|get (?:the|our)|tags?\b|topics?\b|filed under|advertisement|sponsored|previous (?:post|article)|next (?:post|article)|advertentie|anzeige|mehr zum thema|lire aussi|à lire|lea también|leggi anche)/i;
/** Titles of parts that never belong to the article, whatever they hold. */
const END_TITLE =
  /^(?:(?:view |see |all |reader |user |\d+ )*(?:comments?|responses?|replies|thoughts?|reactions?)(?: \(?\d+\)?)?|leave a (?:comment|reply)|post a comment|join the (?:conversation|discussion)|about the authors?|advertisement)\s*:?$/i;
const LONGEST_TITLE = 60;

/** What the title of a box announces: a part that is never of the article, or one that is not if it holds links or a form. */
export function readBoxTitle(text: string): 'never' | 'links' | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_TITLE || trimmed.length < 3) return null;
  if (END_TITLE.test(trimmed)) return 'never';
  return BOX_TITLE.test(trimmed) ? 'links' : null;
}

const BYLINE =
  /^(?:by|written by|reported by|reporting by|additional reporting|reporting:|editing by|edited by|story by|words by|posted by|published by|author:|analysis by|(?:text|words|photographs?|photos?|video|graphics?)(?: by|:))\s+\p{Lu}/iu;
const LONGEST_BYLINE = 140;

/** True for a line that names who wrote: "By Ada Winter, Seoul". */
export function isByline(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_BYLINE || !BYLINE.test(trimmed)) return false;
  // "By Friday, the list had grown." is a sentence, a byline is not.
  return !/[.!?]["”’]?$/.test(trimmed) || /^(?:reporting|additional|editing|edited)/i.test(trimmed);
}

const AGENCY =
  'getty(?: images)?|afp|a\\.?p\\.?|associated press|reuters|epa|efe|shutterstock|alamy|istock|bloomberg|xinhua|yonhap|tass|zuma(?: press)?|wikimedia(?: commons)?|unsplash|flickr|dpa|upi|anadolu(?: agency)?|pa(?: (?:wire|media))?';
/** Where a caption turns into the name of whoever made or sold the picture. */
const CREDITS = [
  /[([]?\b(?:photos?|photographs?|images?|pictures?|pics?|video|illustration|graphic|file photo|credits?|copyright|source|courtesy)(?: (?:credit|by|courtesy(?: of)?|source|copyright|caption))?\s*[:|/©][^.\n]*[.)\]]?\s*$/giu,
  /[([]?\b(?:photos?|photographs?|illustration|graphic|video|image)(?:s)? (?:credit |courtesy (?:of )?|by )[^.\n]*[.)\]]?\s*$/giu,
  /(?:©|\(c\)|copyright\b|courtesy (?:of )?)[^.\n]*[.)\]]?\s*$/giu,
  /\bimage (?:copyright|source|credit),?\s*[^.\n]*$/giu,
  new RegExp(
    `[([|–—/-]\\s*(?:[^.()\\n]{0,60}[/,|]\\s*)?(?:${AGENCY})(?:\\s*(?:photo|via|/|,)[^)\\].\\n]{0,60})?[)\\]]?\\s*$`,
    'giu',
  ),
  new RegExp(
    `(?<=[.!?”"’]\\s{0,8}|^)(?:[\\p{L}.’'-]+\\s+){0,4}[/,|]?\\s*(?:${AGENCY})(?:\\s*(?:photo|images|via|/|,)[^.\\n]{0,60})?[.)\\]]?\\s*$`,
    'giu',
  ),
];
const LONGEST_CREDIT = 140;

/** Where the credit of a caption begins; the length of the text if it has none. */
export function creditStart(text: string): number {
  let start = text.length;
  for (const pattern of CREDITS) {
    for (const found of text.matchAll(pattern)) {
      if (found[0].length <= LONGEST_CREDIT) start = Math.min(start, found.index);
    }
  }
  return start;
}

/** True for a short line that only names the source of a picture: "AP Photo/Ada Winter". */
export function isCredit(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 100 || trimmed === '') return false;
  return (
    creditStart(trimmed) === 0 && /\b(?:photo|image|picture|getty|afp|ap|reuters|epa|©|copyright|credit|courtesy)/i.test(trimmed)
  );
}

/** Titles of guides, lists and reviews: texts with a heading for every other paragraph, in which nobody speaks. */
const GUIDE =
  /^(?:how (?:to|do|does|did|can|i|we|much)\b|why\b|what (?:is|are|to|does)\b|(?:the )?(?:top|best) \d+\b|(?:the )?\d{1,2} (?:best |top )?\p{L}+|\d{4} (?:top|best)\b|a (?:beginner.s )?guide to\b)|\b(?:explained|(?:the )?(?:complete|ultimate|definitive) guide|guide\)?$|checklist|in \d+ (?:easy |simple )?steps)/iu;

/** True for the title of a guide, a list of things or a review. */
export function isGuideTitle(title: string): boolean {
  return GUIDE.test(title.trim());
}

const AFTER_WORD = '(?![\\p{L}\\p{N}])';
const SAID = [
  'said|says|told|according to|announced|warned|reported',
  'sagte|sagten|erklärte|erklärten|teilte|teilten|zufolge|betonte|berichtete',
  'a déclaré|ont déclaré|a affirmé|a indiqué|a annoncé|a dit|selon',
  'dijo|dijeron|declaró|afirmó|anunció|señaló|aseguró|según',
  'ha detto|ha dichiarato|ha affermato|ha annunciato|secondo',
  'disse|disseram|afirmou|declarou|anunciou|segundo',
  'zei|zegt|volgens|meldt|meldde',
  'сказал|сказала|сообщил|сообщила|сообщили|заявил|заявила|отметил|отметила|по словам',
  'قال|قالت|أعلن|أعلنت|أكد|أكدت|صرح|وفقا',
  'powiedział|powiedziała|poinformował|poinformowała|oświadczył|zdaniem',
  'dedi|söyledi|açıkladı|belirtti',
  'sade|säger|sagde|siger|enligt|ifølge',
];
const REPORTING = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SAID.join('|')})${AFTER_WORD}|表示|指出|报道|報道|述べた|발표했다|밝혔다|말했다|전했다`,
  'gu',
);

/** How often a text says who said something, in a dozen languages. */
export function countReporting(text: string): number {
  return text.match(REPORTING)?.length ?? 0;
}
