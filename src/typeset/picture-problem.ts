/** What keeps a PNG or JPEG out of a PDF: found before anything is set, so that the author can be told. */
import { crc32, inflateSync } from 'node:zlib';

const damaged = 'the picture is damaged';

/**
 * Says in words why a picture cannot be set, for example "the picture is damaged"; undefined where it can. PNG by its
 * signature (ISO/IEC 15948), else taken for JPEG (ISO/IEC 10918-1).
 */
export function pictureProblem(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isPng(bytes) ? pngProblem(bytes, view) : jpegProblem(bytes, view);
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function isPng(bytes: Uint8Array): boolean {
  return pngSignature.every((byte, index) => bytes[index] === byte);
}

/** Samples for each pixel, and the depths allowed, by colour type (ISO/IEC 15948, table 11.1). */
const colourTypes = new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [3, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8, 16] }],
  [6, { samples: 4, depths: [8, 16] }],
]);

function pngProblem(bytes: Uint8Array, view: DataView): string | undefined {
  const chunks = pngChunks(bytes, view);
  const [header] = chunks ?? [];
  if (!chunks || header?.type !== 'IHDR' || header.bytes.length !== 13) return damaged;
  const [depth = 0, colour = 0, , , interlace = 0] = header.bytes.subarray(8);
  const known = colourTypes.get(colour);
  if (!known?.depths.includes(depth)) return damaged;
  if (colour === 3 && !chunks.some(({ type }) => type === 'PLTE')) return damaged;
  const size = { width: view.getUint32(16), height: view.getUint32(20), bits: known.samples * depth };
  return holdsPixels(chunks, interlace === 1 ? passesOf(size) : [size]) ? undefined : damaged;
}

interface Chunk {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The chunks up to the last; undefined where one is cut off or its check sum is wrong. */
function pngChunks(bytes: Uint8Array, view: DataView): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  for (let at = pngSignature.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, bytes: bytes.subarray(at + 8, end) });
    if (type === 'IEND') return chunks;
    at = end + 4;
  }
  return undefined;
}

/** Rows of pixels that stand together. */
interface Pass {
  readonly width: number;
  readonly height: number;
  /** For each pixel. */
  readonly bits: number;
}

/** The seven passes of an interlaced picture (ISO/IEC 15948, 8.2): where each begins, and its steps. */
function passesOf({ width, height, bits }: Pass): Pass[] {
  const steps = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  const passes = steps.map(([x, y, across, down]) => ({
    width: Math.ceil((width - x) / across),
    height: Math.ceil((height - y) / down),
    bits,
  }));
  return passes.filter((pass) => pass.width > 0 && pass.height > 0);
}

/** Whether the data unpack to all rows, each with a filter that there is. */
function holdsPixels(chunks: readonly Chunk[], passes: readonly Pass[]): boolean {
  const rows = passes.map((pass) => ({ count: pass.height, length: 1 + Math.ceil((pass.width * pass.bits) / 8) }));
  const expected = rows.reduce((sum, { count, length }) => sum + count * length, 0);
  const data = unpack(chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.bytes));
  if (!data || expected === 0 || data.length < expected) return false;
  let at = 0;
  for (const { count, length } of rows) {
    for (let row = 0; row < count; row++, at += length) if ((data[at] ?? 5) > 4) return false;
  }
  return true;
}

function unpack(parts: readonly Uint8Array[]): Uint8Array | undefined {
  try {
    return inflateSync(Buffer.concat(parts));
  } catch {
    return undefined;
  }
}

const startOfScan = 0xda;
const endOfPicture = 0xd9;

function jpegProblem(bytes: Uint8Array, view: DataView): string | undefined {
  let components: number | undefined;
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return damaged;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return damaged;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return damaged;
    if (isFrame(marker)) {
      if (marker > 0xc2 || bytes[at + 4] !== 8) return 'the picture is of a kind of JPEG that a PDF cannot hold';
      components = bytes[at + 9];
    }
    if (marker === startOfScan)
      return components === undefined ? damaged : scanProblem(bytes.subarray(end), components);
    at = end;
  }
  return damaged;
}

/** SOF0 to SOF15: all from C0 to CF but the tables DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function scanProblem(scan: Uint8Array, components: number): string | undefined {
  if (components === 4) return 'the picture has CMYK colours, which cannot be kept in an archive';
  const isWhole = scan.some((byte, index) => byte === 0xff && scan[index + 1] === endOfPicture);
  return isWhole ? undefined : damaged;
}
