/** PDFs of other people that stand in papers as appendices: published beside the page of the paper, as they came or as copies of their pages. */
import path from 'node:path';
import type { Site } from '../../model/site.ts';
import type { Paper } from '../../model/paper.ts';
import { walk } from '../../document/transforms/walk.ts';
import { nameBeside } from '../../render/html/pictures.ts';
import { paperAddress, paperPdfPath } from '../addresses/addresses.ts';
import { papersOf } from '../papers.ts';
import { readPublished } from './published-bytes.ts';
import { writeWhole } from '../files/write-file.ts';

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

/** What a paper shows of other people. */
interface Shown {
  /** As appendices. */
  readonly beside: readonly Original[];
  /** The document that the paper is. */
  readonly itself?: Original;
}

/** Asked several times in a build; the words of a paper lie packed, and are not unpacked for it each time. */
const known = new WeakMap<Paper, Shown>();

/** The originals that lie beside the page of a paper, in order. */
export function originalsOf(paper: Paper): readonly Original[] {
  return shownIn(paper).beside;
}

/** Somebody else's document that a paper is: its PDF is that file. Undefined of any other paper. */
export function documentOf(paper: Paper): Original | undefined {
  return shownIn(paper).itself;
}

/** All PDFs of other people whose pages stand in a paper. */
export function foreignPdfsOf(paper: Paper): readonly Original[] {
  const { beside, itself } = shownIn(paper);
  return itself ? [itself, ...beside] : beside;
}

function shownIn(paper: Paper): Shown {
  const shown = known.get(paper) ?? findShown(paper);
  known.set(paper, shown);
  return shown;
}

function findShown(paper: Paper): Shown {
  const found: Original[] = [];
  let itself: Original | undefined;
  walk(paper.body, (node) => {
    if (!('document' in node)) return;
    const { file, pages } = node.document.pdf;
    if (node.type === 'foreignDocument') {
      itself = { file, path: paperPdfPath(paper), title: node.title, pages: pages.length };
      return;
    }
    const target = `${paperAddress(paper).slice(1)}${nameBeside(paper, file)}`;
    found.push({ file, path: target, title: node.title, pages: pages.length });
  });
  return { beside: found, ...(itself ? { itself } : {}) };
}

/** Writes the originals of all papers into `folder`. */
export async function writeOriginals(site: Site, folder: string): Promise<void> {
  for (const one of papersOf(site).flatMap(originalsOf)) {
    await writeWhole(path.join(folder, one.path), await readPublished(site.root, one.file));
  }
}
