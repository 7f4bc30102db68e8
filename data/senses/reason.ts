/** What spoke for or against a meaning. */
export type ReasonKind =
  /** The form has one meaning. */
  | 'unambiguous'
  /** The form is cited by its number. */
  | 'number'
  | 'cue'
  | 'topic'
  /** Who imposes the sanctions, and on whom. */
  | 'issuer'
  | 'target'
  | 'anti-cue'
  | 'anti-topic'
  /** The page is older or younger than the thing. */
  | 'before-start'
  | 'after-end';

/** Where it was found. */
export type ReasonPlace = 'form' | 'sentence' | 'paragraph' | 'page' | 'date';

export interface Reason {
  kind: ReasonKind;
  where: ReasonPlace;
  /** Positive if it spoke for the meaning. */
  points: number;
  /** The page's own words, or for a page as a whole the label of the topic. */
  words?: string;
}
