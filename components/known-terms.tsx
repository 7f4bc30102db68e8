import { text } from './text.ts';

export interface KnownTermsProps {
  ids: readonly string[];
  termOf(id: string): string;
  onForget(id: string): void;
}

/** The entries that the reader knows, with the way to have each marked again. */
export function KnownTerms({ ids, termOf, onForget }: KnownTermsProps) {
  const { options } = text;
  return (
    <section class="site-list">
      <h2>{options.known}</h2>
      <p class="muted">{options.knownHint}</p>
      <ul class="lines">
        {ids.map((id) => (
          <li key={id}>
            <span>{termOf(id)}</span>
            <button type="button" class="link" onClick={() => onForget(id)}>
              {options.markAgain}
            </button>
          </li>
        ))}
        {ids.length === 0 && <li class="muted">{options.noKnown}</li>}
      </ul>
    </section>
  );
}
