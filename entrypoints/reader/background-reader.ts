import type { PageLanguage } from '../../data/languages/languages.ts';
import { TEXTS_AT_ONCE } from '../../data/reading/limits.ts';
import type { Mention, PageContext, Surveyed } from '../../data/reading/text-reader.ts';
import type { Ask } from '../boot/ask.ts';

/** Has texts read by the background, a bounded number of characters a message. */
export class BackgroundReader {
  /** @param clock the background's time in ms is added to it. */
  constructor(
    private readonly ask: Ask,
    private readonly language: PageLanguage,
    private readonly clock: { busy: number },
  ) {}

  /** What each text speaks of; null for a text without any term or topic. */
  async survey(texts: readonly string[]): Promise<(Surveyed | null)[]> {
    const answers = parts(texts).map(async (part) => {
      const answer = await this.ask('text.survey', { language: this.language, texts: part });
      this.clock.busy += answer?.ms ?? 0;
      return answer?.found ?? part.map(() => null);
    });
    return (await Promise.all(answers)).flat();
  }

  /** The terms of each text. */
  async read(texts: readonly string[], page: PageContext): Promise<Mention[][]> {
    const input = { topics: [...page.topics], published: page.published, wanted: copyOf(page.wanted) };
    const answers = parts(texts).map(async (part) => {
      const answer = await this.ask('text.read', { language: this.language, texts: part, page: input });
      this.clock.busy += answer?.ms ?? 0;
      return answer?.mentions ?? part.map(() => []);
    });
    return (await Promise.all(answers)).flat();
  }
}

function copyOf({ entriesOff, familiesOff, level, askedKinds }: PageContext['wanted']) {
  return { entriesOff: [...entriesOff], familiesOff: [...familiesOff], level, askedKinds: [...askedKinds] };
}

function parts(texts: readonly string[]): string[][] {
  const all: string[][] = [];
  let part: string[] = [];
  let characters = 0;
  for (const text of texts) {
    part.push(text);
    characters += text.length;
    if (characters < TEXTS_AT_ONCE.characters && part.length < TEXTS_AT_ONCE.texts) continue;
    all.push(part);
    part = [];
    characters = 0;
  }
  if (part.length > 0) all.push(part);
  return all;
}
