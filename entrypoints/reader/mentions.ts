import type { PageMention } from '../../data/messages/messages.ts';
import { type Block, readBlocks } from '../page/blocks.ts';
import type { Mark } from './page-index.ts';

const AROUND = 40;

/** The marks as they are told to others: with the text of the page around them, across blocks. */
export function mentionsOf(marks: readonly Mark[], root: Element): PageMention[] {
  const page = pageText(root);
  return marks.map(({ id, mention, block }) => {
    const base = page.baseOf(block);
    const raw = base < 0 ? block.text : page.text;
    const start = mention.start + Math.max(base, 0);
    const end = mention.end + Math.max(base, 0);
    return {
      id,
      text: fold(raw.slice(start, end)).trim(),
      // White space is folded, so more than is wanted is taken first.
      before: fold(raw.slice(Math.max(0, start - 8 * AROUND), start)).slice(-AROUND),
      after: fold(raw.slice(end, end + 8 * AROUND)).slice(0, AROUND),
      confidence: mention.confidence,
    };
  });
}

/** All readable text, blocks apart by a line break, and where each block begins in it. */
function pageText(root: Element) {
  const bases = new Map<Text, Map<number, number>>();
  const parts: string[] = [];
  let length = 0;
  for (const { text, nodes, skip } of readBlocks(root)) {
    const first = nodes[0] as Text;
    const bySkip = bases.get(first) ?? new Map<number, number>();
    bases.set(first, bySkip.set(skip, length));
    parts.push(text, '\n');
    length += text.length + 1;
  }
  return {
    text: parts.join(''),
    baseOf: ({ nodes, skip }: Block) => bases.get(nodes[0] as Text)?.get(skip) ?? -1,
  };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}
