/** What a topic is: a place or group that is spoken of, a subject, or one that imposes sanctions. */
export const TOPIC_KINDS = ['place', 'theme', 'issuer'] as const;
export const PLACE = TOPIC_KINDS.indexOf('place');
export const THEME = TOPIC_KINDS.indexOf('theme');
export const ISSUER = TOPIC_KINDS.indexOf('issuer');
