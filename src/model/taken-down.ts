/** What was taken down after its publication: nobody may read a word of it any more. */
import path from 'node:path';
import type { TakenDownKind } from '../schema/meeting/coming-down.ts';

/** Something that was taken down, with the three facts that are said of it. */
export interface TakenDown {
  readonly kind: TakenDownKind;
  /** File name of a paper, page, picture or PDF; name of a dataset. */
  readonly name: string;
  /** ISO date. */
  readonly date: string;
  readonly reason: string;
  /** Of a paper, page, picture or PDF: the folder it lies in, relative to the root. */
  readonly folder: string;
  /** File that says so, relative to the root. */
  readonly source: string;
}

/** Something taken down is called by this among all that was: "data contacts", "paper content/meetings/…/housing.mdx". */
export function keyOfTakenDown({ kind, name, folder }: Pick<TakenDown, 'kind' | 'name' | 'folder'>): string {
  return kind === 'data' ? `data ${name}` : `file ${folder}/${name}`;
}

/**
 * The name that a record has for something taken down, by what it is called among all: "contacts.csv" for "data contacts",
 * "the-house.jpg" for "file content/…/the-house.jpg".
 */
export function partOfLost(key: string): string {
  const [kind, ...name] = key.split(' ');
  return kind === 'data' ? `${name.join(' ')}.csv` : path.posix.basename(name.join(' '));
}

/** What was taken down, found by what asks for it. */
export interface TakenDownList {
  /** In the order of the files that say so. */
  readonly all: readonly TakenDown[];
  /** The files of the root that nobody may read, relative to it: of those that were deleted there is none. */
  readonly hidden: ReadonlySet<string>;
  /** A dataset by its name. */
  data(name: string): TakenDown | undefined;
  /** A paper, page, picture or PDF by its path relative to the root. */
  file(path: string): TakenDown | undefined;
}

/** The list of a site of which nothing was taken down. */
export const nothingTakenDown: TakenDownList = {
  all: [],
  hidden: new Set(),
  data: () => undefined,
  file: () => undefined,
};
