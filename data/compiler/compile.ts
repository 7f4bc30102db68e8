import { caseBits, formTokens } from '../matcher/form.ts';
import { ALWAYS, ANY_ISSUER, type CompiledIndex, type LocalIndex, NO_REGIME, type Rule } from '../matcher/index-format.ts';
import type { Entry, Form, Glossary, Kind } from '../schema/entry.ts';
import { TOPIC_KINDS } from '../schema/kinds.ts';
import type { LocalGlossary } from '../schema/languages.ts';
import { ASKED_KINDS, LEVELS, levelOf } from '../schema/levels.ts';
import { instrumentsOf } from './instruments.ts';
import { pluralOf } from './plural.ts';
import { insert, newNode, pack } from './trie.ts';

type Leaf = { form: [caps: number, entry: number, when: number] } | { cue: number; caps: number };

/**
 * Compiles a checked glossary into what the content script needs to find and tell apart its terms.
 * Definitions are not part of it.
 */
export function compileIndex(glossary: Glossary): CompiledIndex {
  const root = newNode<Leaf>();
  const cues = new Map<string, number>();
  const cueTopics: number[][] = [];
  const whens: CompiledIndex['whens'] = [];
  const ruleNumbers = new Map<string, number>();
  const topicNumbers = new Map(glossary.topics.map((topic, i) => [topic.id, i]));

  const cueNumber = (word: string): number => {
    const caps = caseBits(word);
    const key = `${formTokens(word).join(' ')}|${caps}`;
    let cue = cues.get(key);
    if (cue === undefined) {
      cue = cues.size;
      cues.set(key, cue);
      cueTopics.push([]);
      insert<Leaf>(root, formTokens(word), { cue, caps });
    }
    return cue;
  };
  glossary.topics.forEach((topic, t) => {
    for (const word of topic.words) cueTopics[cueNumber(word)]?.push(t);
  });

  const withParts = (topic: string) => [topic, ...(glossary.topics.find(({ id }) => id === topic)?.parts ?? [])];
  const topicNumber = (topic: string) => topicNumbers.get(topic) ?? -1;
  const ruleNumber = ({ when, regime, always }: Exclude<Form, string>, kind: Kind): number => {
    const asked = always ? ALWAYS : (ASKED_KINDS as readonly Kind[]).indexOf(kind);
    if (!when && !regime && asked === ALWAYS) return -1;
    const { topics = [], near = [], not = [], against = [], from = '', to = '', alone } = when ?? {};
    const rule: Rule = [
      topics.flatMap(withParts).map(topicNumber),
      near.map(cueNumber),
      not.map(cueNumber),
      against.map(topicNumber),
      from,
      to,
      regime === undefined ? NO_REGIME : regime === 'any' ? ANY_ISSUER : topicNumber(regime),
      asked,
      alone || (topics.length === 0 && near.length === 0) ? 1 : 0,
    ];
    // Forms of one entry often share a rule, and so do entries.
    const key = JSON.stringify(rule);
    const known = ruleNumbers.get(key) ?? whens.push(rule) - 1;
    ruleNumbers.set(key, known);
    return known;
  };

  glossary.entries.forEach((entry, e) => {
    for (const form of entry.forms) {
      const rule = ruleOf(form);
      const when = ruleNumber(rule, entry.kind);
      for (const text of spellings(rule)) {
        const caps = rule.case === 'any' ? 0 : caseBits(text);
        insert<Leaf>(root, formTokens(text), { form: [caps, e, when] });
      }
    }
  });

  const trie = pack(root);
  return {
    words: trie.words.join(' '),
    edges: trie.edges,
    forms: trie.values.flatMap(([node, leaf]) => ('form' in leaf ? [node, ...leaf.form] : [])),
    cues: trie.values.flatMap(([node, leaf]) => ('cue' in leaf ? [node, leaf.caps, leaf.cue] : [])),
    cueTopics,
    whens,
    topics: glossary.topics.map((topic) => [topic.id, TOPIC_KINDS.indexOf(topic.kind), topic.label]),
    entries: glossary.entries.map((entry) => [entry.id, entry.family, ...lifetime(entry), LEVELS.indexOf(levelOf(entry))]),
    regimes: glossary.entries.flatMap((entry, e): CompiledIndex['regimes'] =>
      entry.regime ? [[e, topicNumber(entry.issuer), entry.regime.on.map(topicNumber), entry.regime.main ? 1 : 0]] : [],
    ),
    instruments: instrumentsOf(glossary),
  };
}

function ruleOf(form: Form): Exclude<Form, string> {
  return typeof form === 'string' ? { text: form } : form;
}

/** The form, its plural, and without the spaces that Korean newspapers leave out as they like. */
function spellings({ text, plural }: { text: string; plural?: boolean | undefined }): string[] {
  if (plural) return [text, pluralOf(text)];
  return HANGUL_SPACE.test(text) ? withoutSpaces(text.split(HANGUL_SPACE)) : [text];
}

const HANGUL_SPACE = /(?<=[가-힣]) (?=[가-힣])/;
/** More words than this are left out together or not at all. */
const MOST_WORDS = 5;

function withoutSpaces([first = '', ...rest]: string[]): string[] {
  if (rest.length >= MOST_WORDS) return [[first, ...rest].join(' '), [first, ...rest].join('')];
  return rest.reduce((all, word) => all.flatMap((start) => [`${start} ${word}`, start + word]), [first]);
}

/** Compiles what a language has of its own; its entries and topics are those of the English index, in the same order. */
export function compileLocalIndex({ glossary }: Pick<LocalGlossary, 'glossary'>): LocalIndex {
  const { words, edges, forms, cues, cueTopics, whens } = compileIndex(glossary);
  return { words, edges, forms, cues, cueTopics, whens };
}

/** First day of the entry and, if it has ended, the day it did; empty strings where unknown or open. */
export function lifetime(entry: Pick<Entry, 'states'>): [from: string, to: string] {
  const first = entry.states[0];
  const last = entry.states.at(-1);
  return [first?.from ?? '', last?.status === 'ended' ? last.from : ''];
}
