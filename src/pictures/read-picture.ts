/**
 * A PNG or JPEG of an author, read strictly and within bounds, and what of it is published: its pixels and its colours.
 * Where and by whom it was taken, descriptions, previews and whatever else programs write into pictures stays behind.
 */
import { isPng, readPng } from './png.ts';
import { isJpeg, readJpeg } from './jpeg.ts';
import type { PictureProblem, ReadPicture } from './picture.ts';

/** The formats of pictures made of pixels. */
export type PixelFormat = 'png' | 'jpeg';

/** The format that the name of a file says; undefined where it is no picture made of pixels. */
export function pixelFormatOf(file: string): PixelFormat | undefined {
  return /\.png$/i.test(file) ? 'png' : /\.jpe?g$/i.test(file) ? 'jpeg' : undefined;
}

/** Reads a picture of the format that its name says. */
export function readPicture(bytes: Uint8Array, format: PixelFormat): ReadPicture | PictureProblem {
  if (format === 'png' ? !isPng(bytes) : !isJpeg(bytes))
    return {
      reason: `the picture is not a ${format.toUpperCase()} inside`,
      hint: 'Save it again in the format that its name says.',
    };
  return format === 'png' ? readPng(bytes) : readJpeg(bytes);
}
