import type { WrongMatch } from '../data/settings/settings.ts';
import { text } from './text.ts';

export interface WrongMatchesProps {
  matches: readonly WrongMatch[];
  termOf(id: string): string;
  onRemove(match: WrongMatch): void;
}

/** What the reader has called a wrong match, with the way to take each back. */
export function WrongMatches({ matches, termOf, onRemove }: WrongMatchesProps) {
  const { options } = text;
  return (
    <section class="site-list">
      <h2>{options.wrongMatches}</h2>
      <p class="muted">{options.wrongMatchesHint}</p>
      <ul class="lines">
        {matches.map((match) => (
          <li key={`${match.host} ${match.id} ${match.text}`}>
            <span>{options.wrongMatch(match.text, termOf(match.id), match.host)}</span>
            <button type="button" class="link" aria-label={options.removeSite(match.text)} onClick={() => onRemove(match)}>
              {options.remove}
            </button>
          </li>
        ))}
        {matches.length === 0 && <li class="muted">{options.noSites}</li>}
      </ul>
    </section>
  );
}
