import type { SummaryLink } from '../data/schema/entry.ts';

/** A text in which some terms lead to the entries that explain them. @param links in order, none over another. */
export function LinkedText({ value, links, onLink }: { value: string; links: readonly SummaryLink[]; onLink(id: string): void }) {
  const pieces = [];
  let at = 0;
  for (const { start, end, id } of links) {
    pieces.push(
      value.slice(at, start),
      <button key={start} type="button" class="sc-term" onClick={() => onLink(id)}>
        {value.slice(start, end)}
      </button>,
    );
    at = end;
  }
  return (
    <>
      {pieces}
      {value.slice(at)}
    </>
  );
}
