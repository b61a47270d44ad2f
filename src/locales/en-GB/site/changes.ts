/** Changes between two published versions in British English, and the words of the pages that compare them. */

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** Words of changes, of the page that compares versions, and of the page about the record. */
export const changesEnGB = {
  quote: (text: string): string => `“${text}”`,
  paragraph: (number: number): string => `paragraph ${number}`,
  item: (number: string): string => `item ${number}`,
  row: (row: string): string => `row ${row}`,
  cell: (row: string, column: string): string => `row ${row}, ${column}`,
  columns: 'the head of the columns',
  /** What stands in a paper beside its words. */
  kinds: {
    heading: 'heading',
    link: 'link',
    strong: 'bold text',
    emphasis: 'italic text',
    delete: 'struck-out text',
    inlineCode: 'code',
    blockquote: 'quotation',
    list: 'list',
    callout: 'callout',
    recommendations: 'frame of the recommendations',
    standardSections: 'end of the paper with the standard sections',
    resolved: 'frame of a resolution',
    chart: 'chart',
    picture: 'picture',
    document: 'document',
    figuresTable: 'table of figures',
    captionedTable: 'table with a caption',
    keyFigures: 'key figures',
    appendix: 'appendix',
    columns: 'columns',
    column: 'column',
    slide: 'slide',
  } as Readonly<Record<string, string>>,
  structure: (kind: string, subject: string): string => joined(kind, subject),
  wasAndIs: (where: string, was: string, is: string): string => joined(where, `was ${was}, is ${is}`),
  isNew: (where: string, is: string): string => joined(where, is, 'is new'),
  hasGone: (where: string, was: string): string => joined(where, was, 'has gone'),
  rowIsNew: (row: string): string => `${row} is new`,
  rowHasGone: (row: string): string => `${row} has gone`,
  isElsewhere: (where: string, text: string): string => joined(where, text, 'has moved'),
  isAnother: (where: string): string => `${where} has been replaced`,
  otherOrder: (was: string, is: string): string => `the rows are in a different order: ${is} is where ${was} was`,
  more: (count: number): string => (count === 1 ? 'and 1 more place' : `and ${count} more places`),
  /** Above the places at the head of a corrected paper. */
  whatChanged: 'What was changed',
  /** The page that compares two versions of a paper. */
  title: (paper: string): string => `Changes: ${paper}`,
  link: 'What has changed since this paper was first published',
  description: (paper: string): string => `Published versions of “${paper}”, compared word by word.`,
  between: (from: string, to: string): string => `From the version published on ${from} to that published on ${to}`,
  note: 'Words taken out are struck through and marked “removed”; words put in are underlined and marked “added”. Paragraphs that did not change are left out.',
  removed: 'removed:',
  added: 'added:',
  skipped: '…',
  besides: 'Other changes',
  versions: 'Compare other versions',
  theirWords: 'The wording of both versions is the same.',
};

/** Words of changes in one language. */
export type ChangeWords = typeof changesEnGB;
