/** What is said, in British English, of what was withdrawn or taken down. */
const range = (first: number, last: number): string =>
  first === last ? `Page ${first} has been removed.` : `Pages ${first} to ${last} have been removed.`;

/** British English. */
export const comingDownEnGB = {
  withdrawn: 'Withdrawn',
  withdrawnOn: (date: string, reason: string): string => `Withdrawn on ${date}: ${reason}`,
  takenDown: 'Taken down',
  takenDownOn: (date: string, reason: string): string => `Taken down on ${date}: ${reason}`,
  /** In the place of the pages of a paper. */
  pagesTakenOut: range,
  /** In the place of one figure in a sentence. */
  figure: 'taken down',
};
