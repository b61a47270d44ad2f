/** The words of the search page, by language: those of the wording, without the rest of it, for the script in the browser. */
import { searchEnGB } from '../../wording/en-GB-search.ts';

/** What the search page says. */
export type SearchWords = typeof searchEnGB;

/** By the first part of the language's tag. */
const byLanguage: Readonly<Record<string, SearchWords>> = { en: searchEnGB };

/** The words of a language by its BCP 47 tag; British English where it is not spoken here. */
export function searchWords(language: string): SearchWords {
  return byLanguage[language.split('-')[0]?.toLowerCase() ?? ''] ?? searchEnGB;
}
