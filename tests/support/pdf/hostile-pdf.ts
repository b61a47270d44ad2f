/** PDFs as attackers write them: built object by object, with a table that tells the truth unless it is said otherwise. */
import { deflateSync } from 'node:zlib';

/** An object: its text, or a stream with entries of its own. */
export type PdfPart = string | { readonly entries?: string; readonly data: string | Uint8Array };

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly PdfPart[], { after = '' }: { readonly after?: string } = {}): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  let length = 9;
  const rows = ['0000000000 65535 f '];
  objects.forEach((object, index) => {
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), bytesOf(object), Buffer.from('\nendobj\n')]);
    rows.push(`${String(length).padStart(10, '0')} 00000 n `);
    parts.push(part);
    length += part.length;
  });
  const size = rows.length;
  const table = `xref\n0 ${size}\n${rows.join('\n')}\ntrailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table + after)]);
}

/** The objects of a file with one page that shows words, to which others may be added. Entries stand in catalogue and page. */
export function onePage({ catalogue = '', page = '', more = [] }: OnePage = {}): PdfPart[] {
  return [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${page}>>`,
    { data: 'BT /F1 24 Tf 72 700 Td (Survey of tenants) Tj ET' },
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
  ];
}

/** What such a file has beside its page. */
export interface OnePage {
  readonly catalogue?: string;
  readonly page?: string;
  /** Numbered from 6. */
  readonly more?: readonly PdfPart[];
}

/** A file whose page stands in its tree again and again. */
export function manyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>';
  return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]>>`, ...Array<string>(count).fill(page)]);
}

/** A file with many objects that nothing refers to. */
export function manyObjects(count: number): Buffer {
  return pdfOf([...onePage(), ...Array<string>(count).fill('0')]);
}

/** A file whose page unpacks to so many bytes. */
export function inflating(bytes: number): Buffer {
  const objects = onePage();
  objects[3] = { entries: '/Filter/FlateDecode', data: deflateSync(Buffer.alloc(bytes, 0x20)) };
  return pdfOf(objects);
}

/** A file whose page has so many operators. */
export function values(count: number): Buffer {
  const objects = onePage();
  objects[3] = { entries: '/Filter/FlateDecode', data: deflateSync(Buffer.alloc(count * 2, 'q ')) };
  return pdfOf(objects);
}

function bytesOf(object: PdfPart): Buffer {
  if (typeof object === 'string') return Buffer.from(object, 'latin1');
  const data = Buffer.from(object.data);
  const head = `<<${object.entries ?? ''}/Length ${data.length}>>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), data, Buffer.from('\nendstream')]);
}

/** A sound page, and an array of one value many times that nothing refers to. */
export function arrayOf(value: string, count: number): Buffer {
  return pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
    `[${value.repeat(count)}]`,
  ]);
}
