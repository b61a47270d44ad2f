/** Pictures of authors: read strictly and within bounds, and published without anything but pixels and colours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPicture, type PixelFormat } from '../../../src/pictures/read-picture.ts';
import { exif, jpeg, png, pngChunk, segment } from '../../support/pictures.ts';
import { projectRoot } from '../../support/tree.ts';

const damaged = 'the picture is damaged';
const cases = path.join(projectRoot, 'tests/cases/hostile/pictures');

/** Its problem, or its size as shown. */
function read(bytes: Uint8Array, format: PixelFormat): string {
  const found = readPicture(bytes, format);
  return 'reason' in found ? found.reason : `${found.width} × ${found.height}`;
}

function publishedText(bytes: Uint8Array, format: PixelFormat): string {
  const found = readPicture(bytes, format);
  return 'reason' in found ? found.reason : Buffer.from(found.bytes).toString('latin1');
}

describe('a PNG', () => {
  test('is read whole, interlaced too', () => {
    expect(read(png(), 'png')).toBe('2 × 2');
    // 2 by 2 pixels are interlaced in three passes: 1, 1 and 2 pixels.
    expect(read(png({ interlace: 1, rows: Buffer.alloc(5 + 5 + 9) }), 'png')).toBe('2 × 2');
  });

  test.each([
    ['cut off', png().subarray(0, 50)],
    ['changed', Buffer.from(png()).fill(0xaa, 45, 46)],
    ['with too few pixels', png({ rows: Buffer.alloc(17) })],
    ['with more data than pixels', png({ rows: Buffer.alloc(19) })],
    ['whose data end too soon', png({ packed: deflateSync(Buffer.alloc(18)).subarray(0, -5) })],
    ['with data that are not packed', png({ packed: Buffer.alloc(18) })],
    ['with a filter that there is not', png({ rows: Buffer.alloc(18, 9) })],
    ['without the palette it needs', png({ colour: 3, rows: Buffer.alloc(6) })],
    [
      'whose palette comes too late',
      png({ colour: 3, rows: Buffer.alloc(6), after: [pngChunk('PLTE', Buffer.alloc(3))] }),
    ],
    ['with half a colour', png({ colour: 3, rows: Buffer.alloc(6), before: [pngChunk('PLTE', Buffer.alloc(4))] })],
    ['with two headers', png({ before: [pngChunk('IHDR', Buffer.alloc(13))] })],
    ['with data in two places', png({ after: [pngChunk('tIME', Buffer.alloc(7)), pngChunk('IDAT')] })],
    ['with a needed chunk that nobody knows', png({ before: [pngChunk('ABCD')] })],
    ['of no width', png({ width: 0, rows: Buffer.alloc(2) })],
  ])('that is %s is found', (_what, bytes) => {
    expect(read(bytes, 'png')).toBe(damaged);
  });

  test('that unpacks to more than its pixels is not unpacked', () => {
    const bomb = png({ width: 10, height: 10, packed: deflateSync(Buffer.alloc(50_000_000)) });
    expect(bomb.length).toBeLessThan(60_000);
    expect(read(bomb, 'png')).toBe(damaged);
  });

  test('of absurd size is refused by its header', () => {
    expect(readPicture(png({ width: 60_000, height: 60_000, rows: Buffer.alloc(1) }), 'png')).toEqual({
      reason: 'the picture has 60000 × 60000 pixels, which is too large',
      hint: 'Save a smaller copy: 2,000 pixels across is enough for a page, and a picture can have up to 100 million.',
    });
    expect(readPicture(png({ width: 9000, height: 9000, rows: Buffer.alloc(1) }), 'png')).toEqual({
      reason: 'the picture unpacks to more than 120 MB',
      hint: 'Save a smaller copy: 2,000 pixels across is enough for a page. Save a photograph as JPEG.',
    });
  });

  test('is published without texts, times, places and further pictures, and with its colours', () => {
    const said = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'acTL', 'pHYs', 'prVt'].map((type) =>
      pngChunk(type, Buffer.from('secret')),
    );
    const whole = png({
      before: [...said, pngChunk('gAMA', word(45455))],
      after: [pngChunk('fdAT', Buffer.from('secret'))],
    });
    const text = publishedText(Buffer.concat([whole, Buffer.from('secret after the end')]), 'png');
    expect(text).toBe(png({ before: [pngChunk('gAMA', word(45455))] }).toString('latin1'));
  });

  test('that says it is stored on its side is to be turned: not every program would turn it', () => {
    const turned = png({ before: [pngChunk('eXIf', exif(6).subarray(6))] });
    expect(readPicture(turned, 'png')).toEqual({
      reason: 'the picture is stored on its side, with a rotation setting that some programs ignore',
      hint: 'Open it in a picture program, turn it, and save it again.',
    });
    expect(read(png({ before: [pngChunk('eXIf', exif(1).subarray(6))] }), 'png')).toBe('2 × 2');
  });
});

