/** The regular English plural of a form's last word; the form itself when it already ends in a plural s. */
export function pluralOf(form: string): string {
  if (/[^aeious]y$/.test(form)) return `${form.slice(0, -1)}ies`;
  if (/(?:[sxz]|ch|sh)$/.test(form)) return `${form}es`;
  return `${form}s`;
}
