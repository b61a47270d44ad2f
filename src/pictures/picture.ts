/** What reading a picture made of pixels gives. */
import type { Finding } from '../diagnostics/diagnostic.ts';

/** A picture that can be published. */
export interface ReadPicture {
  /** As shown, in pixels: of a picture that is stored on its side the way it stands. */
  readonly width: number;
  readonly height: number;
  /** The picture without anything but pixels, colour profile and which way up it is. */
  readonly bytes: Uint8Array;
}

/** Why a picture cannot be published, and what to do. */
export type PictureProblem = Finding;
