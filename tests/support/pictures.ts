/** Small pictures as programs, cameras and attackers write them. */
import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG with a right check sum. */
export function pngChunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([word(data.length), body, word(crc32(body))]);
}

/** What a PNG is made of. */
export interface PngSample {
  readonly width?: number;
  readonly height?: number;
  /** Colour type and depth; by default colours with transparency, 8 bits. */
  readonly colour?: number;
  readonly depth?: number;
  readonly interlace?: number;
  /** What the data unpack to, or the packed data themselves. */
  readonly rows?: Uint8Array;
  readonly packed?: Uint8Array;
  /** Chunks before and after the data. */
  readonly before?: readonly Uint8Array[];
  readonly after?: readonly Uint8Array[];
}

/** A PNG, of 2 by 2 pixels unless it is said otherwise. */
export function png(sample: PngSample = {}): Buffer {
  const { width = 2, height = 2, colour = 6, depth = 8, interlace = 0, before = [], after = [] } = sample;
  const header = Buffer.concat([word(width), word(height), Buffer.from([depth, colour, 0, 0, interlace])]);
  const packed = sample.packed ?? deflateSync(sample.rows ?? Buffer.alloc(height * (1 + width * 4)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    ...before,
    pngChunk('IDAT', packed),
    ...after,
    pngChunk('IEND'),
  ]);
}

/** A segment of a JPEG. */
export function segment(marker: number, payload: Uint8Array | readonly number[]): Buffer {
  const length = payload.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), Buffer.from(payload)]);
}

/** What a JPEG is made of. */
export interface JpegSample {
  readonly width?: number;
  readonly height?: number;
  readonly components?: number;
  /** Marker of the frame: 0xc0 baseline, 0xc2 progressive. */
  readonly frame?: number;
  /** Segments before the frame. */
  readonly before?: readonly Uint8Array[];
  /** Segments left out. */
  readonly without?: 'DQT' | 'DHT' | 'EOI';
  /** The coded data, where they are not those of a grey picture. */
  readonly data?: Uint8Array;
  /** Units between restart markers. */
  readonly interval?: number;
}

/** Every code of these tables is one zero: the difference 0, and the end of the block. */
const tables = segment(0xc4, [0x00, 1, ...zeros(15), 0, 0x10, 1, ...zeros(15), 0]);

/** A JPEG all of one grey: each block is two zero bits. 16 by 16 pixels unless it is said otherwise. */
export function jpeg(sample: JpegSample = {}): Buffer {
  const { width = 16, height = 16, components = 3, frame = 0xc0, before = [], interval = 0, without } = sample;
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const ids = Array.from({ length: components }, (_, index) => index + 1);
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...before,
    without === 'DQT' ? Buffer.alloc(0) : segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    segment(frame, [8, ...size, components, ...ids.flatMap((id) => [id, 0x11, 0])]),
    without === 'DHT' ? Buffer.alloc(0) : tables,
    interval === 0 ? Buffer.alloc(0) : segment(0xdd, [interval >> 8, interval & 255]),
    ...(sample.data ? [scan(ids, [0, 63, 0], sample.data)] : scansOf(ids, { frame, blocks, interval })),
    without === 'EOI' ? Buffer.alloc(0) : Buffer.from([0xff, 0xd9]),
  ]);
}

function scansOf(ids: readonly number[], from: { frame: number; blocks: number; interval: number }): Buffer[] {
  if (from.frame === 0xc2) return progressiveScans(ids, from.blocks);
  return [scan(ids, [0, 63, 0], coded(from.blocks, ids.length * 2, from.interval))];
}

/** The means of all components, then the other coefficients of each: a run of empty blocks costs a bit for each of them here. */
function progressiveScans(ids: readonly number[], blocks: number): Buffer[] {
  const rest = ids.map((id) => scan([id], [1, 63, 0], coded(blocks, 1, 0)));
  return [scan(ids, [0, 0, 0], coded(blocks, ids.length, 0)), ...rest];
}

function scan(ids: readonly number[], span: readonly number[], data: Uint8Array): Buffer {
  return Buffer.concat([segment(0xda, [ids.length, ...ids.flatMap((id) => [id, 0]), ...span]), data]);
}

/** Zero bits for each unit, filled up with ones, with restart markers where they are wanted. */
function coded(units: number, bitsPerUnit: number, interval: number): Buffer {
  const parts: Buffer[] = [];
  const each = interval === 0 ? units : interval;
  for (let done = 0, number = 0; done < units; done += each, number++) {
    if (done > 0) parts.push(Buffer.from([0xff, 0xd0 + ((number - 1) % 8)]));
    const bits = Math.min(each, units - done) * bitsPerUnit;
    parts.push(Buffer.from([...zeros(Math.floor(bits / 8)), ...(bits % 8 === 0 ? [] : [0xff >> (bits % 8)])]));
  }
  return Buffer.concat(parts);
}

/** The payload of an Exif segment with a description, a place and which way up the picture stands. */
export function exif(orientation: number, description = 'Taken at 1 Example Road'): Buffer {
  const words = Buffer.from(`${description}\0`, 'latin1');
  const place = Buffer.alloc(12);
  place.writeUInt32BE(0x010e0002, 0);
  place.writeUInt32BE(words.length, 4);
  place.writeUInt32BE(8 + 2 + 24 + 4, 8);
  const turn = Buffer.alloc(12);
  turn.writeUInt32BE(0x01120003, 0);
  turn.writeUInt32BE(1, 4);
  turn.writeUInt16BE(orientation, 8);
  const head = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x02', 'latin1');
  return Buffer.concat([head, place, turn, Buffer.alloc(4), words]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function zeros(count: number): number[] {
  return Array<number>(count).fill(0);
}
