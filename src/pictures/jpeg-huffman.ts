/** Huffman tables of a JPEG (ISO/IEC 10918-1, annex C and F.2.2.3). */

/** A table made ready for reading. Codes of up to 8 bits are looked up at once, longer ones by their length. */
export interface HuffmanTable {
  /** By the next 8 bits: length of the code times 256, plus its symbol; 0 where the code is longer. */
  readonly quick: Uint16Array;
  /** The largest code of each length; -1 where there is none. */
  readonly largest: Int32Array;
  /** What is added to a code of some length to find its symbol. */
  readonly offset: Int32Array;
  readonly symbols: Uint8Array;
}

/** A table as it is written: how many codes there are of each length from 1 to 16, then the symbols. */
export interface WrittenTable {
  readonly counts: Uint8Array;
  readonly symbols: Uint8Array;
}

/** Makes a table ready whose lengths promise no more codes than there can be. */
export function huffmanTable({ counts, symbols }: WrittenTable): HuffmanTable {
  const quick = new Uint16Array(256);
  const largest = new Int32Array(17).fill(-1);
  const offset = new Int32Array(17);
  let [code, place] = [0, 0];
  for (let length = 1; length <= 16; length++) {
    const count = counts[length - 1] ?? 0;
    offset[length] = place - code;
    for (let index = 0; index < count; index++, code++, place++)
      if (length <= 8) fillQuick(quick, { code, length, symbol: symbols[place] ?? 0 });
    if (count > 0) largest[length] = code - 1;
    code <<= 1;
  }
  return { quick, largest, offset, symbols };
}

function fillQuick(quick: Uint16Array, found: { code: number; length: number; symbol: number }): void {
  const { code, length, symbol } = found;
  const first = code << (8 - length);
  quick.fill(length * 256 + symbol, first, first + (1 << (8 - length)));
}
