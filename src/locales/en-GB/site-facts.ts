/** The words of the pages of facts about the site itself, in British English: its formats, and how accessible its documents are. */
import type { FileFormat } from '../../schema/council/formats.ts';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** What a format is, and whom it is for. */
interface FormatWords {
  readonly title: string;
  readonly what: string;
  readonly forWhom: string;
}

const sheets = 'The figures of a dataset, or those of the tables and charts of a paper, with one table on each sheet.';

const formats: Readonly<Record<FileFormat, FormatWords>> = {
  pdf: {
    title: 'PDF',
    what: 'Pages as they are printed, with the page numbers that are used in the meeting.',
    forWhom:
      'For printing, and for reading page by page. Screen readers can read the headings, tables and descriptions.',
  },
  'large-print': {
    title: 'Large print (PDF)',
    what: 'Text is 18 point, and nothing is smaller than 16 point. Bold is used in place of italics. Each page also gives the page number of the standard PDF. Pictures, and pages from other bodies, are shown unchanged.',
    forWhom: 'For people who find large print easier to read, on paper or on screen.',
  },
  epub: {
    title: 'Electronic book (EPUB)',
    what: 'A book with chapters, contents and the page numbers of the PDF.',
    forWhom:
      'For reading on tablets, phones and e-readers, in the size, font and colours that the reader chooses, or aloud.',
  },
  text: {
    title: 'Plain text',
    what: 'The text only, with its paragraph numbers. Each chart is given as its description and its figures.',
    forWhom: 'For any device and any program, including screen readers and braille displays.',
  },
  braille: {
    title: 'Braille (BRF)',
    what: 'Contracted Unified English Braille on pages of 40 cells by 25 lines. Tables are given as lists, and the pages of the PDF are marked.',
    forWhom: 'For embossers and braille displays.',
  },
  ods: {
    title: 'Spreadsheet (ODS)',
    what: sheets,
    forWhom: 'For LibreOffice and other programs that open OpenDocument files.',
  },
  xlsx: {
    title: 'Spreadsheet (Excel)',
    what: sheets,
    forWhom: 'For Excel and other programs that open its files.',
  },
};

/** British English. */
export const siteFactsEnGB = {
  formats: {
    title: 'Formats',
    description: 'The formats in which papers and figures are published, whom each is for, and how to ask for another.',
    link: 'About these formats',
    lead: 'Every paper is a web page, which suits most readers and most devices. The same words, figures and paragraph numbers are published in other formats too. Links to them are at the head of each paper, and on the page of each meeting.',
    of: formats,
    csv: {
      title: 'CSV',
      what: 'The figures of a dataset as plain text, one row on each line.',
      forWhom: 'For programs, and for people who analyse the figures.',
    },
    /** Sizes are in words: "310 kB". */
    sizes: (count: number, smallest: string, largest: string) =>
      smallest === largest
        ? `${counted(count, 'file')} on this website, of ${largest}${count === 1 ? '' : ' each'}.`
        : `${counted(count, 'file')} on this website, from ${smallest} to ${largest}.`,
    versions: 'Versions made by people',
    versionsLead: 'Some papers also have other versions. They are listed at the head of the paper:',
    ask: 'Ask for another format',
    /** Before the links of a contact, or alone where there is none. */
    askWhom: (whom: string) => `If you need a paper in a format that is not listed here, ask ${whom}`,
    askWhat: 'Say which paper you need, in which format, and how we can reach you.',
  },
  accessibility: {
    title: 'Accessibility statement',
    description: 'How accessible the documents on this website are.',
    /** Where the council has written no statement of its own. */
    alone: (council: string) =>
      `This page says how accessible the papers are that ${council} publishes here. It is made from the files of this website; the council has not added a statement of its own.`,
    documents: 'Documents on this website',
    asOf: (date: string) =>
      `This part is made from the files of this website whenever it is published. The latest change among its papers is dated ${date}.`,
    formats: (names: string) => `Papers are web pages, and are published in these formats too: ${names}.`,
    pdfs: 'PDF files',
    conforming: (count: number) =>
      count === 1
        ? 'One PDF file declares that it conforms to PDF/UA-1, the standard for accessible PDF files, and to PDF/A-3a, the standard for archives.'
        : `${counted(count, 'PDF file')} declare that they conform to PDF/UA-1, the standard for accessible PDF files, and to PDF/A-3a, the standard for archives.`,
    notConforming: (count: number) =>
      count === 1
        ? 'One PDF file does not, because it is a document from another body or contains pages of one. These pages are shown unchanged, with a description:'
        : `${counted(count, 'PDF file')} do not, because they are documents from other bodies or contain pages of them. These pages are shown unchanged, with a description:`,
    /** A document in a format that is not its standard one. */
    inFormat: (title: string, format: FileFormat) => `${title}: ${formats[format].title}`,
    more: (count: number) => `and ${counted(count, 'more')}`,
    originals: (count: number) =>
      `${counted(count, 'document')} from other bodies can be downloaded unchanged. We do not know whether ${count === 1 ? 'it is' : 'they are'} accessible.`,
    books: 'Electronic books',
    certified: (by: string, date: string) =>
      `${by} certifies that the electronic books conform to EPUB Accessibility 1.1 and WCAG 2.2 at level AA. They were last examined on ${date}.`,
    uncertified:
      'Each electronic book says which features it has for people with disabilities. Nobody has certified that the books conform to EPUB Accessibility 1.1, so they make no such claim.',
    data: 'Figures',
    datasets: (count: number) =>
      `The figures of ${counted(count, 'dataset')} can be downloaded as CSV, ODS and Excel files. Figures that are suppressed to protect people are suppressed in all of them.`,
    contact: 'Feedback and contact information',
    report: (whom: string) =>
      `If you cannot read something on this website, or find a problem with its accessibility, tell ${whom}`,
  },
};
