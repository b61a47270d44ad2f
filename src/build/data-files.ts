import path from 'node:path';
import type { Site } from '../model/site.ts';
import { csvText } from '../data/reading/csv-write.ts';
import { csvwMetadata } from '../data/reading/csvw.ts';
import { picturesBeside } from '../render/html/pictures.ts';
import { csvPath, csvwPath, paperAddress } from '../outputs/addresses/addresses.ts';
import { papersOf } from '../outputs/papers.ts';
import { dataTakenDown, noticeCsv } from '../outputs/taken-down-data.ts';
import { readPublished } from '../outputs/brought/published-bytes.ts';
import { writeWhole } from '../outputs/files/write-file.ts';

/** Writes every dataset's CSV and metadata into `folder`, and a notice in the place of the CSV of each that was taken down. Gives the sizes of the CSVs in bytes, by dataset. */
export async function writeDatasets(site: Site, folder: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const dataset of site.datasets.values()) {
    const csv = new TextEncoder().encode(csvText(dataset));
    await writeWhole(path.join(folder, csvPath(dataset.name)), csv);
    const metadata = csvwMetadata(dataset, { council: site.council.name, language: site.council.language });
    await writeWhole(path.join(folder, csvwPath(dataset.name)), `${JSON.stringify(metadata, undefined, 2)}\n`);
    sizes.set(dataset.name, csv.length);
  }
  for (const { name, notice } of dataTakenDown(site))
    await writeWhole(path.join(folder, csvPath(name)), noticeCsv(notice));
  return sizes;
}

/** Writes the pictures that stand as files on papers' pages beside these pages. Gives their paths in `folder`, sorted. */
export async function writePictures(site: Site, folder: string): Promise<readonly string[]> {
  const written = new Set<string>();
  for (const paper of papersOf(site)) {
    for (const { file, name } of picturesBeside(paper)) {
      const target = `${paperAddress(paper).slice(1)}${name}`;
      await writeWhole(path.join(folder, target), await readPublished(site.root, file));
      written.add(target);
    }
  }
  return [...written].toSorted();
}
