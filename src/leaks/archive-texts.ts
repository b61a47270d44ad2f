import { unzipSync } from 'fflate';

/** A part of an archive. */
export interface ArchivePart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The parts of a ZIP archive, such as a spreadsheet, of at most so many bytes together; undefined where it cannot be unpacked within them. */
export function partsOfArchive(bytes: Uint8Array, most: number): readonly ArchivePart[] | undefined {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        return total <= most;
      },
    });
    return total > most ? undefined : Object.entries(parts).map(([name, part]) => ({ name, bytes: part }));
  } catch {
    return undefined;
  }
}
