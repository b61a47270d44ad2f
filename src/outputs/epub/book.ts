/** A book before it is packed: what a paper or pack becomes as EPUB. */
import type { ElementContent } from 'hast';

/** One file of the text. */
export interface Chapter {
  /** Its name in the book: "item-6-02.xhtml" */
  readonly name: string;
  readonly title: string;
  readonly elements: readonly ElementContent[];
}

/** A line of the contents, or of the list of pages. */
export interface BookLink {
  readonly text: string;
  /** File and place in it: "item-6-02.xhtml#section-2" */
  readonly address: string;
  readonly children: readonly BookLink[];
}

/** A PNG or JPEG of the text. */
export interface BookPicture {
  /** Path relative to the content root. */
  readonly file: string;
  /** Its name in the book: "images/1.png" */
  readonly name: string;
}

/** What is read, in order. */
export interface BookText {
  readonly chapters: readonly Chapter[];
  readonly contents: readonly BookLink[];
  readonly pictures: readonly BookPicture[];
}

/** A whole book. */
export interface Book extends BookText {
  /** "urn:uuid:…", the same for every edition of the same document. */
  readonly identifier: string;
  readonly title: string;
  /** Name of the council. */
  readonly publisher: string;
  /** The post that it comes from, where a paper names one. */
  readonly creator?: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** ISO date of the last change. */
  readonly changed: string;
  /** Colour of rules and bars, #rrggbb. */
  readonly accent: string;
  /** File name of the PDF that the numbers of pages are of; undefined where there are none. */
  readonly pagesOf?: string;
  /** True where a document of another body stands in it as a description alone. */
  readonly leavesOut: boolean;
  /** Who says that it conforms to EPUB Accessibility, and since which ISO date. */
  readonly certified?: { readonly by: string; readonly date: string };
}
