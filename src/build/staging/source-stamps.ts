/** What a build reads, before and after it: a picture that somebody saves meanwhile would be published unchecked. */
import { readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { endingOf, versionMediaTypes } from '../../schema/paper/versions.ts';

/** Size, time and number of each file of a root that a build reads, by its path relative to the root with forward slashes. */
export type SourceStamps = ReadonlyMap<string, string>;

/** A file that is not what it was when the build began. */
export interface ChangedSource {
  /** Relative to the root. */
  readonly file: string;
  readonly isGone: boolean;
}

/** Files of the content were changed or deleted while they were needed: nothing may be published from them. */
export class SourcesChanged extends Error {
  readonly files: readonly ChangedSource[];

  constructor(files: readonly ChangedSource[], options?: ErrorOptions) {
    super(
      files.map(({ file, isGone }) => `${file} was ${isGone ? 'moved or deleted' : 'changed'}`).join('; '),
      options,
    );
    this.files = files;
  }
}

/** The stamps of all files under content/, data/ and templates/ of a root. What cannot be looked at is left out. */
export function sourceStamps(root: string): SourceStamps {
  const stamps = new Map<string, string>();
  const go = (folder: string): void => {
    for (const entry of entriesOf(path.join(root, folder))) {
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) go(file);
      else stamps.set(file, stampOf(root, file) ?? '');
    }
  };
  for (const folder of ['content', 'data', 'templates']) go(folder);
  return stamps;
}

/** The files that have been changed, moved or deleted since; those that were added are for the next build. */
export function changedSources(root: string, stamps: SourceStamps): readonly ChangedSource[] {
  return [...stamps].flatMap(([file, stamp]): readonly ChangedSource[] => {
    const now = stampOf(root, file);
    if (now === undefined) return stamp === '' ? [] : [{ file, isGone: true }];
    return now === stamp ? [] : [{ file, isGone: false }];
  });
}

/** True for a file that is opened again after the check: its pixels, pages or sounds are published, not what was read from it. */
export function isBrought({ file }: ChangedSource): boolean {
  return endingOf(file) === 'svg' || versionMediaTypes.has(endingOf(file));
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
  } catch {
    return [];
  }
}

function stampOf(root: string, file: string): string | undefined {
  try {
    const { size, mtimeMs, ino } = statSync(path.join(root, file));
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    return undefined;
  }
}
