/** What files.json beside the page of a meeting says; scripts in the browser read it, so nothing here needs more than the language. */
import type { FileFormat } from '../schema/council/formats.ts';

/** A file that belongs to a meeting. */
export interface ListedFile {
  /** In dist/, without a leading slash. */
  readonly path: string;
  readonly bytes: number;
  /** Of its bytes, in small hexadecimal digits. */
  readonly sha256: string;
  /** Of a document in a further format: whoever keeps the meeting chooses these. */
  readonly format?: Exclude<FileFormat, 'pdf'>;
}

/** A paper of a meeting. */
export interface ListedPaper {
  /** Last part of its address. */
  readonly slug: string;
  readonly title: string;
  /** Number of its item on the agenda. */
  readonly item?: number;
  /** A hash of what it says: another one where its words, figures or notices are others. */
  readonly says: string;
  /** True where it was taken down: no device may keep words of it, not even those that a note is about. */
  readonly isTakenDown?: true;
}

/** What files.json says of a meeting. */
export interface MeetingListing {
  /** "Health Committee, 14 March 2024" */
  readonly title: string;
  /** A hash of all that was taken down from the site: where it is another one, nothing older may stay on a device. */
  readonly takenDown: string;
  /** In agenda order. */
  readonly papers: readonly ListedPaper[];
  /** Sorted by path; none in a preview, which has nothing that could be kept. */
  readonly files: readonly ListedFile[];
}

/** Name of the file beside a meeting's page. */
export const listingName = 'files.json';

/** Folder of the pages about what a device keeps, which are kept with every meeting. */
export const deviceFolder = 'on-this-device';