describe('a JPEG', () => {
  test('is read whole: colours, grey, progressive, with restart markers', () => {
    expect(read(jpeg(), 'jpeg')).toBe('16 × 16');
    expect(read(jpeg({ components: 1, frame: 0xc2 }), 'jpeg')).toBe('16 × 16');
    expect(read(jpeg({ frame: 0xc2, width: 100, height: 50 }), 'jpeg')).toBe('100 × 50');
    expect(read(jpeg({ width: 200, height: 100, interval: 7 }), 'jpeg')).toBe('200 × 100');
  });

  test('of colours or of a kind that a PDF cannot hold is found', () => {
    expect(read(jpeg({ components: 4 }), 'jpeg')).toBe(
      'the picture has CMYK colours, which an archive PDF cannot contain',
    );
    const rare = 'the picture is a type of JPEG that a PDF cannot contain';
    expect([0xc3, 0xc9, 0xcb].map((frame) => read(jpeg({ frame }), 'jpeg'))).toEqual([rare, rare, rare]);
  });

  test.each([
    ['cut off in its header', jpeg().subarray(0, 12)],
    ['cut off in its data', jpeg({ width: 800, height: 800 }).subarray(0, 700)],
    ['without its end', jpeg({ without: 'EOI' })],
    ['without the tables of its codes', jpeg({ without: 'DHT' })],
    ['without the tables of its steps', jpeg({ without: 'DQT' })],
    ['with data too short', jpeg({ data: Buffer.from([0]) })],
    ['with data too long', jpeg({ data: Buffer.alloc(20, 0x11) })],
    ['with codes that there are not', jpeg({ data: Buffer.alloc(3, 0xaa) })],
    [
      'without a restart marker',
      Buffer.from(jpeg({ width: 200, height: 100, interval: 7 }).toString('latin1').replace('ÿÑ', 'ÿÒ'), 'latin1'),
    ],
    ['with more scans than any program writes', manyScans(101)],
    ['with tables of too many codes', jpeg({ before: [segment(0xc4, [0, 3, ...Array<number>(15).fill(0), 1, 2, 3])] })],
  ])('that is %s is found', (_what, bytes) => {
    expect(read(bytes, 'jpeg')).toBe(damaged);
  });

  test('from a real program, with a byte of its data changed, is found', () => {
    expect(read(readFileSync(path.join(cases, 'pic.jpg')), 'jpeg')).toBe('60 × 40');
    expect(read(readFileSync(path.join(cases, 'damaged.jpg')), 'jpeg')).toBe(damaged);
  });

  test('of absurd size is refused by its header', () => {
    expect(read(jpeg({ width: 60_000, height: 60_000, data: Buffer.alloc(1) }), 'jpeg')).toBe(
      'the picture has 60000 × 60000 pixels, which is too large',
    );
  });

  test('is published without the place and the words that cameras and programs write into it', () => {
    const text = publishedText(readFileSync(path.join(cases, 'pic.jpg')), 'jpeg');
    expect(text).toContain('JFIF');
    expect(text).not.toMatch(/Exif|CANARY/);
    const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01colours'));
    const adobe = segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\x01'));
    const said = [
      segment(0xe0, Buffer.from('JFXX\0secret')),
      segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0secret')),
      segment(0xe1, exif(1, 'secret')),
      segment(0xe2, Buffer.from('MPF\0secret')),
      segment(0xed, Buffer.from('Photoshop 3.0\0secret')),
      segment(0xfe, Buffer.from('secret')),
      segment(0xef, Buffer.from('secret')),
    ];
    const whole = Buffer.concat([jpeg({ before: [...said, profile, adobe] }), Buffer.from('secret after the end')]);
    expect(publishedText(whole, 'jpeg')).toBe(jpeg({ before: [profile, adobe] }).toString('latin1'));
  });

  test('that is stored on its side says so, and nothing else, and counts as it is shown', () => {
    const turned = jpeg({ width: 16, height: 32, before: [segment(0xe1, exif(6, 'secret'))] });
    expect(read(turned, 'jpeg')).toBe('32 × 16');
    const text = publishedText(turned, 'jpeg');
    expect(text).toContain('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06');
    expect(text).not.toContain('secret');
    expect(read(Buffer.from(text, 'latin1'), 'jpeg')).toBe('32 × 16');
  });

  test('with zeros between its data and its end is published without them', () => {
    const padded = Buffer.concat([jpeg().subarray(0, -2), Buffer.alloc(40), Buffer.from([0xff, 0xd9])]);
    expect(publishedText(padded, 'jpeg')).toBe(jpeg().toString('latin1'));
  });
});

