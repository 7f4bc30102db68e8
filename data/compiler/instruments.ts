import { findCitations, instrumentKey } from '../instruments/parse.ts';
import type { Glossary } from '../schema/entry.ts';

/** Which entry explains which numbered instrument: read off the surface forms that cite one and nothing else. */
export function instrumentsOf(glossary: Pick<Glossary, 'entries'>): [key: string, entry: number][] {
  const entries = new Map<string, { entry: number; open: boolean }>();
  glossary.entries.forEach(({ forms }, entry) => {
    for (const form of forms) {
      const rule = typeof form === 'string' ? { text: form } : form;
      const [citation, another] = findCitations(rule.text);
      if (!citation || another || citation.start !== 0 || citation.end !== rule.text.length) continue;
      const open = rule.when === undefined;
      const key = instrumentKey(citation);
      if (!entries.has(key) || (open && !entries.get(key)?.open)) entries.set(key, { entry, open });
    }
  });
  return [...entries].map(([key, { entry }]) => [key, entry]);
}
