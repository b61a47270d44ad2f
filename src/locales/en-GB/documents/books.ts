/** The words of electronic books in British English: their lists, and what they say of themselves. */

/** British English. */
export const booksEnGB = {
  contents: 'Contents',
  pages: 'Pages of the PDF',
  landmarks: 'Landmarks',
  beginning: 'Beginning',
  /** The accessibility of a book, in sentences for its readers. */
  summary: {
    always:
      'This publication has a table of contents and headings. Paragraph numbers are the same as in the web page and the PDF, and tables have marked headers.',
    pictures: 'Charts and pictures have text descriptions, and the figures of every chart follow it as a table.',
    pages: 'The page numbers of the PDF are marked, so that readers of different editions find the same page.',
    foreign: 'Documents from other bodies are described here but not included.',
  },
} as const;
