/** What can be wrong with a picture, in words. */
import type { PictureProblem } from './picture.ts';

const saveAgain = 'Open it in a picture program and save it as PNG or as JPEG in RGB.';

/** Its bytes are not what they should be. */
export const damaged: PictureProblem = { reason: 'the picture is damaged', hint: saveAgain };

/** Coded in a way that PDF readers do not know. */
export const rareJpeg: PictureProblem = {
  reason: 'the picture is a type of JPEG that a PDF cannot contain',
  hint: saveAgain,
};

/** Colours for printing presses, which would need a profile of the press. */
export const pressColours: PictureProblem = {
  reason: 'the picture has CMYK colours, which an archive PDF cannot contain',
  hint: saveAgain,
};

/** A mark that not every program follows says that the picture is shown turned. */
export const turned: PictureProblem = {
  reason: 'the picture is stored on its side, with a rotation setting that some programs ignore',
  hint: 'Open it in a picture program, turn it, and save it again.',
};

/** More pixels than this cannot be shown by a telephone, which holds each in four bytes. */
const mostPixels = 100_000_000;

/** Why a picture of that size, in pixels, is refused; undefined where it is not. */
export function tooManyPixels(width: number, height: number): PictureProblem | undefined {
  if (width * height <= mostPixels) return undefined;
  return {
    reason: `the picture has ${width} × ${height} pixels, which is too large`,
    hint: `Save a smaller copy: 2,000 pixels across is enough for a page, and a picture can have up to ${mostPixels / 1_000_000} million.`,
  };
}

/** Why a picture that unpacks to so many bytes is refused. */
export function tooLargeUnpacked(most: number): PictureProblem {
  return {
    reason: `the picture unpacks to more than ${most / 1_000_000} MB`,
    hint: 'Save a smaller copy: 2,000 pixels across is enough for a page. Save a photograph as JPEG.',
  };
}
