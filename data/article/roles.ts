import { HEADLINE_WEIGHT } from '../senses/context.ts';

/** What a block of text is to the article of its page. */
export type Role = 'headline' | 'lead' | 'body' | 'caption' | 'outside';

/** How much the topics of a block say about the page; text outside the article says nothing. */
export const ROLE_WEIGHTS: Readonly<Record<Role, number>> = {
  headline: HEADLINE_WEIGHT,
  lead: 2,
  body: 1,
  caption: 1,
  outside: 0,
};
