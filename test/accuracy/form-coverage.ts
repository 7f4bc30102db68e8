import { pluralOf } from '../../data/compiler/plural.ts';
import type { Entry, Glossary } from '../../data/schema/entry.ts';
import type { Sentence } from './sentences.ts';

/** A surface form that too few sentences try. */
export interface Untried {
  entry: Entry;
  form: string;
  /** Sentences in which it stands in the sense of its entry. */
  positive: number;
  /** Sentences in which it stands in another, or means nothing; looked for only where the form has a rule. */
  negative: number | undefined;
}

/**
 * Surface forms that no sentence has in the sense of their entry and, if they need context, none in another.
 * A form counts where the words of a label are its words.
 */
export function untriedForms(glossary: Pick<Glossary, 'entries'>, sentences: readonly Sentence[]): Untried[] {
  const texts = sentences.map(({ text }) => ` ${plain(text)} `);
  const labels = new Map<string, Set<string>[]>();
  sentences.forEach(({ want, may }, i) => {
    for (const { text, id, also } of [...want, ...may]) {
      const ofSentence = labels.get(plain(text)) ?? [];
      const ids = ofSentence[i] ?? new Set<string>();
      for (const one of [id, ...also]) ids.add(one);
      ofSentence[i] = ids;
      labels.set(plain(text), ofSentence);
    }
  });
  return glossary.entries.flatMap((entry) =>
    entry.forms.flatMap((form): Untried[] => {
      const rule = typeof form === 'string' ? { text: form } : form;
      const words = plain(rule.text);
      const standing = [...new Set([words, ...(rule.plural ? [plain(pluralOf(rule.text))] : [])])];
      const positive = standing.reduce((sum, one) => sum + (labels.get(one)?.filter((ids) => ids?.has(entry.id)).length ?? 0), 0);
      const isAmbiguous = Boolean(rule.when?.topics?.length || rule.when?.near?.length);
      const holding = isAmbiguous ? texts.filter((text) => standing.some((one) => text.includes(` ${one} `))).length : 0;
      const negative = isAmbiguous ? holding - positive : undefined;
      const isTried = positive >= 1 && (negative === undefined || negative >= 1);
      return isTried ? [] : [{ entry, form: rule.text, positive, negative }];
    }),
  );
}

/** Words alone: lower case, no possessive, no marks. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s\b/g, '')
    .replace(/\b([a-z])\.\s?(?=[a-z]\b)/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
