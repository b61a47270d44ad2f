import type { ListMark } from '../numbering.ts';

/** What Word says of a paragraph. */
export interface WordParagraph {
  /** Name of its style in small letters; '' where it has none. */
  readonly style: string;
  /** 0 for the highest level of headings; undefined for what is none. */
  readonly outline: number | undefined;
  /** The number, letter or bullet that Word prints before it. */
  readonly mark: ListMark | undefined;
  /** Its left indent in twentieths of a point, as far as it is known. */
  readonly indent: number;
  /** True where every word of it is bold. */
  readonly isBold: boolean;
}

declare module 'mdast' {
  interface ParagraphData {
    /** What Word says of the paragraph. */
    word?: WordParagraph;
  }
}
