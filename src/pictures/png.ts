/** PNG files (ISO/IEC 15948) read strictly, and written again with what their pixels need. */
import { crc32, inflateSync } from 'node:zlib';
import { orientationOf } from './orientation.ts';
import { damaged, tooLargeUnpacked, tooManyPixels, turned } from './problems.ts';
import type { PictureProblem, ReadPicture } from './picture.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The writer of PDFs holds transparency, colours and the whole at once; with this it stays far below a gigabyte. */
const mostUnpacked = 120_000_000;

/** Pixels, the colours they mean and what is transparent. Everything else, from texts to further pictures, is left out. */
const published: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI'],
]);

/** True where the bytes begin as every PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Reads a PNG. */
export function readPng(bytes: Uint8Array): ReadPicture | PictureProblem {
  const chunks = chunksOf(bytes);
  const [header] = chunks ?? [];
  if (!chunks || header?.type !== 'IHDR' || header.data.length !== 13 || !isInOrder(chunks)) return damaged;
  const view = new DataView(header.data.buffer, header.data.byteOffset, 13);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = header.data.subarray(8);
  const known = colourTypes.get(colour);
  if (!known?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return damaged;
  if (width === 0 || height === 0 || !paletteFits(chunks, { depth, colour })) return damaged;
  const size = { width, height, bits: known.samples * depth };
  const problem = tooManyPixels(width, height) ?? pixelProblem(chunks, interlace === 1 ? passesOf(size) : [size]);
  if (problem) return problem;
  const exif = chunks.find(({ type }) => type === 'eXIf');
  if (exif && orientationOf(exif.data) !== 1) return turned;
  return { width, height, bytes: written(chunks) };
}

/** Samples for each pixel, and the depths allowed, by colour type (table 11.1). */
const colourTypes = new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [3, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8, 16] }],
  [6, { samples: 4, depths: [8, 16] }],
]);

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With its length, type and check sum. */
  readonly whole: Uint8Array;
}

/** The chunks up to the last; undefined where one is cut off or its check sum is wrong. */
function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, end), whole: bytes.subarray(at, end + 4) });
    if (type === 'IEND') return chunks;
    at = end + 4;
  }
  return undefined;
}

/** One header, and the data in one row (5.6). A chunk that says that it is needed, and that nobody knows, is no PNG. */
function isInOrder(chunks: readonly Chunk[]): boolean {
  const types = chunks.map(({ type }) => type);
  const [first, last] = [types.indexOf('IDAT'), types.lastIndexOf('IDAT')];
  const needed = types.filter((type) => /^[A-Z]/.test(type));
  return (
    types.lastIndexOf('IHDR') === 0 &&
    first > 0 &&
    types.slice(first, last).every((type) => type === 'IDAT') &&
    needed.every((type) => published.has(type))
  );
}

/** A palette of whole colours where one is needed, not after the pixels, of no more colours than the depth can name (11.2.3). */
function paletteFits(chunks: readonly Chunk[], { depth, colour }: { depth: number; colour: number }): boolean {
  const palettes = chunks.filter(({ type }) => type === 'PLTE');
  const [palette] = palettes;
  if (!palette) return colour !== 3;
  const colours = palette.data.length / 3;
  const isEarly = chunks.indexOf(palette) < chunks.findIndex(({ type }) => type === 'IDAT');
  const most = colour === 3 ? 2 ** depth : 256;
  return palettes.length === 1 && isEarly && Number.isInteger(colours) && colours >= 1 && colours <= most;
}

/** Rows of pixels that stand together. */
interface Pass {
  readonly width: number;
  readonly height: number;
  /** For each pixel. */
  readonly bits: number;
}

/** The seven passes of an interlaced picture (8.2): where each begins, and its steps. */
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

/** What is wrong where the data do not unpack to exactly all rows, each with a filter that there is. */
function pixelProblem(chunks: readonly Chunk[], passes: readonly Pass[]): PictureProblem | undefined {
  const rows = passes.map((pass) => ({ count: pass.height, length: 1 + Math.ceil((pass.width * pass.bits) / 8) }));
  const expected = rows.reduce((sum, { count, length }) => sum + count * length, 0);
  if (expected > mostUnpacked) return tooLargeUnpacked(mostUnpacked);
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const data = unpack(parts, expected);
  if (data?.length !== expected) return damaged;
  let at = 0;
  for (const { count, length } of rows) {
    for (let row = 0; row < count; row++, at += length) if ((data[at] ?? 5) > 4) return damaged;
  }
  return undefined;
}

/** Unpacks to the expected length and not a byte further: a small file may be made to fill the memory. */
function unpack(parts: readonly Uint8Array[], expected: number): Uint8Array | undefined {
  try {
    return inflateSync(Buffer.concat(parts), { maxOutputLength: expected });
  } catch {
    return undefined;
  }
}

function written(chunks: readonly Chunk[]): Uint8Array {
  return Buffer.concat([signature, ...chunks.filter(({ type }) => published.has(type)).map(({ whole }) => whole)]);
}
