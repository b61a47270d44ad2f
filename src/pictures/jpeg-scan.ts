/**
 * A scan of a JPEG read to its end without making pixels of it (ISO/IEC 10918-1, annexes F and G): nothing else shows whether
 * the data are whole.
 */
import { BitReader, DamagedScan } from './jpeg-bits.ts';
import type { Component, Frame, Scan, ScanPart } from './jpeg-frame.ts';
import type { HuffmanTable } from './jpeg-huffman.ts';

/** Magnitudes of 8-bit samples have no more bits than this: differences of the mean, and other coefficients. */
const [longestDc, longestAc] = [11, 10];

/** Reads the scan that begins at a byte. Gives where its data end and where the next marker begins. Throws DamagedScan. */
export function readScan(
  bytes: Uint8Array,
  at: number,
  from: { frame: Frame; scan: Scan },
): ReturnType<BitReader['end']> {
  const { frame, scan } = from;
  const bits = new BitReader(bytes, at);
  const blocks = frame.isProgressive ? new ProgressiveBlocks(bits, scan) : new SequentialBlocks(bits);
  const [only] = scan.parts;
  const isAlone = scan.parts.length === 1 && only !== undefined;
  const units = isAlone ? only.component.columns * only.component.rows : frame.unitColumns * frame.unitRows;
  for (let unit = 0; unit < units; unit++) {
    if (scan.interval > 0 && unit > 0 && unit % scan.interval === 0) {
      bits.restart((unit / scan.interval - 1) % 8);
      blocks.restart();
    }
    if (isAlone) {
      const { columns, stride } = only.component;
      blocks.read(only, Math.floor(unit / columns) * stride + (unit % columns));
    } else readUnit(unit, frame, { parts: scan.parts, blocks });
  }
  return bits.end();
}

interface Blocks {
  read(part: ScanPart, block: number): void;
  restart(): void;
}

/** The blocks of all components of an interleaved unit (A.2.3). */
function readUnit(unit: number, frame: Frame, scan: { parts: readonly ScanPart[]; blocks: Blocks }): void {
  const [column, row] = [unit % frame.unitColumns, Math.floor(unit / frame.unitColumns)];
  for (const part of scan.parts) {
    const { across, down, stride } = part.component;
    for (let y = 0; y < down; y++)
      for (let x = 0; x < across; x++) scan.blocks.read(part, (row * down + y) * stride + column * across + x);
  }
}

/** Blocks of baseline and extended sequential pictures (F.2.2). */
class SequentialBlocks implements Blocks {
  readonly #bits: BitReader;

  constructor(bits: BitReader) {
    this.#bits = bits;
  }

  restart(): void {
    // Nothing runs on from one interval to the next: predictions are not followed here.
  }

  read({ dc, ac }: ScanPart): void {
    const bits = this.#bits;
    if (!dc || !ac) throw new DamagedScan('A table is missing');
    readDifference(bits, dc);
    for (let k = 1; k < 64; k++) {
      const symbol = bits.symbol(ac);
      const [run, length] = [symbol >> 4, symbol & 15];
      if (length === 0 && run < 15) return;
      k += run;
      if (k > 63 && length > 0) throw new DamagedScan('A block has too many coefficients');
      if (length > longestAc) throw new DamagedScan('A coefficient is too large');
      bits.read(length);
    }
  }
}

function readDifference(bits: BitReader, table: HuffmanTable): void {
  const length = bits.symbol(table);
  if (length > longestDc) throw new DamagedScan('A coefficient is too large');
  bits.read(length);
}

/** Blocks of progressive pictures (G.1.2): which coefficients are not zero has to be known to read the later bits. */
class ProgressiveBlocks implements Blocks {
  readonly #bits: BitReader;
  readonly #scan: Scan;
  /** Blocks that have no further coefficients in this scan. */
  #empty = 0;

  constructor(bits: BitReader, scan: Scan) {
    this.#bits = bits;
    this.#scan = scan;
  }

  restart(): void {
    this.#empty = 0;
  }

  read({ component, dc, ac }: ScanPart, block: number): void {
    const { first, high } = this.#scan;
    if (first === 0) {
      if (high > 0) this.#bits.read(1);
      else if (dc) readDifference(this.#bits, dc);
      else throw new DamagedScan('A table is missing');
    } else if (!ac) throw new DamagedScan('A table is missing');
    else if (high === 0) this.#firstBits(ac, component, block);
    else this.#laterBits(ac, component, block);
  }

  #firstBits(table: HuffmanTable, component: Component, block: number): void {
    if (this.#empty > 0) {
      this.#empty -= 1;
      return;
    }
    const { first, last } = this.#scan;
    for (let k = first; k <= last; k++) {
      const symbol = this.#bits.symbol(table);
      const [run, length] = [symbol >> 4, symbol & 15];
      if (length === 0 && run < 15) {
        this.#empty = (1 << run) + this.#bits.read(run) - 1;
        return;
      }
      k += run;
      if (length === 0) continue;
      if (k > last) throw new DamagedScan('A block has too many coefficients');
      if (length > longestAc) throw new DamagedScan('A coefficient is too large');
      this.#bits.read(length);
      mark(component, block, k);
    }
  }

  /** One more bit of each coefficient that is not zero, and those that become so now (G.1.2.3). */
  #laterBits(table: HuffmanTable, component: Component, block: number): void {
    const { first, last } = this.#scan;
    let k = first;
    for (; this.#empty === 0 && k <= last; k++) {
      const symbol = this.#bits.symbol(table);
      const [run, length] = [symbol >> 4, symbol & 15];
      if (length > 1) throw new DamagedScan('A coefficient grows by more than a bit');
      if (length === 0 && run < 15) {
        this.#empty = (1 << run) + this.#bits.read(run);
        break;
      }
      if (length === 1) this.#bits.read(1);
      k = this.#passZeros(run, k, { component, block });
      if (length === 0) continue;
      if (k > last) throw new DamagedScan('A block has too many coefficients');
      mark(component, block, k);
    }
    if (this.#empty === 0) return;
    for (; k <= last; k++) if (isMarked(component, block, k)) this.#bits.read(1);
    this.#empty -= 1;
  }

  /** The place after `run` coefficients that are zero; of those between them that are not, a bit is read. */
  #passZeros(run: number, from: number, where: { component: Component; block: number }): number {
    let [left, k] = [run, from];
    for (; k <= this.#scan.last; k++) {
      if (isMarked(where.component, where.block, k)) this.#bits.read(1);
      else if (left-- === 0) break;
    }
    return k;
  }
}

function mark({ nonZero }: Component, block: number, k: number): void {
  const at = block * 8 + (k >> 3);
  nonZero[at] = (nonZero[at] ?? 0) | (1 << (k & 7));
}

function isMarked({ nonZero }: Component, block: number, k: number): boolean {
  return ((nonZero[block * 8 + (k >> 3)] ?? 0) & (1 << (k & 7))) !== 0;
}
