/** Where the pictures of papers are published: beside the paper's page. */
import type { Paper } from '../document/paper.ts';
import { paperAddress } from '../publish/addresses.ts';
import { picturesBeside } from '../render/html/pictures.ts';

/** A picture file to be copied. */
export interface PublishedPicture {
  /** Path relative to the content root. */
  readonly file: string;
  /** Path in dist/, without a leading slash. */
  readonly path: string;
}

/** The picture files that a paper's page shows; drawings from SVG stand in the page itself. */
export function picturesOf(paper: Paper): PublishedPicture[] {
  return picturesBeside(paper).map(({ file, name }) => ({ file, path: `${paperAddress(paper).slice(1)}${name}` }));
}
