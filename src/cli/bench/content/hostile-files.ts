/** PDFs and pictures made to fill the memory or to take the time of whoever reads them. */
import { crc32, deflateSync } from 'node:zlib';
import type { HostileInput } from './hostile-texts.ts';

const meeting = 'content/meetings/works/2024-03-14';

type Part = string | { readonly entries: string; readonly data: Uint8Array };

/** A PDF of these objects, numbered from 1, with a true table. */
function pdfOf(objects: readonly Part[]): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  let length = 9;
  const rows = ['0000000000 65535 f '];
  objects.forEach((object, index) => {
    const inner = typeof object === 'string' ? [Buffer.from(object)] : streamOf(object);
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), ...inner, Buffer.from('\nendobj\n')]);
    rows.push(`${String(length).padStart(10, '0')} 00000 n `);
    parts.push(part);
    length += part.length;
  });
  const end = `xref\n0 ${rows.length}\n${rows.join('\n')}\ntrailer\n<</Size ${rows.length}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

function streamOf({ entries, data }: Exclude<Part, string>): Buffer[] {
  return [Buffer.from(`<<${entries}/Length ${data.length}>>\nstream\n`), Buffer.from(data), Buffer.from('\nendstream')];
}

function onePage(content: Part, more: readonly string[] = [], resources = ''): Buffer {
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<${resources}>>>>`,
    content,
    ...more,
  ]);
}

const packed = (data: Uint8Array): Part => ({ entries: '/Filter/FlateDecode', data: deflateSync(data) });
const plain = (text: string): Part => ({ entries: '', data: Buffer.from(text) });
const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>';
const references = (count: number, first: number): string =>
  Array.from({ length: count }, (_, at) => `${at + first} 0 R`).join(' ');

function pages(count: number): Buffer {
  const tree = `<</Type/Pages/Kids[${references(count, 3)}]/Count ${count}>>`;
  return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', tree, ...Array<string>(count).fill(page)]);
}

function nestedKids(depth: number): Buffer {
  const nodes = Array.from({ length: depth }, (_, at) => `<</Type/Pages/Kids[${at + 3} 0 R ${at + 3} 0 R]>>`);
  return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', ...nodes, page]);
}

function nestedForms(depth: number): Buffer {
  const forms = Array.from({ length: depth }, (_, at): Part => ({
    entries: `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F ${at + 6} 0 R>>>>`,
    data: Buffer.from('/F Do /F Do /F Do'),
  }));
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>',
    plain('/F Do'),
    ...forms,
    'null',
  ]);
}

function pdf(name: string, content: () => Uint8Array): HostileInput {
  return {
    name,
    file: `${meeting}/a.pdf`,
    content,
    body: '<Appendix title="Plan" pdf="a.pdf" alt="A plan of the works." />\n',
  };
}

const pdfs: readonly HostileInput[] = [
  pdf('a PDF of 100,000 pages', () => pages(100_000)),
  pdf('a PDF of 3,000 pages', () => pages(3000)),
  pdf('a PDF of pages nested 50,000 deep', () => nestedKids(50_000)),
  pdf('a PDF of forms nested 50,000 deep', () => nestedForms(50_000)),
  pdf('a PDF that unpacks to 1 GB', () =>
    onePage({
      entries: '/Filter[/FlateDecode/FlateDecode]',
      data: deflateSync(deflateSync(Buffer.alloc(1_000_000_000))),
    }),
  ),
  pdf('a PDF that unpacks to 110 MB of operators', () => onePage(packed(Buffer.alloc(110_000_000, 'q Q ')))),
  pdf('a PDF of 11 million operators', () => onePage(packed(Buffer.alloc(22_000_000, 'q ')))),
  pdf('a PDF of arrays nested a million deep', () => onePage(plain('q'), ['['.repeat(1_000_000)])),
  pdf('a PDF of one array of two million numbers', () => onePage(plain('q'), [`[${'1 '.repeat(2_000_000)}]`])),
  pdf('a PDF of 19 MB of dictionaries', () => onePage(plain('q'), [`[${'<<>>'.repeat(4_700_000)}]`])),
  pdf('a PDF of 19 MB without a table', () =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(19_000_000, '1 0 obj 1 endobj ')]),
  ),
  pdf('a PDF of 19 MB of digits', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(19_000_000, '1 ')])),
  pdf('a PDF of run lengths', () =>
    onePage({
      entries: '/Filter[/RunLengthDecode/RunLengthDecode/RunLengthDecode]',
      data: Buffer.alloc(15_000_000, Buffer.from([0x81, 0x81])),
    }),
  ),
  pdf('a PDF of LZW', () => onePage({ entries: '/Filter/LZWDecode', data: Buffer.alloc(18_000_000, 0x55) })),
];

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([word(data.length), whole, word(crc32(whole))]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function png(width: number, height: number, unpacked: number): Buffer {
  const header = Buffer.concat([word(width), word(height), Buffer.from([8, 6, 0, 0, 0])]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = chunk('IDAT', deflateSync(Buffer.alloc(unpacked)));
  return Buffer.concat([signature, chunk('IHDR', header), data, chunk('IEND', Buffer.alloc(0))]);
}

/** A progressive JPEG of one grey whose scans each walk through every block. */
function jpeg(width: number, height: number, scans: number): Buffer {
  const segment = (marker: number, payload: readonly number[]): Buffer =>
    Buffer.from([0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 255, ...payload]);
  const zeros = Array<number>(15).fill(0);
  const blocks = Math.ceil(width / 8) * Math.ceil(height / 8);
  const data = Buffer.alloc(Math.ceil(blocks / 8));
  const means = Buffer.concat([segment(0xda, [1, 1, 0, 0, 0, 0]), data]);
  const other = Array.from({ length: scans }, (_, at) =>
    Buffer.concat([segment(0xda, [1, 1, 0, at + 1, at + 1, 0]), data]),
  );
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    segment(0xc2, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    segment(0xc4, [0x00, 1, ...zeros, 0, 0x10, 1, ...zeros, 0]),
    means,
    ...other,
    Buffer.from([0xff, 0xd9]),
  ]);
}

function picture(file: 'a.png' | 'a.jpg', name: string, content: () => Uint8Array): HostileInput {
  return {
    name,
    file: `${meeting}/${file}`,
    content,
    body: `<Figure src="${file}" alt="The works from above" caption="The works" />\n`,
  };
}

const pictures: readonly HostileInput[] = [
  picture('a.png', 'a PNG of 10 × 10 that unpacks to 2 GB', () => png(10, 10, 2_000_000_000)),
  picture('a.png', 'a PNG of 60,000 × 60,000', () => png(60_000, 60_000, 10)),
  picture('a.png', 'a PNG of 29 million pixels', () => png(5400, 5400, 5400 * (1 + 4 * 5400))),
  picture('a.jpg', 'a JPEG of 65,000 × 65,000', () => jpeg(65_000, 65_000, 0)),
  picture('a.jpg', 'a JPEG of 100 million pixels in 64 scans', () => jpeg(10_000, 10_000, 63)),
];

/** PDFs and pictures. */
export const hostileFiles: readonly HostileInput[] = [...pdfs, ...pictures];
