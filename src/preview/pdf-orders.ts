import type { PageMarks } from '../render/html/page-marks.ts';
import type { PageRange } from '../meetings/page-ranges.ts';
import type { PdfFile } from '../outputs/published.ts';

/** What the PDF thread is started with; absolute paths. */
export interface PdfThreadData {
  readonly root: string;
  readonly templatesRoot: string;
}

/** A PDF that is wanted. */
export interface PdfOrder {
  readonly id: number;
  /** In dist/, without a leading slash. */
  readonly path: string;
  /** Grows with every change: the thread compiles again before it makes a PDF of a newer one. */
  readonly version: number;
}

/** What the pages say of a meeting's pack: where its papers stand in it. */
export interface PackFacts {
  /** `<committee>/<date>` */
  readonly key: string;
  readonly ranges: ReadonlyMap<number, PageRange>;
  readonly marks: ReadonlyMap<string, PageMarks>;
}

/** What became of an order. */
export interface MadePdf {
  readonly id: number;
  /** Undefined where the content has no such PDF now. */
  readonly bytes?: Uint8Array;
  readonly file?: PdfFile;
  /** What the PDF is made from: the source file of a paper, or the key of a pack. */
  readonly source?: string;
  readonly pack?: PackFacts;
  /** Why it could not be made: a fault of the program. */
  readonly failure?: string;
}
