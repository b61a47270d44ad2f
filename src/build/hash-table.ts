/** Hashes of many files by their paths, in little memory, and as they are kept: a site of twenty thousand papers has two hundred thousand files. */
import { hash } from 'node:crypto';

/** Bytes of the hash of a path: two paths with the same are not to be found. */
const nameLength = 16;
/** Bytes of a SHA-256. */
const hashLength = 32;
const rowLength = nameLength + hashLength;

/** SHA-256 of files, by their paths. */
export class HashTable {
  readonly #bytes: Buffer;

  /** A table as it was kept. Throws where the bytes are none. */
  constructor(bytes: Uint8Array) {
    if (bytes.length % rowLength !== 0) throw new Error('The bytes are no table of hashes.');
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** The table of some files, each once; `sha256` in hexadecimal digits. */
  static of(files: Iterable<{ readonly path: string; readonly sha256: string }>): HashTable {
    const rows = Array.from(files, ({ path, sha256 }) => `${nameOf(path)}${sha256}`).toSorted();
    const table = Buffer.alloc(rows.length * rowLength);
    for (const [at, row] of rows.entries()) table.write(row, at * rowLength, 'hex');
    return new HashTable(table);
  }

  /** Rows of the beginning of the path's SHA-256 and the file's SHA-256, sorted. */
  get bytes(): Buffer {
    return this.#bytes;
  }

  /** How many files it has. */
  get size(): number {
    return this.#bytes.length / rowLength;
  }

  /** SHA-256 of a file, in small hexadecimal digits; undefined for one that is not in it. */
  find(path: string): string | undefined {
    const name = Buffer.from(nameOf(path), 'hex');
    let [low, high] = [0, this.size];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = middle * rowLength;
      const order = this.#bytes.compare(name, 0, nameLength, at, at + nameLength);
      if (order === 0) return this.#bytes.toString('hex', at + nameLength, at + rowLength);
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }
}

function nameOf(path: string): string {
  return hash('sha256', path).slice(0, 2 * nameLength);
}