test('a picture that is of the other kind inside is told so', () => {
  expect(readPicture(jpeg(), 'png')).toEqual({
    reason: 'the picture is not a PNG inside',
    hint: 'Save it again in the format that its name says.',
  });
  expect(read(png(), 'jpeg')).toBe('the picture is not a JPEG inside');
  expect(read(Buffer.from('GIF89a'), 'jpeg')).toBe('the picture is not a JPEG inside');
  expect(read(new Uint8Array(), 'png')).toBe('the picture is not a PNG inside');
});

describe('whatever a picture holds', () => {
  const samples: readonly (readonly [PixelFormat, Buffer])[] = [
    ['png', png({ width: 7, height: 5 })],
    ['jpeg', jpeg({ width: 40, height: 24 })],
    ['jpeg', jpeg({ width: 40, height: 24, frame: 0xc2 })],
    ['jpeg', readFileSync(path.join(cases, 'pic.jpg'))],
  ];
  const mutants = fc.record({
    sample: fc.constantFrom(...samples),
    changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
    cut: fc.option(fc.nat(), { nil: undefined, freq: 6 }),
  });

  test('it is refused in words, or published as something that is read again and stays as it is', () => {
    fc.assert(
      fc.property(mutants, ({ sample: [format, whole], changes, cut }) => {
        const bytes = Buffer.from(cut === undefined ? whole : whole.subarray(0, cut % whole.length));
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        const found = readPicture(bytes, format);
        if ('reason' in found) return found.reason.length > 10 && found.hint.length > 10;
        const again = readPicture(found.bytes, format);
        return !('reason' in again) && Buffer.compare(again.bytes, found.bytes) === 0;
      }),
      { numRuns: 2000, seed: 11 },
    );
  });
});

/** A progressive JPEG whose means come once and whose other coefficients come one scan after another. */
function manyScans(count: number): Buffer {
  const [head, tail] = [jpeg({ components: 1, frame: 0xc2 }).subarray(0, -2), Buffer.from([0xff, 0xd9])];
  const scan = Buffer.concat([segment(0xda, [1, 1, 0, 1, 63, 0]), Buffer.from([0x0f])]);
  return Buffer.concat([head, ...Array<Buffer>(count).fill(scan), tail]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
