/** A file for programs before it is written. */
export interface TextFile {
  /** In dist/, without a leading slash. */
  readonly path: string;
  readonly text: string;
}
