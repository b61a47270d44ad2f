/**
 * The words of the search in British English. Those that the script in the browser says have {places} for what it fills
 * in, because the page hands them over as text.
 */

/** British English. */
export const searchEnGB = {
  title: 'Search',
  lead: 'Search papers, minutes, decisions and data. Results take you to the section or paragraph.',
  description: (council: string): string => `Search the committee papers, minutes and decisions of ${council}.`,
  label: 'Search papers, minutes and decisions',
  button: 'Search',
  committee: 'Committee',
  kind: 'Type',
  kinds: {
    Report: 'Reports',
    Minutes: 'Minutes',
    Decision: 'Decisions',
    Presentation: 'Presentations',
    Strategy: 'Strategies',
    Document: 'Documents',
    Data: 'Data',
  },
  year: 'Year',
  everyYear: 'All years',
  sort: 'Sort by',
  bestFirst: 'Relevance',
  newestFirst: 'Newest first',
  filters: 'Filter results',
  results: 'Results',
  needsScript:
    'The search needs JavaScript, which is switched off or did not load. You can find everything by committee and year:',
  browse: 'By committee and year',
  publications: 'Publications',
  decisions: 'Decisions',
  data: 'Data',
  /** Said by the script. */
  says: {
    /** The title of the page, with {words} and the {title} that it had. */
    titleFor: '{words} – {title}',
    searching: 'Searching …',
    /** How many results there are: with {count}, and {words} where something was searched for. */
    found: { none: 'No results', one: '1 result', other: '{count} results' },
    foundFor: '{found} for “{words}”',
    foundNothing: '{found}. {nothing}',
    nothing: 'Try different or fewer words, or remove filters.',
    failed:
      'The search could not be loaded. Check your connection and try again, or browse by committee and year below.',
    more: 'Show {count} more',
    paragraph: 'paragraph {number}',
    page: 'page {number}',
    start: 'Start of the paper',
  },
};
