/** A PDF that somebody else made, standing in a paper as an appendix. */

/** How such a file is published. */
export interface ForeignPublication {
  /** True where it goes out byte for byte: nothing in it does anything, and all readers see the same in it. */
  readonly isAsItCame: boolean;
  /** What a copy of its pages is without, in words: "scripts". */
  readonly without: readonly string[];
}

/** Such a file as it was found. */
export interface ForeignPdf {
  /** Path relative to the root. */
  readonly file: string;
  /** As shown, in points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** True where a program can read text on at least one page. */
  readonly hasText: boolean;
  readonly published: ForeignPublication;
}

/** Such a file where it is printed. */
export interface ForeignDocument {
  readonly pdf: ForeignPdf;
  /** Who made it; absent where that is not said. */
  readonly from?: string;
  /** What it says, in words. */
  readonly alt: string;
  /** Whom to ask for it in another form: an e-mail address, a telephone number or a name. */
  readonly enquiries: string;
}
