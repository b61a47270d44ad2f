/** The words of the pages of facts about the site itself, in British English: its formats, and how accessible its documents are. */
import type { FileFormat } from '../../schema/council/formats.ts';
import { formatsEnGB } from './documents/formats.ts';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** British English. */
export const siteFactsEnGB = {
  formats: {
    title: 'Formats',
    description: 'The formats in which papers and figures are published, whom each is for, and how to ask for another.',
    link: 'About these formats',
    lead: 'Every paper is a web page, which suits most readers and most devices. The same words, figures and paragraph numbers are published in other formats too. Links to them are at the head of each paper, and on the page of each meeting.',
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
    inFormat: (title: string, format: FileFormat) => `${title}: ${formatsEnGB[format].title}`,
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
