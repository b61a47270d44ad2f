/** The words of spreadsheets in British English, as the Government Analysis Function words them. */
export const workbooksEnGB = {
  cover: 'Cover',
  contents: 'Contents',
  notes: 'Notes',
  figuresOf: (title: string): string => `Figures of ${title}`,
  publisher: (council: string): string => `Published by ${council}`,
  period: (period: string): string => `Period: ${period}`,
  licence: (licence: string): string => `Licence: ${licence}`,
  source: (source: string): string => `Source: ${source}`,
  enquiries: (enquiries: string): string => `Enquiries to ${enquiries}`,
  oneTable: 'This worksheet contains one table.',
  notesApart:
    'Notes are on the worksheet “Notes”. A column or title that has one ends in its number, for example [note 1].',
  missing: (mark: string): string =>
    `Some cells have no value: they show ${mark}, which means that it is not available.`,
  /** Heads of the lists of sheets and of notes. */
  worksheet: 'Worksheet',
  title: 'Title',
  noteNumber: 'Note number',
  noteText: 'Note text',
  note: (number: number): string => `note ${number}`,
  /** The head of a column that has none; 1-based. */
  column: (position: number): string => `Column ${position}`,
};
