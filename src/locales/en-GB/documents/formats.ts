/** The words of each format of files, in British English: everything that pages and scripts say of it. */
import type { FileFormat } from '../../../schema/council/formats.ts';

/** What is said of a format. */
export interface FormatWords {
  /** In a link: "Download (PDF, 12 pages, 310 kB)". */
  readonly name: string;
  /** All files of a meeting in it, where a reader keeps the meeting on a device: "EPUB books". */
  readonly files: string;
  /** Heading on the page about formats. */
  readonly title: string;
  /** What it is, in full sentences. */
  readonly what: string;
  /** Whom it is for, in full sentences. */
  readonly forWhom: string;
}

const sheets = 'The figures of a dataset, or those of the tables and charts of a paper, with one table on each sheet.';

/** British English. */
export const formatsEnGB: Readonly<Record<FileFormat, FormatWords>> = {
  pdf: {
    name: 'PDF',
    files: 'PDFs',
    title: 'PDF',
    what: 'Pages as they are printed, with the page numbers that are used in the meeting.',
    forWhom:
      'For printing, and for reading page by page. Screen readers can read the headings, tables and descriptions.',
  },
  ods: {
    name: 'ODS spreadsheet',
    files: 'OpenDocument spreadsheets',
    title: 'Spreadsheet (ODS)',
    what: sheets,
    forWhom: 'For LibreOffice and other programs that open OpenDocument files.',
  },
  xlsx: {
    name: 'Excel workbook',
    files: 'Excel spreadsheets',
    title: 'Spreadsheet (Excel)',
    what: sheets,
    forWhom: 'For Excel and other programs that open its files.',
  },
  'large-print': {
    name: 'large print PDF',
    files: 'large print',
    title: 'Large print (PDF)',
    what: 'Text is 18 point, and nothing is smaller than 16 point. Bold is used in place of italics. Each page also gives the page number of the standard PDF. Pictures, and pages from other bodies, are shown unchanged.',
    forWhom: 'For people who find large print easier to read, on paper or on screen.',
  },
  epub: {
    name: 'EPUB',
    files: 'EPUB books',
    title: 'Electronic book (EPUB)',
    what: 'A book with chapters, contents and the page numbers of the PDF.',
    forWhom:
      'For reading on tablets, phones and e-readers, in the size, font and colours that the reader chooses, or aloud.',
  },
  text: {
    name: 'plain text',
    files: 'plain text',
    title: 'Plain text',
    what: 'The text only, with its paragraph numbers. Each chart is given as its description and its figures.',
    forWhom: 'For any device and any program, including screen readers and braille displays.',
  },
  braille: {
    name: 'braille',
    files: 'braille files',
    title: 'Braille (BRF)',
    what: 'Contracted Unified English Braille on pages of 40 cells by 25 lines. Tables are given as lists, and the pages of the PDF are marked.',
    forWhom: 'For embossers and braille displays.',
  },
};

/** The names of their files on a device, as scripts are handed them. */
export const keptFormatsEnGB = Object.fromEntries(
  Object.entries(formatsEnGB).map(([format, { files }]) => [format, files]),
) as Readonly<Record<FileFormat, string>>;
