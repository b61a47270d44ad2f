/** The frame of a JPEG and what one scan of it covers (ISO/IEC 10918-1, A.2 and B.2.2). */
import type { HuffmanTable } from './jpeg-huffman.ts';

/** One colour component. */
export interface Component {
  readonly id: number;
  /** Sampling factors, 1 to 4. */
  readonly across: number;
  readonly down: number;
  readonly quantisation: number;
  /** Blocks of 8 by 8 that the component really has. */
  readonly columns: number;
  readonly rows: number;
  /** Blocks in a row with those that fill up the last unit. */
  readonly stride: number;
  /** Of a progressive picture: a bit for each coefficient, 8 bytes a block, set where it is known not to be zero. */
  readonly nonZero: Uint8Array;
  /** Of a progressive picture, by coefficient: how many low bits are still to come; -1 before the first scan. */
  readonly pending: Int8Array;
}

/** A frame. */
export interface Frame {
  readonly isProgressive: boolean;
  /** As stored, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly components: readonly Component[];
  /** Units of interleaved scans. */
  readonly unitColumns: number;
  readonly unitRows: number;
}

/** Of a component in a scan, the tables that it is written with. */
export interface ScanPart {
  readonly component: Component;
  readonly dc: HuffmanTable | undefined;
  readonly ac: HuffmanTable | undefined;
}

/** One scan: which components, which coefficients, which of their bits. */
export interface Scan {
  readonly parts: readonly ScanPart[];
  /** First and last coefficient. */
  readonly first: number;
  readonly last: number;
  /** Bits that earlier scans left; 0 in the first one. */
  readonly high: number;
  /** Bits that this scan leaves. */
  readonly low: number;
  /** Units between restart markers; 0 where there are none. */
  readonly interval: number;
}

/** Reads the payload of a frame header of 8 bits a sample; undefined where it makes no sense. */
export function readFrame(payload: Uint8Array, isProgressive: boolean): Frame | undefined {
  const [, h1 = 0, h0 = 0, w1 = 0, w0 = 0, count = 0] = payload;
  const [height, width] = [h1 * 256 + h0, w1 * 256 + w0];
  if (width === 0 || height === 0 || payload.length !== 6 + 3 * count) return undefined;
  const written = Array.from({ length: count }, (_, index) => {
    const [id = 0, sampling = 0, quantisation = 0] = payload.subarray(6 + 3 * index);
    return { id, across: sampling >> 4, down: sampling & 15, quantisation };
  });
  const isFactor = (factor: number): boolean => factor >= 1 && factor <= 4;
  if (written.some(({ across, down }) => !isFactor(across) || !isFactor(down))) return undefined;
  if (new Set(written.map(({ id }) => id)).size !== count) return undefined;
  const most = { across: Math.max(...written.map((c) => c.across)), down: Math.max(...written.map((c) => c.down)) };
  const [unitColumns, unitRows] = [Math.ceil(width / (8 * most.across)), Math.ceil(height / (8 * most.down))];
  const components = written.map((one): Component => {
    const [stride, high] = [unitColumns * one.across, unitRows * one.down];
    return {
      ...one,
      columns: Math.ceil(Math.ceil((width * one.across) / most.across) / 8),
      rows: Math.ceil(Math.ceil((height * one.down) / most.down) / 8),
      stride,
      nonZero: new Uint8Array(isProgressive ? stride * high * 8 : 0),
      pending: new Int8Array(64).fill(-1),
    };
  });
  return { isProgressive, width, height, components, unitColumns, unitRows };
}
