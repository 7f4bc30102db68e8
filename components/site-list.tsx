import { useId, useState } from 'preact/hooks';
import { parseSite } from '../data/settings/sites.ts';
import { text } from './text.ts';

interface SiteListProps {
  title: string;
  hint: string;
  sites: readonly string[];
  onAdd(site: string): void;
  onRemove(site: string): void;
}

/** A list of sites to add to and remove from. */
export function SiteList({ title, hint, sites, onAdd, onRemove }: SiteListProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const site = parseSite(typed);
    if (site === undefined) return setError(text.options.badSite(typed.trim()));
    if (!sites.includes(site)) onAdd(site);
    setTyped('');
    setError('');
  };
  return (
    <section class="site-list">
      <h2>{title}</h2>
      <p class="muted">{hint}</p>
      <form class="toolbar" onSubmit={add}>
        <input
          class="search"
          type="text"
          aria-label={title}
          placeholder="example.org"
          aria-invalid={error !== ''}
          aria-describedby={`${id}-error`}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="btn">
          {text.options.add}
        </button>
      </form>
      <p class="error" id={`${id}-error`} role="alert">
        {error}
      </p>
      <ul class="lines">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button type="button" class="link" aria-label={text.options.removeSite(site)} onClick={() => onRemove(site)}>
              {text.options.remove}
            </button>
          </li>
        ))}
        {sites.length === 0 && <li class="muted">{text.options.noSites}</li>}
      </ul>
    </section>
  );
}
