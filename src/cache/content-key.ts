import { createHash } from 'node:crypto';

/**
 * The key of something that is made: SHA-256, in small hexadecimal digits, of the program that makes it, of what kind it is, and of everything that it is
 * made from. Parts are plain data: what JSON knows, bytes, maps and sets. Throws for anything else, which cannot be compared.
 */
export function contentKey(engine: string, kind: string, parts: readonly unknown[]): string {
  const pieces: string[] = [];
  write([engine, kind, ...parts], pieces);
  return createHash('sha256').update(pieces.join('')).digest('hex');
}

/**
 * Writes a value so that no other value is written alike. (V8's own serialisation is no measure: it writes equal numbers and texts in
 * different ways, by how they happen to lie in memory.)
 */
function write(value: unknown, pieces: string[]): void {
  switch (typeof value) {
    case 'string':
      pieces.push(`"${value.length}:`, value);
      break;
    case 'number':
      pieces.push(Object.is(value, -0) ? '-0;' : `${value};`);
      break;
    case 'boolean':
    case 'undefined':
      pieces.push(`${String(value)};`);
      break;
    case 'object':
      if (value === null) pieces.push('null;');
      else writeThing(value, pieces);
      break;
    default:
      throw new TypeError(`A ${typeof value} cannot be part of a key.`);
  }
}

function writeThing(thing: object, pieces: string[]): void {
  if (Array.isArray(thing)) {
    pieces.push(`[${thing.length}:`);
    for (const one of thing as readonly unknown[]) write(one, pieces);
  } else if (thing instanceof Uint8Array) {
    pieces.push(`b${createHash('sha256').update(thing).digest('hex')}`);
  } else if (thing instanceof Map || thing instanceof Set) {
    pieces.push(thing instanceof Map ? 'm' : 's');
    write([...thing], pieces);
  } else {
    const names = Object.keys(thing);
    pieces.push(`{${names.length}:`);
    for (const name of names) {
      pieces.push(`${name.length}:`, name);
      write((thing as Readonly<Record<string, unknown>>)[name], pieces);
    }
  }
}
