import type { FileFormat } from '../../schema/council/formats.ts';
import type { Standard } from '../../typeset/conformance.ts';

/** Facts of one made file, for "Download (PDF, 12 pages, 310 kB)". */
export interface MadeFile {
  /** Path in dist/, without a leading slash. */
  readonly path: string;
  readonly format: FileFormat;
  readonly bytes: number;
  /** Of a file that has pages. */
  readonly pages?: number;
  /** Of a PDF: what it says of itself that it conforms to; empty where it holds pages of somebody else's document. */
  readonly conformance?: readonly Standard[];
}

/** Facts of a PDF. */
export type PdfFile = MadeFile & Required<Pick<MadeFile, 'pages' | 'conformance'>>;

/** True for a file that is a PDF. */
export function isPdf(file: MadeFile): file is PdfFile {
  return file.pages !== undefined && file.conformance !== undefined;
}
