/** The bits of a JPEG's entropy-coded data (ISO/IEC 10918-1, annex F), read strictly: what libjpeg would warn of ends the reading. */
import type { HuffmanTable } from './jpeg-huffman.ts';

/** Thrown where the coded data break a rule or end too soon. */
export class DamagedScan extends Error {
  override readonly name = 'DamagedScan';
}

/** Reads bits from a place on up to the next marker. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** Where the next byte is taken from. */
  #at: number;
  #bits = 0;
  #count = 0;
  /** How many of the bits were made up because the data ended at a marker. */
  #padding = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The next symbol of a table. Throws DamagedScan. */
  symbol(table: HuffmanTable): number {
    if (this.#count < 16) this.#fill();
    const next = (this.#bits >>> (this.#count - 16)) & 0xffff;
    const quick = table.quick[next >>> 8] ?? 0;
    if (quick !== 0) {
      this.#take(quick >>> 8);
      return quick & 0xff;
    }
    for (let length = 9; length <= 16; length++) {
      const code = next >>> (16 - length);
      if (code > (table.largest[length] ?? -1)) continue;
      this.#take(length);
      return table.symbols[(table.offset[length] ?? 0) + code] ?? 0;
    }
    throw new DamagedScan('There is no such code');
  }

  /** The next `length` bits, at most 16, as a number. Throws DamagedScan. */
  read(length: number): number {
    if (length === 0) return 0;
    if (this.#count < length) this.#fill();
    const value = (this.#bits >>> (this.#count - length)) & ((1 << length) - 1);
    this.#take(length);
    return value;
  }

  /** Passes over the marker between two restart intervals; `number` is 0 to 7. Throws DamagedScan. */
  restart(number: number): void {
    if (this.#count - this.#padding >= 8) throw new DamagedScan('Data stand before a restart marker');
    while (this.#bytes[this.#at] === 0xff && this.#bytes[this.#at + 1] === 0xff) this.#at += 1;
    if (this.#bytes[this.#at] !== 0xff || this.#bytes[this.#at + 1] !== 0xd0 + number)
      throw new DamagedScan('A restart marker is missing');
    this.#at += 2;
    [this.#bits, this.#count, this.#padding] = [0, 0, 0];
  }

  /**
   * Where the data end and where the next marker begins. Between them some cameras leave zeros or ones, which say nothing;
   * anything else there throws DamagedScan.
   */
  end(): { readonly end: number; readonly marker: number } {
    let end = this.#at;
    for (let unread = (this.#count - this.#padding) >> 3; unread > 0; unread--)
      end -= this.#bytes[end - 1] === 0 && this.#bytes[end - 2] === 0xff ? 2 : 1;
    let marker = end;
    while (marker < this.#bytes.length && !this.#isMarker(marker)) {
      const byte = this.#bytes[marker];
      if (byte !== 0 && byte !== 0xff) throw new DamagedScan('Data stand after the last block');
      marker += 1;
    }
    return { end, marker };
  }

  #isMarker(at: number): boolean {
    const next = this.#bytes[at + 1] ?? 0;
    return this.#bytes[at] === 0xff && next !== 0 && next !== 0xff;
  }

  #take(length: number): void {
    this.#count -= length;
    if (this.#count < this.#padding) throw new DamagedScan('The data end too soon');
  }

  /** Brings at least 17 bits; a byte 0xff of the data is followed by a zero (B.1.1.5). */
  #fill(): void {
    while (this.#count <= 16) {
      let byte = this.#bytes[this.#at] ?? 0xff;
      if (byte !== 0xff) this.#at += 1;
      else if (this.#bytes[this.#at + 1] === 0) this.#at += 2;
      else {
        byte = 0;
        this.#padding += 8;
      }
      this.#bits = (this.#bits << 8) | byte;
      this.#count += 8;
    }
  }
}
