/** What a search result is filed under: its filters, its order and the line below its title. */
import { wordingOf } from '../../locales/locales.ts';
import { committeesOfPaper, meetingTitle, type Paper } from '../../model/paper.ts';
import { kindOf } from '../../kinds/registry.ts';

/** Kinds of results, in the order in which the search page offers them. */
export const searchKinds = ['Report', 'Minutes', 'Decision', 'Presentation', 'Strategy', 'Document', 'Data'] as const;

/** A kind of result. */
export type SearchKind = (typeof searchKinds)[number];

/** Facts of one result. */
export interface SearchFacts {
  readonly kind: SearchKind;
  /** Names of its committees, of a joint meeting several; none for what belongs to none. */
  readonly committees: readonly string[];
  /** ISO date of the meeting: gives the year, and the order by date. */
  readonly date?: string;
  /** "Draft minutes, Corporate Parenting Board, 7 December 2022": what stands below the title. */
  readonly line: string;
  /** "Recommendation: That the Board notes the report." */
  readonly recommendation?: string;
}

/** Facts of a paper. */
export function searchFactsOf({
  kind,
  home,
  cover,
  language,
  recommendations,
  minutes,
}: Pick<Paper, 'kind' | 'home' | 'cover' | 'language' | 'recommendations' | 'minutes'>): SearchFacts {
  const words = wordingOf(language);
  if (home.in === 'publications') {
    const period = cover.period === undefined ? [] : [cover.period];
    return { kind: kindOf(kind).searchKind, committees: [], line: words.facts([cover.kindLabel, ...period]) };
  }
  return {
    kind: kindOf(kind).searchKind,
    committees: committeesOfPaper({ home, ...(minutes ? { minutes } : {}) }).map(({ name }) => name),
    date: home.date,
    line: words.facts([cover.kindLabel, meetingTitle(home), words.date(home.date)]),
    ...(recommendations.length === 0 ? {} : { recommendation: words.sections.recommended(recommendations) }),
  };
}

/** The filters of a result by their names, each with its values. */
export function searchFilters({ kind, committees, date }: SearchFacts): Readonly<Record<string, readonly string[]>> {
  return {
    kind: [kind],
    ...(committees.length === 0 ? {} : { committee: committees }),
    ...(date === undefined ? {} : { year: [date.slice(0, 4)] }),
  };
}
