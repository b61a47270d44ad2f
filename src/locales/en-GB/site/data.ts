/** What the pages of datasets say in British English. */

const counted = (count: number, word: string): string =>
  `${count.toLocaleString('en-GB')} ${word}${count === 1 ? '' : 's'}`;

/** British English. */
export const dataEnGB = {
  title: 'Data',
  lead: 'The data behind the papers. You can read every table here and download it.',
  description: (council: string) => `The data behind the papers of ${council}, to read and download.`,
  source: 'Source',
  period: 'Period',
  licence: 'Licence',
  openLicence: 'Open Government Licence v3.0',
  size: 'Size',
  rowsAndColumns: (rows: number, columns: number) => `${counted(rows, 'row')}, ${counted(columns, 'column')}`,
  firstRows: (shown: number, all: number) =>
    `The first ${shown.toLocaleString('en-GB')} of ${counted(all, 'row')}. All of them are in the CSV file.`,
  inCsv: 'In the CSV file',
  guarded: 'Text that a spreadsheet might treat as a formula starts with an apostrophe.',
  metadata: 'Metadata (CSV on the Web)',
  trend: 'Trend over the whole period',
  comparison: 'As a chart',
  chartTitle: (measures: string, along: string) =>
    `${measures.charAt(0).toUpperCase()}${measures.slice(1)}, by ${along.toLowerCase()}`,
  table: 'All data',
  columns: 'What the columns mean',
  column: 'Column',
  type: 'Type of data',
  meaning: 'Meaning',
  isKey: 'identifies the row',
  types: {
    year: 'Year',
    month: 'Month',
    quarter: 'Quarter',
    date: 'Date',
    text: 'Text',
    code: 'Code',
    count: 'Count',
    number: 'Number',
    money: 'Pounds',
    percent: 'Per cent',
    rate: 'Rate',
  },
  relations: 'How the columns relate',
  relationsLead: 'Every cell is checked against these rules each time the site is built.',
  sum: (parts: string, is: string) => `${is} is the sum of ${parts}.`,
  percent: (parts: string, of: string, is: string) => `${is} is ${parts} as a percentage of ${of}.`,
  parts: (parts: string, within: string) => `${parts} are parts of ${within}, and together cannot be more than it.`,
  total: (row: string) => `The row “${row}” is the total of the other rows.`,
  sumsTo: (column: string, total: string) => `${column} adds up to ${total}.`,
  ofDataset: (column: string, dataset: string) => `${column} (in ${dataset})`,
  known: (note: string) => `Known exceptions: ${note}`,
  /** Beside the link from a paper to its dataset. */
  since: (published: string, rows: number) =>
    `as published on ${published}; ${counted(rows, 'row')} added to the data since`,
  /** At the head of a paper; `added` lists datasets with their rows. */
  figuresOfDay: (published: string, added: string) =>
    `The figures in this paper are as published on ${published}. Rows have been added to the data since then: ${added}.`,
  /** The same for one of several days. */
  figuresOfOneDay: (published: string, added: string) =>
    `Figures as published on ${published}. Rows have been added to the data since then: ${added}.`,
  addedTo: (title: string, rows: number) => `${title} (${counted(rows, 'row')} added)`,
  /** At the head of a paper that is kept apart from the site, and what it says below. */
  ofDay: (published: string) => `Figures as published on ${published}`,
  rowsSince: (titles: string) => `Since then, rows have been added to: ${titles}.`,
  used: 'Papers that use this data',
  notUsed: 'No paper uses this data yet.',
  usedMore: (count: number) => `And ${counted(count, 'older paper')}.`,
};
