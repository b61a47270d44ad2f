/** Filters from before Flate (ISO 32000-1, 7.4.2 to 7.4.5). Each gives undefined for data that are not of its kind. */

/** Two digits a byte, up to ">". */
export function fromHexadecimal(data: Uint8Array): Uint8Array {
  const digits = (Buffer.from(data).toString('latin1').split('>', 1)[0] ?? '').replaceAll(/[^0-9A-Fa-f]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

const [exclamation, lowerZ, tilde] = [0x21, 0x7a, 0x7e];

/** Five characters to four bytes, "z" for four zeros, up to "~". */
export function fromBase85(data: Uint8Array): Uint8Array | undefined {
  const start = /^[\s\0]*<~/.exec(Buffer.from(data.subarray(0, 64)).toString('latin1'))?.[0].length ?? 0;
  const bytes = Buffer.alloc(data.length * 4);
  let [length, value, count] = [0, 0, 0];
  for (const byte of data.subarray(start)) {
    if (byte <= 0x20) continue;
    if (byte === tilde) break;
    if (byte === lowerZ && count === 0) {
      length += 4;
      continue;
    }
    if (byte < exclamation || byte > 0x75) return undefined;
    value = value * 85 + byte - exclamation;
    count += 1;
    if (count < 5) continue;
    length = bytes.writeUInt32BE(value % 2 ** 32, length);
    [value, count] = [0, 0];
  }
  if (count === 0) return bytes.subarray(0, length);
  for (let filled = count; filled < 5; filled++) value = value * 85 + 84;
  bytes.writeUInt32BE(value % 2 ** 32, length);
  return bytes.subarray(0, length + count - 1);
}

/** Runs of one byte and of different ones, up to 128. `most` is the longest that may come out; more is refused by the caller. */
export function fromRunLengths(data: Uint8Array, most: number): Uint8Array {
  // Measured before it is written: millions of short parts would take many times what they hold.
  const unpacked = Buffer.alloc(lengthOfRuns(data, most));
  let length = 0;
  for (let at = 0; length < unpacked.length;) {
    const head = data[at] ?? 128;
    if (head < 128) unpacked.set(data.subarray(at + 1, at + 2 + head), length);
    else unpacked.fill(data[at + 1] ?? 0, length, length + 257 - head);
    length += head < 128 ? Math.min(head + 1, data.length - at - 1) : 257 - head;
    at += head < 128 ? 2 + head : 2;
  }
  return unpacked;
}

function lengthOfRuns(data: Uint8Array, most: number): number {
  let length = 0;
  for (let at = 0; at < data.length && length <= most;) {
    const head = data[at] ?? 128;
    if (head === 128) break;
    length += head < 128 ? Math.min(head + 1, data.length - at - 1) : 257 - head;
    at += head < 128 ? 2 + head : 2;
  }
  return length;
}

const [clearTable, endOfData, firstCode, mostCodes] = [256, 257, 258, 4096];

/** Lempel, Ziv and Welch's codes of 9 to 12 bits. `isEarly` is whether codes grow longer one code too soon, as is usual. */
export function fromLzw(
  data: Uint8Array,
  { most, isEarly }: { most: number; isEarly: boolean },
): Uint8Array | undefined {
  const output = new LzwOutput(most);
  let [at, buffer, bits, width] = [0, 0, 0, 9];
  for (;;) {
    while (bits < width && at < data.length) {
      buffer = ((buffer << 8) | (data[at] ?? 0)) & 0xffffff;
      bits += 8;
      at += 1;
    }
    if (bits < width) return output.bytes();
    const code = (buffer >>> (bits - width)) & ((1 << width) - 1);
    bits -= width;
    if (code === endOfData || output.isFull) return output.bytes();
    if (code === clearTable) output.clear();
    else if (!output.add(code)) return undefined;
    const next = output.nextCode + (isEarly ? 1 : 0);
    width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
  }
}

/** What has come out, and the table that was made of it: each entry is a place in it and a length. */
class LzwOutput {
  readonly #most: number;
  #out = Buffer.alloc(1 << 16);
  #length = 0;
  readonly #places = new Uint32Array(mostCodes);
  readonly #lengths = new Uint32Array(mostCodes);
  #previous: { place: number; length: number } | undefined;
  nextCode = firstCode;

  constructor(most: number) {
    this.#most = most;
  }

  get isFull(): boolean {
    return this.#length > this.#most;
  }

  bytes(): Uint8Array {
    return this.#out.subarray(0, this.#length);
  }

  clear(): void {
    this.nextCode = firstCode;
    this.#previous = undefined;
  }

  /** Writes what a code stands for; false for a code that is not known yet. */
  add(code: number): boolean {
    if (code > this.nextCode || (code === this.nextCode && !this.#previous)) return false;
    const place = this.#length;
    if (code < 256) this.#write(Uint8Array.of(code));
    else if (code === this.nextCode && this.#previous) this.#copy(this.#previous.place, this.#previous.length + 1);
    else this.#copy(this.#places[code] ?? 0, this.#lengths[code] ?? 0);
    // A new entry is the last one with the first byte of this one, and so stands in what has come out.
    if (this.#previous && this.nextCode < mostCodes) {
      this.#places[this.nextCode] = this.#previous.place;
      this.#lengths[this.nextCode] = this.#previous.length + 1;
      this.nextCode += 1;
    }
    this.#previous = { place, length: this.#length - place };
    return true;
  }

  /** Copies byte by byte: a code that is just being made reaches into itself. */
  #copy(place: number, length: number): void {
    this.#grow(length);
    for (let index = 0; index < length; index++) this.#out[this.#length + index] = this.#out[place + index] ?? 0;
    this.#length += length;
  }

  #write(bytes: Uint8Array): void {
    this.#grow(bytes.length);
    this.#out.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #grow(length: number): void {
    if (this.#length + length <= this.#out.length) return;
    this.#out = Buffer.concat([this.#out, Buffer.alloc(this.#out.length + length)]);
  }
}
