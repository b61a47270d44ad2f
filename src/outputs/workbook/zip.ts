import { zipSync, type Zippable } from 'fflate';

/** The earliest day that a ZIP archive can name: the bytes of a file do not tell when it was made. */
const noTime = '1980-01-01T00:00:00';

/** A ZIP archive of texts, in their order; those in `stored` are not compressed. The same texts give the same bytes. */
export function zipOf(texts: ReadonlyMap<string, string>, stored: readonly string[] = []): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Zippable = {};
  // The time of a ZIP archive has no zone: this one reads the same in every zone of the machine.
  const mtime = new Date(noTime);
  for (const [name, text] of texts)
    parts[name] = [encoder.encode(text), { mtime, level: stored.includes(name) ? 0 : 6 }];
  return zipSync(parts, { mtime });
}
