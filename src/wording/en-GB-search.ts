/** The words of the search in British English: a file of its own, because the script in the browser says some of them. */

/** British English. */
export const searchEnGB = {
  title: 'Search',
  lead: 'Papers, minutes, decisions and figures, found by section and paragraph.',
  description: (council: string): string => `Search the committee papers, minutes and decisions of ${council}.`,
  label: 'Search papers, minutes and decisions',
  button: 'Search',
  committee: 'Committee',
  kind: 'Kind',
  kinds: {
    Report: 'Reports',
    Minutes: 'Minutes',
    Decision: 'Decisions',
    Presentation: 'Presentations',
    Strategy: 'Strategies',
    Data: 'Data',
  },
  year: 'Year',
  everyYear: 'Every year',
  sort: 'Order',
  bestFirst: 'Best match first',
  newestFirst: 'Newest first',
  filters: 'Narrow the search',
  needsScript:
    'The search needs JavaScript, which is switched off or did not load. Everything can be found by committee and year:',
  browse: 'By committee and year',
  publications: 'Publications',
  decisions: 'Decisions',
  data: 'Data',
  searching: 'Searching …',
  found: (count: number, words: string): string =>
    `${count === 0 ? 'No results' : count === 1 ? '1 result' : `${count.toLocaleString('en-GB')} results`}${words === '' ? '' : ` for “${words}”`}`,
  nothing: 'Try fewer or other words, or take away filters.',
  failed: 'The search could not be loaded. Check the connection and try again, or look by committee and year below.',
  more: (count: number): string => `Show ${count} more`,
  paragraph: (number: number): string => `paragraph ${number}`,
  start: 'Beginning of the paper',
};
