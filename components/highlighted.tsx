/** A text with some parts set off. @param parts [first, last] offsets, inclusive. */
export function Highlighted({ value, parts }: { value: string; parts: readonly (readonly [number, number])[] }) {
  const pieces = [];
  let at = 0;
  for (const [from, to] of parts) {
    if (from < at) continue;
    pieces.push(value.slice(at, from), <mark key={from}>{value.slice(from, to + 1)}</mark>);
    at = to + 1;
  }
  return (
    <span>
      {pieces}
      {value.slice(at)}
    </span>
  );
}
