import type { State } from '../data/schema/entry.ts';
import { text } from './text.ts';

const WIDTH = 308;
const LEFT = 8;
const RIGHT = WIDTH - 8;
const ENDED = 'ended';

/** The states of an entry as dots on a line of years. @param today YYYY-MM-DD, the end of the line. */
export function Timeline({ states, today }: { states: readonly State[]; today: string }) {
  const first = states[0];
  if (!first) return null;
  const from = Date.parse(`${first.from.slice(0, 4)}-01-01`);
  const to = Date.parse(today);
  const x = (day: string) => LEFT + ((Date.parse(day) - from) / Math.max(to - from, 1)) * (RIGHT - LEFT);
  const years: [string, string] = [first.from.slice(0, 4), today.slice(0, 4)];
  return (
    <svg class="timeline" viewBox={`0 0 ${WIDTH} 48`} role="img" aria-label={text.options.timeline(...years, states.length)}>
      <line x1={LEFT} x2={RIGHT} y1="16" y2="16" class="tl-line" />
      {states
        .filter((state) => state.from <= today)
        .map((state) => (
          <circle key={state.from} cx={x(state.from)} cy="16" r="4" class={state.status === ENDED ? 'tl-ended' : 'tl-dot'}>
            <title>{`${state.from}: ${state.text}`}</title>
          </circle>
        ))}
      <text x={LEFT - 4} y="42">
        {years[0]}
      </text>
      <text x={RIGHT + 4} y="42" text-anchor="end">
        {years[1]}
      </text>
    </svg>
  );
}
