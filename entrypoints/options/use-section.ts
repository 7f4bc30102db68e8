import { useEffect, useState } from 'preact/hooks';

export const SECTIONS = ['glossary', 'families', 'sites', 'appearance', 'about'] as const;
export type Section = (typeof SECTIONS)[number];

/** The section named in the address, so that it can be linked to and gone back from. */
export function useSection(): Section {
  const [section, setSection] = useState(read);
  useEffect(() => {
    const changed = () => setSection(read());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return section;
}

function read(): Section {
  return SECTIONS.find((section) => `#${section}` === location.hash) ?? 'glossary';
}
