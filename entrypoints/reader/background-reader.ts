import type { PageLanguage } from '../../data/languages/languages.ts';
import { TEXTS_AT_ONCE } from '../../data/reading/limits.ts';
import type { Mention, PageContext, Surveyed } from '../../data/reading/text-reader.ts';
import type { Ask } from '../boot/ask.ts';

/** Messages under way at the same time. */
const AT_ONCE = 4;

/** Has texts read by the background, a bounded number of characters a message. */
export class BackgroundReader {
  /** @param clock the background's time in ms is added to it. */
  constructor(
    private readonly ask: Ask,
    private readonly language: PageLanguage,
    private readonly clock: { busy: number },
  ) {}

  /** What each text speaks of; null for a text without any term or topic. */
  survey(texts: readonly string[]): Promise<(Surveyed | null)[]> {
    return this.inParts(texts, async (part) => {
      const answer = await this.ask('text.survey', { language: this.language, texts: part });
      this.clock.busy += answer?.ms ?? 0;
      return answer?.found ?? part.map(() => null);
    });
  }

  /** The terms of each text. */
  read(texts: readonly string[], { topics, published, wanted }: PageContext): Promise<Mention[][]> {
    const page = { topics: [...topics], published, wanted: copyOf(wanted) };
    return this.inParts(texts, async (part) => {
      const answer = await this.ask('text.read', { language: this.language, texts: part, page });
      this.clock.busy += answer?.ms ?? 0;
      return answer?.mentions ?? part.map(() => []);
    });
  }

  /** A few messages at a time, so that the page is never flooded with answers. */
  private async inParts<T>(texts: readonly string[], ask: (part: string[]) => Promise<T[]>): Promise<T[]> {
    const all = parts(texts);
    const answers: T[][] = [];
    for (let i = 0; i < all.length; i += AT_ONCE) answers.push(...(await Promise.all(all.slice(i, i + AT_ONCE).map(ask))));
    return answers.flat();
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
