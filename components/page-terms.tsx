import { text } from './text.ts';

interface PageTermsProps {
  terms: readonly { id: string; term: string; count: number }[];
  onShow(id: string): void;
}

/** The terms of the page in reading order; choosing one goes to its first mention. */
export function PageTerms({ terms, onShow }: PageTermsProps) {
  return (
    <section aria-label={text.popup.onThisPage}>
      <h2 class="heading">{text.popup.onThisPage}</h2>
      <ul class="rows">
        {terms.map(({ id, term, count }) => (
          <li key={id}>
            <button type="button" class="row" title={text.popup.goTo} onClick={() => onShow(id)}>
              <span>{term}</span>
              <span class="count">{text.popup.times(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
