/** What is searched for, as it stands in the address of the page: an address can be kept, sent and gone back to. */

/** A search. */
export interface Query {
  readonly words: string;
  /** Names; every committee where there are none. */
  readonly committees: readonly string[];
  readonly kinds: readonly string[];
  /** "2020", or '' for every year. */
  readonly year: string;
  readonly isNewestFirst: boolean;
}

/** The search that an address or a form holds. */
export function queryFrom(params: URLSearchParams): Query {
  return {
    words: (params.get('q') ?? '').trim(),
    committees: params.getAll('committee'),
    kinds: params.getAll('kind'),
    year: params.get('year') ?? '',
    isNewestFirst: params.get('sort') === 'newest',
  };
}

/** The part of an address that holds a search, without what is not chosen; '' for an empty one. */
export function addressOf({ words, committees, kinds, year, isNewestFirst }: Query): string {
  const params = new URLSearchParams();
  if (words !== '') params.set('q', words);
  for (const committee of committees) params.append('committee', committee);
  for (const kind of kinds) params.append('kind', kind);
  if (year !== '') params.set('year', year);
  if (isNewestFirst) params.set('sort', 'newest');
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * The words as the engine is asked for them. It takes "£1,200" for other words than "1,200" and then finds papers with either part of
 * the number first; the sign of a currency before a number says nothing that the number does not.
 */
export function engineWords(words: string): string {
  return words.replaceAll(/(?<![\p{L}\p{N}])[-–−]?[£€$]\s?(?=\d)/gu, '');
}

/** True where nothing is asked for. */
export function isEmpty({ words, committees, kinds, year }: Query): boolean {
  return words === '' && committees.length === 0 && kinds.length === 0 && year === '';
}
