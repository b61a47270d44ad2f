/**
 * What is kept of a paper for the checks that hold several papers side by side. It is plain and small, so that it can be kept
 * from one run to the next where the paper itself is not.
 */
import type { Place } from '../diagnostics/diagnostic.ts';
import type { PaperHome, PaperKind } from '../document/paper.ts';

/** A link that an author wrote, with its place. */
export interface WrittenLink {
  /** As written, for example "/data/contacts/". */
  readonly url: string;
  readonly place: Place;
}

/** A paper as other papers see it. */
export interface PaperExtract {
  /** Source file relative to the root. */
  readonly file: string;
  readonly slug: string;
  readonly home: PaperHome;
  readonly kind: PaperKind;
  /** With its place; of minutes, whose title is made, that of the front matter's first line. */
  readonly title: { readonly words: string; readonly place: Place };
  readonly isDraft: boolean;
  /** Links to pages and files of this site. */
  readonly siteLinks: readonly WrittenLink[];
}
