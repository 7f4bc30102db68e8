const WIDEST = 46;
const GAP = '  ';

/** Lays out rows under a header in aligned columns; long cells go on in lines below. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const wrapped = [header, ...rows].map((row) => row.map((cell) => wrap(cell || '–', WIDEST)));
  const widths = header.map((_, column) =>
    Math.max(...wrapped.map((row) => Math.max(...(row[column] ?? []).map((line) => line.length)))),
  );
  const lines = wrapped.map((row) => layRow(row, widths));
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join(GAP));
  return lines.join('\n');
}

function layRow(cells: readonly string[][], widths: readonly number[]): string {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, n) =>
    cells
      .map((lines, i) => (lines[n] ?? '').padEnd(widths[i] ?? 0))
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
