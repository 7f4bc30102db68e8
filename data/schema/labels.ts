import type { Issuer, Kind, Status } from './entry.ts';

/** Names shown to readers. */
export const KIND_LABELS: Record<Kind, string> = {
  regime: 'Regime',
  resolution: 'Resolution',
  measure: 'Measure',
  mechanism: 'Mechanism',
  body: 'Body',
  office: 'Diplomatic office',
  list: 'List',
  law: 'Law',
  programme: 'Programme',
  agreement: 'Agreement',
  summit: 'Summit',
  event: 'Event',
  place: 'Place',
  facility: 'Facility',
  concept: 'Concept',
  practice: 'Practice',
  person: 'Office-holder',
  country: 'Country',
  metonym: 'Metonym',
};

export const ISSUER_LABELS: Record<Issuer, string> = {
  un: 'United Nations',
  us: 'United States',
  eu: 'European Union',
  uk: 'United Kingdom',
  'south-korea': 'South Korea',
  'north-korea': 'North Korea',
  koreas: 'Koreas',
  china: 'China',
  russia: 'Russia',
  iran: 'Iran',
  iaea: 'IAEA',
  multilateral: 'Several states',
  general: 'General',
};

export const STATUS_LABELS: Record<Status, string> = {
  planned: 'Planned',
  'in-force': 'In force',
  active: 'Active',
  eased: 'Eased',
  suspended: 'Suspended',
  contested: 'Contested',
  dormant: 'Dormant',
  ended: 'Ended',
};

export const KIND_PLURALS: Record<Kind, string> = {
  regime: 'Regimes',
  resolution: 'Resolutions',
  measure: 'Measures',
  mechanism: 'Mechanisms',
  body: 'Bodies',
  office: 'Diplomatic offices',
  list: 'Lists',
  law: 'Laws',
  programme: 'Programmes',
  agreement: 'Agreements',
  summit: 'Summits',
  event: 'Events',
  place: 'Places',
  facility: 'Facilities',
  concept: 'Concepts',
  practice: 'Practices',
  person: 'Office-holders',
  country: 'Countries',
  metonym: 'Metonyms',
};
