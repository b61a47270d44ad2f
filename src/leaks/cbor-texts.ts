/** The texts of CBOR (RFC 8949), the form of a search index: each for itself, so that no byte before it is read as one of its letters. */

/** What Pagefind writes before the CBOR or JSON of its files. */
const pagefindMark = 'pagefind_dcd';

/** Deeper nesting than this is no index. */
const deepest = 64;

/** What follows Pagefind's mark; the bytes themselves where they do not begin with it. */
export function withoutPagefindMark(bytes: Uint8Array): Uint8Array {
  const isMarked = Buffer.from(bytes.subarray(0, pagefindMark.length)).toString('latin1') === pagefindMark;
  return isMarked ? bytes.subarray(pagefindMark.length) : bytes;
}

/** Every text of a CBOR item that fills the bytes to their end; undefined where they are none. */
export function cborTexts(bytes: Uint8Array): readonly string[] | undefined {
  const reader = new CborReader(bytes);
  return reader.readItem(0) && reader.isAtEnd ? reader.texts : undefined;
}

/** Major types of an item, its first three bits (RFC 8949, section 3.1). */
const major = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6, simple: 7 } as const;

class CborReader {
  readonly texts: string[] = [];
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  /** False where no whole item stands here. */
  readItem(depth: number): boolean {
    const first = this.#bytes[this.#at++];
    if (first === undefined || depth > deepest) return false;
    const [type, more] = [first >> 5, first & 0x1f];
    if (more === 31) return this.#readOpenEnded(type, depth);
    const argument = this.#readArgument(more);
    if (argument === undefined) return false;
    switch (type) {
      case major.bytes:
      case major.text:
        return this.#readText(argument, type === major.text);
      case major.array:
        return this.#readItems(argument, depth);
      case major.map:
        return this.#readItems(argument * 2, depth);
      case major.tag:
        return this.readItem(depth + 1);
      default:
        return true;
    }
  }

  /** The number in an item's head; undefined where it is cut off or reserved. */
  #readArgument(more: number): number | undefined {
    if (more < 24) return more;
    const length = more > 27 ? 0 : 2 ** (more - 24);
    const at = this.#at;
    this.#at += length;
    if (length === 0 || this.#at > this.#bytes.length) return undefined;
    if (length === 1) return this.#view.getUint8(at);
    if (length === 2) return this.#view.getUint16(at);
    return length === 4 ? this.#view.getUint32(at) : Number(this.#view.getBigUint64(at));
  }

  #readText(length: number, isText: boolean): boolean {
    const end = this.#at + length;
    if (end > this.#bytes.length) return false;
    if (length > 0)
      this.texts.push(Buffer.from(this.#bytes.subarray(this.#at, end)).toString(isText ? 'utf8' : 'latin1'));
    this.#at = end;
    return true;
  }

  #readItems(count: number, depth: number): boolean {
    // Each item takes a byte at least.
    if (count > this.#bytes.length - this.#at) return false;
    for (let read = 0; read < count; read++) if (!this.readItem(depth + 1)) return false;
    return true;
  }

  /** Items up to the sign that ends them. */
  #readOpenEnded(type: number, depth: number): boolean {
    if (type < major.bytes || type > major.map) return false;
    while (this.#bytes[this.#at] !== 0xff) if (!this.readItem(depth + 1)) return false;
    this.#at++;
    return true;
  }
}
