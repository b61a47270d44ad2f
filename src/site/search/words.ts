/** What the search's script says: the page carries it in the language of the site. */
import type { Wording } from '../../locales/en-GB/locale.ts';

/** Words with {places} that are filled in. */
export type SearchWords = Wording['search']['says'];

/** The words that the page carries; undefined on any other page. */
export function searchWords(page: Document): SearchWords | undefined {
  const { searchWords: words } = page.querySelector<HTMLElement>('[data-search-words]')?.dataset ?? {};
  return words === undefined ? undefined : (JSON.parse(words) as SearchWords);
}

/** Words with their {places} filled in. */
export function filled(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** "33 results for “children”", in the plural form that the language has for the count. */
export function countWords(count: number, query: string, { says, language }: CountSaying): string {
  const forms: Readonly<Record<string, string>> = says.found;
  const form = count === 0 ? 'none' : new Intl.PluralRules(language).select(count);
  const found = filled(forms[form] ?? says.found.other, { count: count.toLocaleString(language) });
  return query === '' ? found : filled(says.foundFor, { found, words: query });
}

interface CountSaying {
  readonly says: SearchWords;
  /** BCP 47 tag. */
  readonly language: string;
}
