/** A companion version of a paper, for readers whom the paper itself does not serve. */
import type { VersionKind } from '../schema/paper/versions.ts';

/** A file of a version as it was found. */
export interface VersionFile {
  /** Path relative to the root. */
  readonly file: string;
  /** Of a file that is published as it came. */
  readonly bytes?: number;
  /** Of a PDF. */
  readonly pages?: number;
}

/** A version: a file, or an address on another website. */
export interface PaperVersion {
  readonly kind: VersionKind;
  readonly title: string;
  readonly source: VersionFile | { readonly url: string };
  /** The words that are spoken in it. */
  readonly transcript?: VersionFile;
}

/** The files of a version: itself where it is one, then its transcript. */
export function filesOfVersion({ source, transcript }: PaperVersion): readonly VersionFile[] {
  return [...('file' in source ? [source] : []), ...(transcript ? [transcript] : [])];
}
