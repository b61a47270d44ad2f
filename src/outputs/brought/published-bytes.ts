/** What of a file that an author brought is published: of a picture its pixels and colours, of a PDF with scripts or files a copy of its pages. */
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { publishedPdf } from '../../typeset/embedded/read-foreign.ts';
import { pixelFormatOf, readPicture } from '../../pictures/read-picture.ts';

/** What is published of a file, from its bytes. Throws an Error where it has become unfit since it was checked. */
export function publishedBytes(file: string, bytes: Uint8Array): Uint8Array {
  if (/\.pdf$/i.test(file)) return publishedPdf(bytes);
  const format = pixelFormatOf(file);
  if (!format) return bytes;
  const picture = readPicture(bytes, format);
  if ('reason' in picture) throw new Error(`${file} has changed since it was checked: ${picture.reason}`);
  return picture.bytes;
}

/** Reads what is published of a file of the root. Rejects as publishedBytes throws, and where the file is gone. */
export async function readPublished(root: string, file: string): Promise<Uint8Array> {
  return publishedBytes(file, new Uint8Array(await readFile(path.join(root, file))));
}

/** The same at once. */
export function readPublishedNow(root: string, file: string): Uint8Array {
  return publishedBytes(file, new Uint8Array(readFileSync(path.join(root, file))));
}
