/** What words near a date say that it is. */
export type DateLabel = 'published' | 'updated' | 'other';

const PUBLISHED =
  /publish|posted|created|issued|released?\b|veröffentlicht|erstellt|erschienen|publi[ée]e?\b|mis en ligne|paru\b|publicad|publicat|pubblicat|gepubliceerd|geplaatst|opublikowan|dodano|zveřejněn|vydán|опубликован|публикаци|опубліковано|yayın|publicerad|udgivet|publisert|julkaistu|δημοσι|등록|입력|승인|게재|公開|配信|发布|發佈|發布/i;
const UPDATED =
  /updat|modif|last (?:edit|change|revis|review)|revised|edited\b|aktualisiert|geändert|\bstand:?\s*$|letzte änderung|mis(?:e)? à jour|actualizad|actualizat|aggiornat|bijgewerkt|gewijzigd|aktualizac|zmodyfikowan|aktualizov|обновл|измен[её]н|оновлен|güncel|uppdaterad|opdateret|oppdatert|päivitetty|ενημ[εέ]ρ|수정|更新|修正/i;
const OTHER =
  /copyright|©|\(c\)|accessed|retrieved|captures|joined|member since|deadline|expires?|valid until|born\b|until\b|opens?\b|starts?\b|begins?\b|ends?\b|from\b|since\b|registered|est\.|founded|in memoriam|viewed|download/i;

/** How far before a date its label may stand, in characters. */
const REACH = 45;

/** What the words before a date say of it; the nearest word decides. */
export function labelBefore(text: string, start: number): DateLabel | null {
  const before = text.slice(Math.max(0, start - REACH), start);
  let label: DateLabel | null = null;
  let at = -1;
  for (const [name, pattern] of [
    ['published', PUBLISHED],
    ['updated', UPDATED],
    ['other', OTHER],
  ] as const) {
    for (const { index } of before.matchAll(new RegExp(pattern.source, 'gi'))) {
      if (index > at) {
        at = index;
        label = name;
      }
    }
  }
  return label;
}

/** What names in an element's class and id say of the date in it. */
export function labelOfNames(names: string): DateLabel | null {
  if (/updat|modif|changed|edited/i.test(names) && !/publish|create/i.test(names)) return 'updated';
  if (/copyright|event|deadline|expir|countdown|calendar|holiday|birth/i.test(names)) return 'other';
  if (/publi|posted|post-?date|entry-?date|created|dateline|pub-?date|article-?date/i.test(names)) return 'published';
  return null;
}

/** True for names that hold a date at all. */
export function namesDate(names: string): boolean {
  return /date|time|stamp|publi|posted|byline|dateline|meta|info|created|datum|fecha|data\b/i.test(names);
}
