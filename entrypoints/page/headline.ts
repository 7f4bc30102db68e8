import type { Survey } from './prose.ts';
import { squeeze } from './prose.ts';

const SHORTEST = 10;

/** The element that holds the headline: the title that says most of what the page's own title says. */
export function findHeadline(document: Document, { titles, prose }: Survey): Element | null {
  const lastProse = prose.at(-1)?.line ?? 0;
  const wanted = pageTitles(document);
  let best: Element | null = null;
  let bestScore = 0;
  for (const { element, text, line } of titles) {
    const heading = element.closest('h1, h2, h3, [itemprop~="headline"]');
    const like = likeness(letters(text), wanted) * (heading ? (heading.localName === 'h1' ? 3 : 2) : 1);
    // Below all text stands the name of the site, not the headline.
    const score = line > lastProse ? like / 4 : like;
    // Of two that say the same, the later one stands nearer to the text; a sticky bar repeats the headline before it.
    if (score > bestScore || (score === bestScore && score > 0 && heading?.localName === 'h1')) {
      best = heading ?? element;
      bestScore = score;
    }
  }
  if (best) return best;
  const headings = [...document.getElementsByTagName('h1')].filter((h1) => squeeze(h1.textContent ?? '').length >= SHORTEST);
  return headings.length === 1 ? (headings[0] as Element) : null;
}

function pageTitles(document: Document): string[] {
  const meta = document.querySelector('meta[property="og:title"], meta[name="twitter:title"]')?.getAttribute('content') ?? '';
  return [letters(document.title), letters(meta)].filter((title) => title.length >= SHORTEST);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** How much of a page's title a text says, 0 to 1. */
function likeness(text: string, titles: readonly string[]): number {
  if (text.length < SHORTEST) return 0;
  let best = 0;
  for (const title of titles) {
    if (title.includes(text)) best = Math.max(best, text.length / title.length);
    else if (text.includes(title)) best = Math.max(best, title.length / text.length);
    else {
      const same = commonStart(text, title);
      if (same >= 20) best = Math.max(best, (0.9 * same) / Math.max(text.length, title.length));
    }
  }
  // A site's name says less than a third of the title.
  return best >= 0.3 ? best : 0;
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}
