/** What a block of text is to the article of its page. */
export type Role = 'headline' | 'lead' | 'body' | 'caption' | 'outside';

/** A cue in a title or headline says more about the page than one in the body. */
export const HEADLINE_WEIGHT = 4;

/** How much the topics of a block say about the page; text outside the article says nothing. */
export const ROLE_WEIGHTS: Readonly<Record<Role, number>> = {
  headline: HEADLINE_WEIGHT,
  lead: 2,
  body: 1,
  caption: 1,
  outside: 0,
};
