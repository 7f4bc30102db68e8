import { compileIndex } from '../../data/compiler/compile.ts';
import { match } from '../../data/matcher/match.ts';
import { unpackTrie } from '../../data/matcher/trie.ts';
import type { Entry, Form, Glossary, State, Topic } from '../../data/schema/entry.ts';
import { PageTopics } from '../../data/senses/context.ts';
import { resolve } from '../../data/senses/resolve.ts';

/** An entry with the given forms and states, valid in every other field. */
export function makeEntry(id: string, forms: Form[], states: State[] = []): Entry {
  return {
    id,
    family: 'test',
    term: id,
    kind: 'concept',
    issuer: 'general',
    topics: [],
    summary: `What ${id} is.`,
    forms,
    states,
    verified: '2026-06-30',
    due: [],
    related: [],
    sources: [{ id: 's', url: 'https://example.org/', title: 'T', publisher: 'P', checked: '2026-11-24', access: 'read' }],
  };
}

export function makeGlossary(entries: Entry[], topics: Topic[] = []): Glossary {
  return { families: [{ id: 'test', title: 'Test' }], topics, entries };
}

/** Compiles a glossary and reads texts with it as a page of blocks; answers [text, id] pairs in order. */
export function makeReader(glossary: Glossary, published: string | null = null) {
  const index = compileIndex(glossary);
  const trie = unpackTrie(index);
  const read = (...blocks: string[]): [text: string, id: string][] => {
    const topics = new PageTopics(index);
    const found = blocks.map((block) => match(trie, block));
    for (const f of found) topics.add(f.cues);
    const page = { topics, published, isShown: () => true };
    return blocks.flatMap((block, i) =>
      resolve(trie, index, block, found[i] ?? { hits: [], cues: [] }, page).map((m): [string, string] => [
        block.slice(m.start, m.end),
        index.entries[m.entry]?.[0] ?? '',
      ]),
    );
  };
  return { index, trie, read };
}
