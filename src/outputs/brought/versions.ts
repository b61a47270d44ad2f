/** Companion versions of papers as they are published: their files beside the page of the paper. */
import path from 'node:path';
import type { Paper } from '../../model/paper.ts';
import type { Site } from '../../model/site.ts';
import { filesOfVersion, type VersionFile } from '../../model/version.ts';
import { versionName } from '../../render/html/pictures.ts';
import type { VersionKind } from '../../schema/paper/versions.ts';
import { paperAddress } from '../addresses/addresses.ts';
import { papersOf } from '../papers.ts';
import { readPublished } from './published-bytes.ts';
import { writeWhole } from '../files/write-file.ts';

/** A file of a version, or its transcript. */
export interface PublishedVersion {
  /** Path relative to the content root. */
  readonly file: string;
  /** Path in dist/, without a leading slash. */
  readonly path: string;
  readonly kind: VersionKind;
  /** Of the version. */
  readonly title: string;
  /** Of a PDF. */
  readonly pages?: number;
}

/** The files of a paper's versions, in order. */
export function versionFilesOf(paper: Paper): readonly PublishedVersion[] {
  return (paper.versions ?? []).flatMap((version) =>
    filesOfVersion(version).map(({ file, pages }) => ({
      file,
      path: versionPath(paper, file),
      kind: version.kind,
      title: version.title,
      ...(pages === undefined ? {} : { pages }),
    })),
  );
}

/** Address of a file of a version, with a slash at its beginning, as links have it. */
export function versionAddress(paper: Paper, { file }: VersionFile): string {
  return `/${versionPath(paper, file).split('/').map(encodeURIComponent).join('/')}`;
}

/** Writes the files of the versions of all papers into `folder`. */
export async function writeVersions(site: Site, folder: string): Promise<void> {
  for (const one of papersOf(site).flatMap(versionFilesOf)) {
    await writeWhole(path.join(folder, one.path), await readPublished(site.root, one.file));
  }
}

function versionPath(paper: Paper, file: string): string {
  return `${paperAddress(paper).slice(1)}${versionName(paper, file)}`;
}
