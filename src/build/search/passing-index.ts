/** A search index that is not published: for a preview, which throws it away. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Site } from '../../model/site.ts';
import { paperAddress } from '../../outputs/addresses/addresses.ts';
import { papersOf } from '../../outputs/papers.ts';
import { writeWhole } from '../../outputs/files/write-file.ts';
import { SiteFolder } from '../site-folder.ts';
import { writeSearchIndex } from './search-index.ts';

/** An index in a folder of its own outside the project. */
export interface PassingIndex {
  /** Absolute path of the folder in which `pagefind/` lies. */
  readonly folder: string;
  remove(): Promise<void>;
}

/** Makes an index of a site's papers as `draw` draws them by their addresses. Rejects where drawing or Pagefind fails. */
export async function makePassingIndex(
  site: Site,
  draw: (address: string) => Promise<string | undefined>,
): Promise<PassingIndex> {
  const folder = await mkdtemp(path.join(tmpdir(), 'committee-papers-search-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    for (const address of papersOf(site).map(paperAddress))
      await writeWhole(path.join(folder, address, 'index.html'), (await draw(address)) ?? '');
    await writeSearchIndex(site, new SiteFolder(folder));
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
