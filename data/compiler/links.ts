import { TextReader } from '../reading/text-reader.ts';
import type { Entry, Glossary, SummaryLink } from '../schema/entry.ts';
import { ASKED_KINDS } from '../schema/levels.ts';
import { compileIndex } from './compile.ts';

/** How much the topics of an entry say about its summary, in words of the topic. */
const OWN_TOPIC = 3;
/** The general entry of bare "sanctions": a link to it says nothing in a glossary of sanctions. */
const TOO_GENERAL = new Set(['economic-sanctions', 'un-sanctions']);
/** Names that a reader need not look up to understand a summary. */
const KINDS = ASKED_KINDS.filter((kind) => kind === 'person');

/** Terms in the summaries of entries that other entries explain: the first mention of each, by entry id. */
export function linkSummaries(glossary: Glossary): Map<string, SummaryLink[]> {
  const reader = new TextReader(compileIndex(glossary));
  const topicNumbers = new Map(glossary.topics.map(({ id }, i) => [id, i]));
  return new Map(
    glossary.entries.map((entry) => {
      const topics = entry.topics.flatMap((id) => [topicNumbers.get(id) ?? 0, OWN_TOPIC]);
      const wanted = { entriesOff: [entry.id, ...TOO_GENERAL], familiesOff: [], level: 'newcomer', askedKinds: KINDS } as const;
      const [mentions = []] = reader.read([entry.summary], { topics, published: null, wanted });
      return [entry.id, firstOfEach(entry, mentions)];
    }),
  );
}

function firstOfEach(entry: Entry, mentions: readonly SummaryLink[]): SummaryLink[] {
  const seen = new Set([entry.id]);
  return mentions.flatMap(({ start, end, id }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ start, end, id }];
  });
}
