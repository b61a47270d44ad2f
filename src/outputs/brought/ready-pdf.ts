import type { Paper } from '../../model/paper.ts';
import type { Site } from '../../model/site.ts';
import { documentOf } from './originals.ts';
import type { ReadyPdf } from '../output.ts';
import { readPublishedNow } from './published-bytes.ts';

/** The PDF of a paper that is somebody else's document, as it is published; undefined of any other paper. */
export function readyPdf(paper: Paper, { root }: Pick<Site, 'root'>): ReadyPdf | undefined {
  const own = documentOf(paper);
  return own && { bytes: readPublishedNow(root, own.file), pages: own.pages };
}
