import { describe, expect, it } from 'vitest';
import { match } from '../../../data/matcher/match.ts';
import { loadGlossary } from '../../../data/schema/load.ts';
import { PageTopics } from '../../../data/senses/context.ts';
import { explain } from '../../../data/senses/explain.ts';
import { resolve } from '../../../data/senses/resolve.ts';
import { confidenceOf } from '../../../data/senses/score.ts';
import { makeReader } from '../make-glossary.ts';

const { glossary } = loadGlossary();

/** Entry of the first mention of words in a text, read as a page of its own. */
function idOf(text: string, words: string, day: string): string | undefined {
  return makeReader(glossary, day)
    .read(text)
    .find(([found]) => found === words)?.[1];
}

describe('bare “sanctions” opens the regime that the text names', () => {
  it.each([
    ['Washington imposed new sanctions on Iran on Thursday.', 'new sanctions', '2019-05-10', 'us-iran'],
    ['The Security Council tightened sanctions on North Korea.', 'sanctions on North Korea', '2017-08-05', 'un-regime-dprk-1718'],
    ['Brussels extended its sanctions against Russia for six months.', 'sanctions', '2023-07-20', 'eu-russia-sectoral'],
    ['The Council lifted the sanctions on Libya after Lockerbie was settled.', 'sanctions', '2003-09-13', 'un-regime-libya-748'],
    ['The Security Council imposed sanctions on Libya and its rulers.', 'sanctions', '2011-02-27', 'un-regime-libya-1970'],
    ['Do sanctions work, asks a study of a thousand cases.', 'sanctions', '2019-05-10', 'economic-sanctions'],
    ['The bank was sanctioned by the United States over its trade with Iran.', 'sanctioned', '2019-05-10', 'us-iran'],
  ])('%s (%s, %s) is %s', (text, words, day, id) => {
    expect(idOf(text, words, day)).toBe(id);
  });

  it.each([
    'The league announced sanctions against two coaches for abusing the referee.',
    'Parliament sanctioned the building of the new opera.',
    'The judge imposed sanctions on the lawyers for hiding documents from the jury.',
    'A race that is sanctioned by the cycling federation starts at noon.',
    'The pupils face sanctions for running in the corridor, the school said.',
  ])('and nothing in: %s', (text) => {
    expect(
      makeReader(glossary, '2019-05-10')
        .read(text)
        .filter(([words]) => /sanction/i.test(words)),
    ).toEqual([]);
  });
});

describe('an explanation', () => {
  const { index, trie } = makeReader(glossary);
  const explained = (text: string) => {
    const found = match(trie, text);
    const topics = new PageTopics(index);
    topics.add(found.cues);
    const [mention] = resolve(trie, index, text, found, { topics, published: '2019-05-10', isShown: () => true });
    if (!mention) throw new Error(`nothing is marked in: ${text}`);
    return { ...explain(mention, text.slice(mention.start, mention.end)), confidence: confidenceOf(mention) };
  };

  it('lists what spoke for and against, strongest first, and how bare words were read', () => {
    const { pro, reading, text } = explained('Washington imposed sanctions on Iran on Thursday.');
    expect(text).toBe('sanctions');
    expect(pro.map(({ points }) => points)).toEqual(pro.map(({ points }) => points).sort((a, b) => b - a));
    expect(reading?.issuer?.words).toBe('Washington');
    expect(reading?.target?.words).toBe('Iran');
  });

  it('is surer where more speaks for it', () => {
    const open = explained('Sanctions were in the air.');
    const plain = explained('Washington imposed sanctions on Iran on Thursday.');
    expect(plain.confidence).toBeGreaterThan(open.confidence);
    for (const { confidence } of [open, plain]) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});
