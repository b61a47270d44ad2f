/** For commands that need a few papers: the datasets those papers can see, so that the others need not be read. */
import path from 'node:path';
import { withFiles, type Tree } from '../../content/tree.ts';
import { isMinutes } from '../meetings/minutes/minutes.ts';

/**
 * The tree without the datasets that have nothing to do with the wanted papers. A dataset is kept where a paper names it,
 * or where it and a kept one name each other: relations and suppression reach across datasets both ways.
 */
export function withWantedData(tree: Tree, isWanted: (file: string) => boolean): Tree {
  const textOf = (file: string): string => new TextDecoder().decode(tree.content(file).bytes);
  const sidecars = new Map(tree.files.filter(isSidecar).map((file) => [nameOf(file), textOf(file)]));
  // Minutes are resolved in any case, since their numbers run on from meeting to meeting.
  const texts = tree.files.filter((file) => file.endsWith('.mdx')).map((file) => ({ file, text: textOf(file) }));
  const papers = texts.filter(({ file, text }) => isWanted(file) || isMinutes(text)).map(({ text }) => text);
  const kept = new Set([...sidecars.keys()].filter((name) => papers.some((text) => text.includes(name))));
  // A set that grows while it is gone through: what is added is looked at too.
  for (const name of kept) {
    const own = sidecars.get(name) ?? '';
    for (const [other, text] of sidecars) if (own.includes(`${other}/`) || text.includes(`${name}/`)) kept.add(other);
  }
  const isKept = (file: string): boolean => !isDataFile(file) || kept.has(nameOf(file));
  return withFiles(tree, tree.files.filter(isKept));
}

function isDataFile(file: string): boolean {
  return /^(?:restricted\/)?data\/.*\.(?:csv|yml)$/.test(file);
}

function isSidecar(file: string): boolean {
  return isDataFile(file) && file.endsWith('.yml');
}

function nameOf(file: string): string {
  return path.posix.basename(file).replace(/\.(?:csv|yml)$/, '');
}
