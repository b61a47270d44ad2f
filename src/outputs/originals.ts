/** PDFs of other people that stand in papers as appendices: published beside the page of the paper, as they came or as copies of their pages. */
import path from 'node:path';
import type { Site } from '../model/site.ts';
import type { Paper } from '../model/paper.ts';
import { walk } from '../document/transforms/walk.ts';
import { nameBeside } from '../render/html/pictures.ts';
import { paperAddress } from './addresses.ts';
import { papersOf } from './papers.ts';
import { readPublished } from './published-bytes.ts';
import { writeWhole } from './write-file.ts';

/** Such a file. */
export interface Original {
  /** Path relative to the content root. */
  readonly file: string;
  /** Path in dist/, without a leading slash. */
  readonly path: string;
  /** Of its appendix. */
  readonly title: string;
  readonly pages: number;
}

/** Asked several times in a build; the words of a paper lie packed, and are not unpacked for it each time. */
const known = new WeakMap<Paper, readonly Original[]>();

/** The originals that a paper shows, in order. */
export function originalsOf(paper: Paper): readonly Original[] {
  const originals = known.get(paper) ?? findOriginals(paper);
  known.set(paper, originals);
  return originals;
}

function findOriginals(paper: Paper): readonly Original[] {
  const found: Original[] = [];
  walk(paper.body, (node) => {
    if (!('document' in node)) return;
    const { file, pages } = node.document.pdf;
    const target = `${paperAddress(paper).slice(1)}${nameBeside(paper, file)}`;
    found.push({ file, path: target, title: node.title, pages: pages.length });
  });
  return found;
}

/** Writes the originals of all papers into `folder`. */
export async function writeOriginals(site: Site, folder: string): Promise<void> {
  for (const one of papersOf(site).flatMap(originalsOf)) {
    await writeWhole(path.join(folder, one.path), await readPublished(site.root, one.file));
  }
}
