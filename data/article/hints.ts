/** What the names in an element's class and id say that it holds. */
export type Hint = 'outside' | 'maybe-outside' | 'comments' | 'caption' | 'credit';

/** Words that only parts around an article have in their names. */
const OUTSIDE = wordsOf(
  'related recommended recommendations recommendation recirc recirculation readmore teaser teasers outbrain taboola zergnet revcontent ' +
    'newsletter newsletters subscribe signup subscription ' +
    'share sharing shares social sharebar sharethis addthis sharedaddy ' +
    'breadcrumb breadcrumbs crumb crumbs ' +
    'byline bylines authorbox authorbio bio ' +
    'cookie cookies consent gdpr onetrust ' +
    'advert advertisement advertisements adverts adsbygoogle sponsored sponsor ' +
    'nav navbar navigation menu masthead footer sidebar pagination pager copyright trending upsell',
);
const COMMENTS = wordsOf('comment comments disqus livefyre commentlist respond');

const OUTSIDE_PHRASES = [
  'read more',
  'read next',
  'read also',
  'see also',
  'also like',
  'also read',
  'more stories',
  'more news',
  'more articles',
  'more from',
  'more on',
  'most read',
  'most popular',
  'most viewed',
  'most shared',
  'top stories',
  'top news',
  'latest news',
  'latest stories',
  'latest posts',
  'recent posts',
  'popular posts',
  'next article',
  'sign up',
  'follow us',
  'author box',
  'author bio',
  'author info',
  'about author',
  'about the author',
  'tag list',
  'tags list',
  'entry tags',
  'post tags',
  'article tags',
  'entry meta',
  'post meta',
  'article meta',
  'site header',
  'page header',
  'up next',
  'side bar',
  'right rail',
  'left rail',
];

/** Words that also name innocent parts, or flags of the whole page: believed only where little prose stands. */
const MAYBE_OUTSIDE = wordsOf(
  'author authors contributor tag tags topics categories keywords ad ads promo promos banner widget popular latest headlines rail ' +
    'toolbar modal popup overlay discussion meta cta aside timestamp disclaimer terms login register',
);

const CAPTION = wordsOf('caption captions figcaption cutline imagecaption');
const CREDIT = wordsOf('credit credits photocredit imagecredit copyright source photographer attribution');

/**
 * Reads the names of an element.
 * @param names its class and id, separated by a space.
 */
export function readHint(names: string): Hint | null {
  // Names that long are styles written as classes, one each; they say nothing of the content.
  if (names === '' || names.length > 400) return null;
  const words = splitNames(names);
  const caption = words.some((word) => CAPTION.has(word));
  const credit = words.some((word) => CREDIT.has(word));
  if (credit && !caption) return 'credit';
  if (caption) return 'caption';
  if (words.some((word) => COMMENTS.has(word))) return 'comments';
  if (words.some((word) => OUTSIDE.has(word))) return 'outside';
  const joined = ` ${words.join(' ')} `;
  if (OUTSIDE_PHRASES.some((phrase) => joined.includes(` ${phrase} `))) return 'outside';
  return words.some((word) => MAYBE_OUTSIDE.has(word)) ? 'maybe-outside' : null;
}

/** `relatedStories-box__2` → related, stories, box, 2. */
function splitNames(names: string): string[] {
  return names
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
