import type { PageMarks } from '../../render/html/page-marks.ts';
import type { PageRange } from '../../meetings/packs/page-ranges.ts';
import type { MadeFile } from '../../outputs/files/made-file.ts';

/** What the thread that makes files is started with; absolute paths. */
export interface FileThreadData {
  readonly root: string;
  readonly templatesRoot: string;
}

/** A file that is wanted. */
export interface FileOrder {
  /** In dist/, without a leading slash. */
  readonly path: string;
  /** Grows with every change: the thread compiles again before it makes a file of a newer one. */
  readonly version: number;
}

/** What the pages say of a meeting's pack: where its papers stand in it. */
export interface PackFacts {
  /** `<committee>/<folder>` */
  readonly key: string;
  readonly ranges: ReadonlyMap<number, PageRange>;
  readonly marks: ReadonlyMap<string, PageMarks>;
}

/** A file that was ordered. */
export interface FileMadeNow {
  readonly bytes: Uint8Array;
  readonly file: MadeFile;
  /** The source file of the paper that it is made from; absent where it is made of anything else. */
  readonly source?: string;
  /** Of the PDF of a pack. */
  readonly pack?: PackFacts;
}
