/** JPEG files (ISO/IEC 10918-1) read strictly to their end, and written again with what their pixels need. */
import { DamagedScan } from './jpeg-bits.ts';
import { JpegTables } from './jpeg-tables.ts';
import { readFrame, type Frame, type Scan } from './jpeg-frame.ts';
import { readScan } from './jpeg-scan.ts';
import { publishedSegments, segmentOf, type Segment } from './jpeg-segments.ts';
import { damaged, pressColours, rareJpeg, tooManyPixels } from './problems.ts';
import type { PictureProblem, ReadPicture } from './picture.ts';

const [startOfPicture, endOfPicture, startOfScan] = [0xd8, 0xd9, 0xda];
const [huffmanTables, quantisationTables, restartInterval, arithmeticTables] = [0xc4, 0xdb, 0xdd, 0xcc];
/** Programs write about ten; each costs a walk through the whole picture. */
const mostScans = 100;

/** True where the bytes begin as every JPEG does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === startOfPicture;
}

/** Reads a JPEG. */
export function readJpeg(bytes: Uint8Array): ReadPicture | PictureProblem {
  try {
    return new JpegReader(bytes).read();
  } catch (error) {
    if (error instanceof DamagedScan) return damaged;
    throw error;
  }
}

class JpegReader {
  readonly #bytes: Uint8Array;
  readonly #tables = new JpegTables();
  readonly #segments: Segment[] = [];
  #frame: Frame | undefined;
  #scans = 0;
  #at = 2;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Throws DamagedScan. */
  read(): ReadPicture | PictureProblem {
    for (;;) {
      const marker = this.#marker();
      if (marker === undefined) return damaged;
      if (marker === endOfPicture) return this.#finished();
      const segment = segmentOf(this.#bytes, this.#at, marker);
      if (!segment) return damaged;
      this.#at += 2 + segment.payload.length;
      const problem = this.#take(segment);
      if (problem) return problem;
    }
  }

  /** The marker that stands here; any number of bytes 0xff may stand before it (B.1.1.2). */
  #marker(): number | undefined {
    if (this.#bytes[this.#at] !== 0xff) return undefined;
    while (this.#bytes[this.#at] === 0xff) this.#at += 1;
    const marker = this.#bytes[this.#at] ?? 0;
    this.#at += 1;
    // Those without a length stand in other places, or nowhere.
    return marker < 0xc0 || (marker >= 0xd0 && marker <= startOfPicture) ? undefined : marker;
  }

  #take(segment: Segment): PictureProblem | undefined {
    const { marker, payload } = segment;
    if (marker === startOfScan) return this.#scan(segment);
    this.#segments.push(segment);
    if (marker === huffmanTables) return this.#tables.addHuffman(payload) ? undefined : damaged;
    if (marker === quantisationTables) return this.#tables.addQuantisation(payload) ? undefined : damaged;
    if (marker === restartInterval) return this.#tables.setInterval(payload) ? undefined : damaged;
    if (marker === arithmeticTables) return rareJpeg;
    return isFrame(marker) ? this.#takeFrame(marker, payload) : undefined;
  }

  #takeFrame(marker: number, payload: Uint8Array): PictureProblem | undefined {
    if (marker > 0xc2 || payload[0] !== 8) return rareJpeg;
    if (this.#frame) return damaged;
    if (payload[5] === 4) return pressColours;
    if (payload[5] !== 1 && payload[5] !== 3) return damaged;
    const [, high = 0, low = 0, left = 0, right = 0] = payload;
    const problem = tooManyPixels(left * 256 + right, high * 256 + low);
    this.#frame = problem ? undefined : readFrame(payload, marker === 0xc2);
    return problem ?? (this.#frame ? undefined : damaged);
  }

  /** Throws DamagedScan. */
  #scan(segment: Segment): PictureProblem | undefined {
    const scan = this.#frame && this.#tables.scanOf(segment.payload, this.#frame);
    this.#scans += 1;
    if (!this.#frame || !scan || this.#scans > mostScans) return damaged;
    const { end, marker } = readScan(this.#bytes, this.#at, { frame: this.#frame, scan });
    this.#segments.push({
      ...segment,
      payload: plainHeader(segment.payload, scan),
      data: this.#bytes.subarray(this.#at, end),
    });
    this.#at = marker;
    return undefined;
  }

  #finished(): ReadPicture | PictureProblem {
    const frame = this.#frame;
    // Every component has at least its means.
    if (!frame || frame.components.some(({ pending }) => pending[0] === -1)) return damaged;
    const { bytes, orientation } = publishedSegments(this.#segments);
    const { width, height } = frame;
    return orientation > 4 ? { width: height, height: width, bytes } : { width, height, bytes };
  }
}

/** The header of a scan as the standard wants it: of sequential pictures some programs write zeros for the last coefficient. */
function plainHeader(payload: Uint8Array, { first, last, high, low }: Scan): Uint8Array {
  return Uint8Array.from([...payload.subarray(0, -3), first, last, high * 16 + low]);
}

/** SOF0 to SOF15: all from C0 to CF but the tables DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
