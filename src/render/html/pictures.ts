/** The picture files that a paper's page needs beside it. */
import type { Paper } from '../../model/paper.ts';
import { filesOfVersion } from '../../model/version.ts';
import { walk } from '../../document/transforms/walk.ts';

/** A picture file and what it is called beside the page. */
export interface PagePicture {
  /** Path relative to the content root. */
  readonly file: string;
  /** Path relative to the paper's page. */
  readonly name: string;
}

/** What a picture is called beside its paper's page: its path from the paper's folder; one from elsewhere keeps its whole path as name. */
export function pictureName(paper: Pick<Paper, 'file'>, file: string): string {
  const folder = paper.file.slice(0, paper.file.lastIndexOf('/') + 1);
  return file.startsWith(folder) ? file.slice(folder.length) : file.replace(/^content\//, '').replaceAll('/', '-');
}

/** The same of any file; a PDF with the name of the paper's own gets another name. */
export function nameBeside(paper: Pick<Paper, 'file' | 'slug'>, file: string): string {
  const name = pictureName(paper, file);
  return name === `${paper.slug}.pdf` ? `original-${name}` : name;
}

/**
 * The same of a file of a companion version. The files of a publication's formats lie beside its page too, and all begin with its
 * name: one that begins so gets another name.
 */
export function versionName(paper: Pick<Paper, 'file' | 'slug' | 'home'>, file: string): string {
  const name = pictureName(paper, file);
  const isTaken = name === 'card.png' || (paper.home.in === 'publications' && name.startsWith(paper.slug));
  return isTaken ? `version-${name}` : name;
}

/** Asked several times in a build; the words of a paper lie packed, and are not unpacked for it each time. */
const known = new WeakMap<Pick<Paper, 'file' | 'body'>, readonly PagePicture[]>();

/** PNG and JPEG files of a paper, each once, in order. SVG files are drawn into the page and need none. */
export function picturesBeside(paper: Pick<Paper, 'file' | 'body'>): readonly PagePicture[] {
  const pictures = known.get(paper) ?? findPictures(paper);
  known.set(paper, pictures);
  return pictures;
}

function findPictures(paper: Pick<Paper, 'file' | 'body'>): PagePicture[] {
  const names = new Map<string, string>();
  walk(paper.body, (node) => {
    if (!('picture' in node) || node.picture.drawing) return;
    names.set(node.picture.file, pictureName(paper, node.picture.file));
  });
  return [...names].map(([file, name]) => ({ file, name }));
}

/** What all files beside a paper's page are called: pictures, PDFs of other people that it shows, and its versions, each once. */
export function namesBeside(paper: Pick<Paper, 'file' | 'slug' | 'home' | 'body' | 'versions'>): readonly string[] {
  const names = new Set(picturesBeside(paper).map(({ name }) => name));
  walk(paper.body, (node) => {
    if ('document' in node && node.type !== 'foreignDocument') names.add(nameBeside(paper, node.document.pdf.file));
  });
  for (const { file } of (paper.versions ?? []).flatMap(filesOfVersion)) names.add(versionName(paper, file));
  return [...names];
}
