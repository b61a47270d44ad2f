/** Hashes of what steps of compiling are given and look at, to know in another process whether it is still the same. */
import { createHash } from 'node:crypto';

/** The hashes of one compiling. */
export class ValueHashes {
  readonly #known = new WeakMap<object, string>();

  /** Of several values, in their order. */
  ofAll(values: readonly unknown[]): string {
    return textHash(values.map((value) => this.of(value)).join(' '));
  }

  /** Of one value. Things are hashed once: they stay as they are for as long as a compiling takes. */
  of(value: unknown): string {
    if (typeof value !== 'object' || value === null) return textHash(`${typeof value} ${String(value)}`);
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const hash = thingHash(value);
    this.#known.set(value, hash);
    return hash;
  }
}

/** Of a table the rows are read one after another: as one text they would be longer than a text may be. */
const longList = 1_000;

/** The hash of a thing's JSON, its long lists taken piece by piece. */
function thingHash(thing: object): string {
  const hash = createHash('sha256');
  for (const [name, part] of Object.entries(Array.isArray(thing) ? { list: thing } : plainParts(thing))) {
    hash.update(`${JSON.stringify(name)}:`);
    // A Buffer would be written as a list of its numbers, before `plainly` sees it: seventy times its size.
    const plain = plainly('', part);
    const pieces: readonly unknown[] = Array.isArray(plain) && plain.length > longList ? plain : [plain];
    for (const piece of pieces) hash.update(`${JSON.stringify(piece, plainly)}\n`);
  }
  return hash.digest('base64');
}

/** The parts of a thing by name, bytes and maps as one part. */
function plainParts(thing: object): object {
  const plain = plainly('', thing);
  return plain === thing ? thing : { all: plain };
}

/** Maps and bytes as JSON can write them. */
function plainly(_key: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value];
  return value instanceof Uint8Array ? createHash('sha256').update(value).digest('base64') : value;
}

function textHash(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
