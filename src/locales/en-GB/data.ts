/** What the pages of datasets say in British English. */

const counted = (count: number, word: string): string =>
  `${count.toLocaleString('en-GB')} ${word}${count === 1 ? '' : 's'}`;

/** British English. */
export const dataEnGB = {
  title: 'Data',
  lead: 'The figures behind the papers. Every table can be read here and downloaded.',
  description: (council: string) => `The figures behind the papers of ${council}, to read and to download.`,
  source: 'Source',
  period: 'Period',
  licence: 'Licence',
  openLicence: 'Open Government Licence v3.0',
  size: 'Size',
  rowsAndColumns: (rows: number, columns: number) => `${counted(rows, 'row')}, ${counted(columns, 'column')}`,
  firstRows: (shown: number, all: number) =>
    `The first ${shown.toLocaleString('en-GB')} of ${counted(all, 'row')}. All of them are in the CSV file.`,
  inCsv: 'In the CSV file',
  guarded: 'Words that a spreadsheet would take for a formula have an apostrophe before them.',
  metadata: 'Metadata for machines (CSVW)',
  trend: 'Over the whole period',
  comparison: 'As a chart',
  chartTitle: (measures: string, along: string) =>
    `${measures.charAt(0).toUpperCase()}${measures.slice(1)}, by ${along.toLowerCase()}`,
  table: 'All figures',
  columns: 'What the columns mean',
  column: 'Column',
  type: 'What it holds',
  meaning: 'Meaning',
  isKey: 'identifies the row',
  types: {
    year: 'Year',
    month: 'Month',
    quarter: 'Quarter',
    date: 'Date',
    text: 'Words',
    code: 'Code',
    count: 'Count',
    number: 'Number',
    money: 'Pounds',
    percent: 'Per cent',
    rate: 'Rate',
  },
  relations: 'How the figures hang together',
  relationsLead: 'These statements are checked each time the site is built, to the cell.',
  sum: (parts: string, is: string) => `${is} is the sum of ${parts}.`,
  percent: (parts: string, of: string, is: string) => `${is} is ${parts} as a percentage of ${of}.`,
  parts: (parts: string, within: string) => `${parts} are parts of ${within}, and together no more than it.`,
  total: (row: string) => `The row “${row}” is the total of the other rows.`,
  sumsTo: (column: string, total: string) => `${column} adds up to ${total}.`,
  ofDataset: (column: string, dataset: string) => `${column} (in ${dataset})`,
  known: (note: string) => `Where this does not hold, it is known: ${note}`,
  used: 'Papers that use these figures',
  notUsed: 'No paper uses these figures yet.',
};
