/** The Word files below tests/cases/office/word, by their names: in which folder one stands is only for those who look. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../tree.ts';

const folder = path.join(projectRoot, 'tests/cases/office/word');

/** Absolute paths by name, for example "toc" for structure/toc.docx. */
const files: ReadonlyMap<string, string> = new Map(
  globSync('**/*.docx', { cwd: folder })
    .sort()
    .map((file) => [path.basename(file, '.docx'), path.join(folder, file)]),
);

/** The names of all files. */
export const wordCases: readonly string[] = [...files.keys()];

/** The absolute path of a file, by its name without its ending. Throws where there is none. */
export function wordCase(name: string): string {
  const file = files.get(name);
  if (file === undefined) throw new Error(`There is no Word file "${name}" among the cases`);
  return file;
}
