import { zipSync, type Zippable } from 'fflate';

/** The earliest day that a ZIP archive can name: the bytes of a file do not tell when it was made. */
const noTime = '1980-01-01T00:00:00';

/** A file of an archive. */
export type ZipContent = string | Uint8Array;

/** A ZIP archive of files, in their order; those in `stored` are not compressed. The same files give the same bytes. */
export function zipOf(files: ReadonlyMap<string, ZipContent>, stored: readonly string[] = []): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Zippable = {};
  // The time of a ZIP archive has no zone: this one reads the same in every zone of the machine.
  const mtime = new Date(noTime);
  for (const [name, content] of files) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    parts[name] = [bytes, { mtime, level: stored.includes(name) ? 0 : 6 }];
  }
  return zipSync(parts, { mtime });
}
