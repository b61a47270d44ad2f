/** Whether two folders hold the same files, byte for byte. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** SHA-256 of each file of a folder, by its path in it. */
export type FolderHashes = ReadonlyMap<string, string>;

/** Reads every file of a folder. */
export function hashesOf(folder: string): FolderHashes {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')];
    }),
  );
}

/** The paths of files that differ, or are in one alone. */
export function differing(one: FolderHashes, other: FolderHashes): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file));
}

/** Throws where two folders differ; `what` begins the sentence: "The parts together". */
export function mustBeSame(what: string, made: FolderHashes, wanted: FolderHashes): void {
  const wrong = differing(made, wanted);
  if (wrong.length > 0)
    throw new Error(
      `${what} differ from one build from nothing in ${wrong.length} files, the first ${wrong[0] ?? ''}.`,
    );
}
