import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HARD, measureSentences, readSentences, type Sentence } from './sentences.ts';

/** Figures of the sentences when they were last measured; they may rise, never fall. */
const recorded = JSON.parse(readFileSync(new URL('./recorded.json', import.meta.url), 'utf8')) as Record<string, number>;
const sentences = readSentences(HARD);

describe('our own labelled sentences', () => {
  const { tally, failures } = measureSentences(sentences);
  const total = tally.total();

  it.each(['precision', 'recall', 'sense'] as const)('have no lower %s than was recorded', (figure) => {
    const name = `${figure} of ${sentences.length} sentences`;
    expect(Math.round(total[figure] * 10_000) / 10_000, `${name}; failures:\n${failures.join('\n')}`).toBeGreaterThanOrEqual(
      recorded[figure] as number,
    );
  });

  it('are as many as were recorded, and at least 600', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(Math.max(600, recorded.sentences as number));
    expect(total.right + total.missed).toBeGreaterThanOrEqual(recorded.labels as number);
  });

  it('are no two the same', () => {
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });

  it('try each ambiguous form at least twice each way', () => {
    const forms = readFileSync(new URL('./ambiguous.tsv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    expect(forms.length).toBeGreaterThan(0);
    const few = forms.flatMap((line) => {
      const [form = '', id = ''] = line.split('\t');
      const { positive, negative } = count(form, id);
      return positive >= 2 && negative >= 2 ? [] : [`${form} (${id}): ${positive} positive, ${negative} negative`];
    });
    expect(few).toEqual([]);
  });
});

/** How many sentences hold a form in the sense of an entry, and how many in another. */
function count(form: string, id: string): { positive: number; negative: number } {
  const words = plain(form);
  const standing = new RegExp(`(?<![\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');
  const means = ({ text, id: own, also }: Sentence['want'][number]) =>
    (own === id || also.includes(id)) && (plain(text).includes(words) || words.includes(plain(text)));
  const holding = sentences.filter(({ text }) => standing.test(plain(text)));
  const positive = holding.filter(({ want, may }: Sentence) => [...want, ...may].some(means)).length;
  return { positive, negative: holding.length - positive };
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
}
