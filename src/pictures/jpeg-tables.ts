/** The tables that the scans of a JPEG are read with, as they stand at some place of the file (ISO/IEC 10918-1, B.2.4). */
import type { Component, Frame, Scan, ScanPart } from './jpeg-frame.ts';
import { huffmanTable, type HuffmanTable, type WrittenTable } from './jpeg-huffman.ts';

/** Huffman and quantisation tables by their numbers, and the restart interval. */
export class JpegTables {
  /** By class (0: means, 1: other coefficients) times 16 and number; made ready where a scan asks for them. */
  readonly #huffman = new Map<number, WrittenTable>();
  readonly #quantisation = new Set<number>();
  #interval = 0;

  /** Takes the tables of a DHT segment; false where they make no sense. */
  addHuffman(payload: Uint8Array): boolean {
    for (let at = 0; at < payload.length;) {
      const counts = payload.subarray(at + 1, at + 17);
      const total = counts.reduce((sum, count) => sum + count, 0);
      const key = payload[at] ?? 0xff;
      if ((key & 0xef) > 3 || counts.length < 16 || total > 256 || at + 17 + total > payload.length) return false;
      const written = { counts, symbols: payload.subarray(at + 17, at + 17 + total) };
      if (!fits(counts)) return false;
      this.#huffman.set(key, written);
      at += 17 + total;
    }
    return true;
  }

  /** Takes the tables of a DQT segment; false where they make no sense. */
  addQuantisation(payload: Uint8Array): boolean {
    for (let at = 0; at < payload.length;) {
      const key = payload[at] ?? 0xff;
      const length = key >> 4 === 0 ? 64 : 128;
      if (key >> 4 > 1 || (key & 15) > 3 || at + 1 + length > payload.length) return false;
      this.#quantisation.add(key & 15);
      at += 1 + length;
    }
    return true;
  }

  /** Takes a DRI segment; false where it makes no sense. */
  setInterval(payload: Uint8Array): boolean {
    this.#interval = (payload[0] ?? 0) * 256 + (payload[1] ?? 0);
    return payload.length === 2;
  }

  /**
   * What the header of a scan announces; undefined where that makes no sense, comes at the wrong time, or names tables that
   * there are not. Notes which coefficients are read then.
   */
  scanOf(payload: Uint8Array, frame: Frame): Scan | undefined {
    const [count = 0] = payload;
    const [first = 0, last = 0, bits = 0] = payload.subarray(1 + 2 * count);
    if (count < 1 || count > frame.components.length || payload.length !== 4 + 2 * count) return undefined;
    const parts = Array.from({ length: count }, (_, index) => this.#partOf(payload.subarray(1 + 2 * index), frame));
    if (parts.some((part) => part === undefined)) return undefined;
    const found = parts.flatMap((part) => part ?? []);
    const isOnce = new Set(found.map(({ component }) => component)).size === count;
    const units = found.reduce((sum, { component: { across, down } }) => sum + across * down, 0);
    if (!isOnce || (count > 1 && units > 10)) return undefined;
    const span = { first, last, high: bits >> 4, low: bits & 15 };
    const isTimely = found.every(({ component }) =>
      frame.isProgressive ? goesOn(component, span, count) : isWhole(component, span),
    );
    if (!isTimely) return undefined;
    return { parts: found, ...span, last: frame.isProgressive ? last : 63, interval: this.#interval };
  }

  #partOf(written: Uint8Array, frame: Frame): ScanPart | undefined {
    const [id = -1, tables = 0] = written;
    const component = frame.components.find((one) => one.id === id);
    if (!component || !this.#quantisation.has(component.quantisation)) return undefined;
    return { component, dc: this.#ready(tables >> 4), ac: this.#ready(0x10 + (tables & 15)) };
  }

  #ready(key: number): HuffmanTable | undefined {
    const written = this.#huffman.get(key);
    return written && huffmanTable(written);
  }
}

/** Whether lengths of codes promise no more codes than there can be. */
function fits(counts: Uint8Array): boolean {
  let free = 1;
  return counts.every((count) => (free = free * 2 - count) >= 0);
}

type Span = Pick<Scan, 'first' | 'last' | 'high' | 'low'>;

/** A sequential picture has each component in one scan, all of it. Some programs write zeros for the last coefficient. */
function isWhole({ pending }: Component, { first, high, low }: Span): boolean {
  const isNew = pending[0] === -1;
  pending.fill(0);
  return isNew && first === 0 && high === 0 && low === 0;
}

/** A scan of a progressive picture goes on where the scans before it stopped (G.1.1.1). */
function goesOn({ pending }: Component, { first, last, high, low }: Span, count: number): boolean {
  const isSpan = first === 0 ? last === 0 : last >= first && last <= 63 && count === 1 && pending[0] !== -1;
  if (!isSpan || low > 13 || (high > 0 && low !== high - 1)) return false;
  const before = high === 0 ? -1 : high;
  const isNext = pending.subarray(first, last + 1).every((left) => left === before);
  pending.fill(low, first, last + 1);
  return isNext;
}
