/** How a cost grows: points of a line, both axes logarithmic. */
export interface Curve {
  name: string;
  title: string;
  x: string;
  y: string;
  points: readonly (readonly [x: number, y: number])[];
}

const WIDTH = 560;
const HEIGHT = 300;
const LEFT = 70;
const RIGHT = 20;
const TOP = 40;
const BOTTOM = 50;

/** A line plot as SVG, readable on light and dark ground. */
export function plot({ title, x, y, points }: Curve): string {
  const across = axis(
    points.map(([value]) => value),
    LEFT,
    WIDTH - RIGHT,
  );
  const up = axis(
    points.map(([, value]) => value),
    HEIGHT - BOTTOM,
    TOP,
  );
  const places = points.map(([a, b]) => `${across(a).toFixed(1)},${up(b).toFixed(1)}`);
  const dots = points.map(
    ([a, b]) =>
      `<circle cx="${across(a).toFixed(1)}" cy="${up(b).toFixed(1)}" r="3.5"/><text x="${across(a).toFixed(1)}" y="${(up(b) - 10).toFixed(1)}" text-anchor="middle">${short(b)}</text><text x="${across(a).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${short(a)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}" font-family="system-ui, sans-serif" font-size="12">
<style>text{fill:#1b2430}path,line{stroke:#8a94a3}polyline{stroke:#1b4f93}circle{fill:#1b4f93}@media(prefers-color-scheme:dark){text{fill:#dfe5ee}polyline{stroke:#8fb8f0}circle{fill:#8fb8f0}}</style>
<text x="${LEFT}" y="20" font-size="14" font-weight="600">${title}</text>
<line x1="${LEFT}" y1="${HEIGHT - BOTTOM}" x2="${WIDTH - RIGHT}" y2="${HEIGHT - BOTTOM}"/><line x1="${LEFT}" y1="${TOP}" x2="${LEFT}" y2="${HEIGHT - BOTTOM}"/>
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${x}</text>
<text transform="translate(18 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${y}</text>
<polyline fill="none" stroke-width="2" points="${places.join(' ')}"/>
${dots.join('\n')}
</svg>
`;
}

/** Logarithmic, with some room at both ends. */
function axis(values: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.log(Math.max(1e-6, Math.min(...values)));
  const high = Math.log(Math.max(1e-6, Math.max(...values)));
  const room = 0.08 * (to - from);
  return (value) => from + room + ((to - from - 2 * room) * (Math.log(Math.max(1e-6, value)) - low)) / Math.max(1e-6, high - low);
}

function short(value: number): string {
  if (value >= 1e6) return `${Number((value / 1e6).toPrecision(2))}M`;
  if (value >= 1e3) return `${Number((value / 1e3).toPrecision(2))}k`;
  return String(Number(value.toPrecision(2)));
}
