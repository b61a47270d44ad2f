/** Whatever a file holds, it is imported or refused with a reason: nothing else happens. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { UnreadableWordFile } from '../../../src/importing/word/file/unreadable.ts';
import { wordCase, wordCases } from '../../support/word/word-cases.ts';
import { coverXml, importedWord, wordFromXml } from '../../support/word/word-xml.ts';

const files = wordCases
  .filter((name) => /^(?:sup|nested|toc|gridbefore|comment)/.test(name))
  .map((name) => readFileSync(wordCase(name)));

/** How an import ended: with a report, or the reason of a refusal. Any other error is one of ours, and thrown. */
async function endOf(bytes: Uint8Array): Promise<string> {
  try {
    await importedWord(bytes);
    return 'imported';
  } catch (error) {
    if (error instanceof UnreadableWordFile) return error.message;
    throw error;
  }
}

const anyFile = fc.constantFrom(...files);
const place = fc.double({ min: 0, max: 1, noNaN: true });

describe('a mutated Word file', () => {
  test('with changed bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFile,
        fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (file, changes) => {
          const bytes = new Uint8Array(file);
          for (const [at, byte] of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
          expect(await endOf(bytes)).not.toBe('');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('cut short', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, fc.double({ min: 0, max: 0.98, noNaN: true }), async (file, at) => {
        expect(await endOf(new Uint8Array(file.subarray(0, Math.floor(at * file.length))))).not.toBe('imported');
      }),
      { numRuns: 40 },
    );
  });

  test('with tags and values of its XML changed', async () => {
    const texts = await Promise.all(
      files.map(async (file) => (await JSZip.loadAsync(file)).file('word/document.xml')?.async('string')),
    );
    const odd = fc.constantFrom(
      '',
      '<',
      '&',
      ']]>',
      '-1',
      '99999999999',
      'NaN',
      '\u0000',
      '"',
      '<w:p>',
      '</w:p>',
      '&#x0;',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...texts),
        fc.tuple(place, fc.nat(12)),
        odd,
        async (xml = '', [at, length], instead) => {
          const start = Math.floor(at * xml.length);
          const zip = await JSZip.loadAsync(files[0] as Uint8Array);
          zip.file('word/document.xml', xml.slice(0, start) + instead + xml.slice(start + length));
          expect(await endOf(await zip.generateAsync({ type: 'uint8array' }))).not.toBe('');
        },
      ),
      { numRuns: 100 },
    );
  });
});

test('any nesting of Word’s elements is read', async () => {
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc
      .tuple(
        fc.constantFrom(
          ...[
            'p',
            'r',
            'tbl',
            'tr',
            'tc',
            'sdt',
            'sdtContent',
            'hyperlink',
            'ins',
            'del',
            'pPr',
            'rPr',
            'numPr',
            'framePr',
          ],
          ...[
            'txbxContent',
            'pict',
            'drawing',
            'fldSimple',
            'smartTag',
            'body',
            'footnoteReference',
            'commentReference',
          ],
        ),
        fc.array(
          fc.oneof(
            { depthSize: 'small' },
            fc.constantFrom(
              '<w:t>1.2 words</w:t>',
              '<w:br/>',
              '<w:fldChar w:fldCharType="begin"/>',
              '<w:fldChar w:fldCharType="end"/>',
              '<w:instrText>TOC</w:instrText>',
              '<w:gridSpan w:val="9"/>',
              '<w:vMerge/>',
              '<w:vanish/>',
            ),
            tie('tree'),
          ),
          { maxLength: 4 },
        ),
      )
      .map(([name, inside]) => `<w:${name}>${inside.join('')}</w:${name}>`),
  }));
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { maxLength: 5 }), async (blocks) => {
      expect(await endOf(await wordFromXml(coverXml + blocks.join('')))).toBe('imported');
    }),
    { numRuns: 100 },
  );
});

describe('a file that is made to be too much', () => {
  test('unpacks only as far as a report may', async () => {
    const bytes = await wordFromXml(coverXml, { parts: { 'word/header1.xml': 'A'.repeat(41_000_000) } });
    expect(await endOf(bytes)).toBe('its part word/header1.xml unpacks to more than any report holds');
  });

  test('with more cells than any table', async () => {
    const row = '<w:tr><w:trPr><w:gridBefore w:val="99999"/></w:trPr><w:tc><w:p/></w:tc></w:tr>';
    expect(await endOf(await wordFromXml(`<w:tbl>${row.repeat(2400)}</w:tbl>`))).toBe(
      'its tables have more than 150,000 cells, and those of no report have',
    );
  });

  test('with styles that are based on one another in a ring', async () => {
    const styles = ['a', 'b']
      .map((id) => `<w:style w:styleId="${id}"><w:basedOn w:val="${id === 'a' ? 'b' : 'a'}"/></w:style>`)
      .join('');
    const xml = `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>Words.</w:t></w:r></w:p>`;
    expect(await endOf(await wordFromXml(coverXml + xml, { styles }))).toBe('imported');
  });
});

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

test.each([
  [
    'a protected one',
    Buffer.concat([compound, utf16('EncryptedPackage')]),
    'it is protected with a password; open it in Word and save it without one',
  ],
  [
    'one of Word before 2007',
    Buffer.concat([compound, utf16('WordDocument')]),
    'it is in the format of Word before 2007; open it in Word and save it as .docx',
  ],
  ['a table of Excel', Buffer.concat([compound, utf16('Workbook')]), 'it is not a Word document but one of Excel'],
  [
    'rich text',
    Buffer.from('{\\rtf1 words}'),
    'it is not a Word document but rich text (RTF); open it in Word and save it as .docx',
  ],
  ['a PDF', Buffer.from('%PDF-1.7'), 'it is not a Word document but a PDF'],
  [
    'a web page',
    Buffer.from('<!DOCTYPE html><p>words'),
    'it is not a Word document but a web page; open it in Word and save it as .docx',
  ],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'it is not a Word document but a picture'],
  ['words', Buffer.from('words'), 'it is not a Word document'],
  ['nothing', Buffer.alloc(0), 'it is empty'],
  [
    'the start of a zip file',
    Buffer.from('PK\u0003\u0004'),
    'it is damaged: its end is missing or its list of parts cannot be read; fetch or save it again',
  ],
])('%s that is called .docx is told what it is', async (_what, bytes, reason) => {
  expect(await endOf(new Uint8Array(bytes))).toBe(reason);
});

test.each([
  ['a zip file of something else', { 'a.txt': 'a' }, 'it is not a Word document'],
  [
    'a text of LibreOffice',
    { 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' },
    'it is not a Word document but one of LibreOffice (.odt); open it there and save it as .docx',
  ],
])('%s is told what it is', async (_what, parts, reason) => {
  const zip = new JSZip();
  for (const [path, content] of Object.entries(parts)) zip.file(path, content);
  expect(await endOf(await zip.generateAsync({ type: 'uint8array' }))).toBe(reason);
});
