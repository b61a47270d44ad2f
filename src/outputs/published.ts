/** What the site's pages are drawn from: the compiled site and the facts of the files made before the pages. */
import type { Supplement } from '../model/meeting.ts';
import type { Site } from '../model/site.ts';
import type { PageRange } from '../meetings/packs/page-ranges.ts';
import type { PageMarks } from '../render/html/page-marks.ts';
import type { MadeFile, PdfFile } from './files/made-file.ts';

/** A meeting's agenda and pack, with the pages of its items. */
export interface PublishedPack {
  readonly agenda: PdfFile;
  readonly pack: PdfFile;
  /** Printed pages by item number. */
  readonly ranges: ReadonlyMap<number, PageRange>;
  /** Where each page begins, by the source file of the paper. */
  readonly marks: ReadonlyMap<string, PageMarks>;
  /** In order of publication. */
  readonly supplements: readonly PublishedSupplement[];
  /** The pack that brings everything together, where there are supplements. */
  readonly consolidated?: RangedPdf;
}

/** A PDF with the printed pages of each item by its number. */
export interface RangedPdf {
  readonly file: PdfFile;
  readonly ranges: ReadonlyMap<number, PageRange>;
}

/** A supplement pack. */
export interface PublishedSupplement extends RangedPdf {
  readonly supplement: Supplement;
}

/** Handed to the models of the pages. */
export interface Published {
  readonly site: Site;
  /** Files of the site's documents by their paths in dist/; in a preview those that have been made. */
  readonly files: ReadonlyMap<string, MadeFile>;
  /** Packs by `<committee>/<folder>`. */
  readonly packs: ReadonlyMap<string, PublishedPack>;
  /** Sizes in bytes of the CSV downloads, by dataset. */
  readonly csvBytes: ReadonlyMap<string, number>;
}
