/** PDFs that somebody else made: what is found out about them before their pages are set. */
import { PDFDocument, degrees } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { withoutStructure } from '../../../src/typeset/embedded/content.ts';
import { Budget } from '../../../src/pdf-syntax/budget.ts';
import { operationsOf } from '../../../src/pdf-syntax/operations.ts';
import { readForeign } from '../../../src/typeset/embedded/read-foreign.ts';
import { foreignPdf } from '../../support/pdf/foreign-pdf.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('a PDF of somebody else', () => {
  test('has as many pages as it shows, each of its size, and text where a page shows some', async () => {
    const bytes = await foreignPdf({ pages: [{}, { words: 'Words', size: [842, 595] }] });
    expect(readForeign(bytes)).toEqual({
      pages: [
        { width: 595, height: 842 },
        { width: 842, height: 595 },
      ],
      hasText: true,
      published: { isAsItCame: true, without: [] },
    });
  });

  test('has no text where its pages only show pictures', async () => {
    expect(readForeign(await foreignPdf({ pages: [{}, {}] }))).toMatchObject({ hasText: false });
  });

  test('is read alike with its objects packed into streams, and a turned page counts as it is shown', async () => {
    const file = await PDFDocument.load(await foreignPdf({ pages: [{ words: 'Words' }] }));
    file.getPage(0).setRotation(degrees(90));
    file.getPage(0).setCropBox(50, 50, 200, 300);
    const packed = await file.save({ useObjectStreams: true });
    const plain = await file.save({ useObjectStreams: false });
    expect(Buffer.from(packed).includes('/ObjStm')).toBe(true);
    expect(readForeign(packed)).toMatchObject({ pages: [{ width: 300, height: 200 }], hasText: true });
    expect(readForeign(plain)).toEqual(readForeign(packed));
  });

  test('is read as it was last changed', async () => {
    const bytes = await foreignPdf({ pages: [{ words: 'Words' }] });
    const text = Buffer.from(bytes).toString('latin1');
    const page = /(\d+) 0 obj\n<<\n\/Type \/Page\n[\s\S]*?endobj/.exec(text);
    const changed = page?.[0].replace('[0 0 595 842]', '[0 0 300 400]') ?? '';
    expect(changed).toContain('300 400');
    const [, before = '', root = ''] = [text, /startxref\n(\d+)/.exec(text)?.[1], /\/Root \d+ 0 R/.exec(text)?.[0]];
    const row = `${String(bytes.length + 1).padStart(10, '0')} 00000 n `;
    const table = `xref\n${page?.[1] ?? ''} 1\n${row}\ntrailer\n<</Size 99/Prev ${before}${root}>>\n`;
    const saved = `${text}\n${changed}\n${table}startxref\n${bytes.length + changed.length + 2}\n%%EOF\n`;
    expect(readForeign(bytesOf(saved))).toMatchObject({
      pages: [{ width: 300, height: 400 }],
      published: { isAsItCame: false },
    });
    // Where no table tells of it, it is not there.
    expect(readForeign(bytesOf(`${text}\n${changed}\n`))).toMatchObject({
      pages: [{ width: 595, height: 842 }],
      published: { isAsItCame: false },
    });
  });

  test('is refused where it is encrypted, cut off or no PDF at all', async () => {
    const whole = await foreignPdf({ pages: [{ words: 'Words' }] });
    expect(readForeign(await foreignPdf({ pages: [{ words: 'Words' }], password: 'secret' }))).toEqual({
      refused: 'encrypted',
    });
    expect(readForeign(whole.subarray(0, 400))).toEqual({ refused: 'damaged' });
    expect(readForeign(new Uint8Array())).toEqual({ refused: 'damaged' });
    expect(readForeign(bytesOf('%PDF-1.4\n1 0 obj << /Kids [1 0 R] '))).toEqual({ refused: 'damaged' });
    expect(readForeign(bytesOf('Not a PDF'))).toEqual({ refused: 'damaged' });
  });

  test('whose page tree leads back to itself, or nests without end, is refused and read in no time', () => {
    const circle = '%PDF-1.4\n1 0 obj <</Pages 2 0 R>> endobj 2 0 obj <</Kids [2 0 R]>> endobj trailer <</Root 1 0 R>>';
    expect(readForeign(bytesOf(circle))).toEqual({ refused: 'damaged' });
    expect(readForeign(bytesOf(`%PDF-1.4\n1 0 obj ${'['.repeat(100_000)}`))).toEqual({ refused: 'damaged' });
  });
});

describe('the content of a page', () => {
  test('is read operator by operator, and the data of an inline image are none', () => {
    const content = bytesOf('q 1 0 0 -1.5 .5 +7 cm BI /W 1 ID (Tj EI\x01 EI Q [(a\\)) -20 <41>] TJ % Tj\n');
    expect(
      [...operationsOf(content, new Budget())].map(({ operator, operands }) => [operator, operands.length]),
    ).toEqual([
      ['q', 0],
      ['cm', 6],
      ['BI', 0],
      ['ID', 2],
      ['EI', 0],
      ['Q', 0],
      ['TJ', 1],
    ]);
  });

  test('loses the numbers of its own structure, and keeps what else it marks', () => {
    const content = '/P <</MCID 0>> BDC (a) Tj EMC /OC /Layer BDC (b) Tj EMC /Span /Mark BDC EMC /Note /Mark DP (c) Tj';
    const cleaned = Buffer.from(withoutStructure(bytesOf(content), new Budget())).toString('latin1');
    expect(cleaned).toBe('/P BMC (a) Tj EMC /OC /Layer BDC (b) Tj EMC /Span BMC EMC  (c) Tj');
  });
});
