import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pictureProblem } from '../../../src/typeset/picture-problem.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of 2 by 2 pixels with transparency. */
function png(pixels: Uint8Array, interlace = 0): Buffer {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 6, 0, 0, interlace]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

const rows = Buffer.alloc(2 * 9);

/** A JPEG's skeleton: frame and scan. */
function jpeg({ components = 3, frame = 0xc0, ends = true } = {}): Buffer {
  const sof = [0xff, frame, 0, 8 + 3 * components, 8, 0, 2, 0, 2, components, ...Array<number>(3 * components).fill(1)];
  const scan = [0xff, 0xda, 0, 2, 1, 2, 3, ...(ends ? [0xff, 0xd9] : [])];
  return Buffer.from([0xff, 0xd8, ...sof, ...scan]);
}

test('whole pictures have no problem', () => {
  expect(pictureProblem(png(deflateSync(rows)))).toBeUndefined();
  // 2 by 2 pixels are interlaced in three passes: 1, 1 and 2 pixels.
  expect(pictureProblem(png(deflateSync(Buffer.alloc(5 + 5 + 9)), 1))).toBeUndefined();
  expect(pictureProblem(jpeg())).toBeUndefined();
  expect(pictureProblem(jpeg({ components: 1, frame: 0xc2 }))).toBeUndefined();
});

test('a damaged PNG is found: cut off, changed, too few pixels, a row with a filter that there is not', () => {
  const whole = png(deflateSync(rows));
  const changed = Buffer.from(whole);
  changed[45] = (changed[45] ?? 0) ^ 0xff;
  const odd = Buffer.from(rows);
  odd[9] = 9;
  const bad = [whole.subarray(0, 50), changed, png(deflateSync(rows.subarray(1))), png(deflateSync(odd)), png(rows)];
  expect(bad.map((bytes) => pictureProblem(bytes))).toEqual(bad.map(() => 'the picture is damaged'));
});

test('a JPEG in CMYK, a damaged one and one of a rare kind are found', () => {
  expect(pictureProblem(jpeg({ components: 4 }))).toBe(
    'the picture has CMYK colours, which cannot be kept in an archive',
  );
  expect(pictureProblem(jpeg({ frame: 0xc3 }))).toBe('the picture is of a kind of JPEG that a PDF cannot hold');
  expect(pictureProblem(jpeg({ ends: false }))).toBe('the picture is damaged');
  expect(pictureProblem(jpeg().subarray(0, 12))).toBe('the picture is damaged');
  expect(pictureProblem(Buffer.from('GIF89a'))).toBe('the picture is damaged');
});
