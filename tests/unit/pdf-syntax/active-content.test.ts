/** What in PDFs of others does something, and what is published instead of it. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeContentOf, safeAddress } from '../../../src/pdf-syntax/active-content.ts';
import { isUnreadable, openPdf } from '../../../src/pdf-syntax/pdf-file.ts';
import { isPlainFile } from '../../../src/pdf-syntax/plain-file.ts';
import { publishedPdf, readForeign } from '../../../src/typeset/embedded/read-foreign.ts';
import { foreignPdf } from '../../support/pdf/foreign-pdf.ts';
import { onePage, pdfOf, type OnePage } from '../../support/pdf/hostile-pdf.ts';
import { openPdf as openWithPdfjs } from '../../support/pdf/pdf-words.ts';

function publication(bytes: Uint8Array): unknown {
  const found = readForeign(bytes);
  return 'refused' in found ? found : found.published;
}

const action = (text: string): OnePage => ({ catalogue: `/OpenAction<<${text}>>` });
const annotation = (text: string): OnePage => ({ page: `/Annots[<</Type/Annot/Rect[0 0 99 99]${text}>>]` });

test('a plain file without anything active is published byte for byte', () => {
  const bytes = pdfOf(
    onePage({ catalogue: '/Lang(en-GB)/OpenAction[3 0 R/Fit]/ViewerPreferences<</DisplayDocTitle true>>' }),
  );
  expect(publication(bytes)).toEqual({ isAsItCame: true, without: [] });
  expect(publishedPdf(bytes)).toBe(bytes);
});

test.each<[string, OnePage]>([
  ['a link to a website', annotation('/Subtype/Link/A<</S/URI/URI(https://www.example.gov.uk/a\\)b)>>')],
  ['a link to a mail address', annotation('/Subtype/Link/A<</S/URI/URI<6d61696c746f3a614062>>>')],
  ['a link to a page', annotation('/Subtype/Link/A<</S/GoTo/D[3 0 R/Fit]>>')],
  ['a button that turns the page', annotation('/Subtype/Link/A<</S/Named/N/NextPage>>')],
  ['a form to fill in by hand', { catalogue: '/AcroForm<</Fields[6 0 R]>>', more: ['<</FT/Tx/T(a)>>'] }],
])('%s leaves a file passive', (_what, parts) => {
  expect(publication(pdfOf(onePage(parts)))).toEqual({ isAsItCame: true, without: [] });
});

test.each<[string, OnePage, string]>([
  ['a script as the file opens', action('/S/JavaScript/JS(app.alert)'), 'scripts'],
  ['a script by its name in digits', action('/S/#4aava#53cript/#4a#53(app.alert)'), 'scripts'],
  ['a script after another action', action('/S/GoTo/D[3 0 R/Fit]/Next<</S/JavaScript/JS 6 0 R>>'), 'scripts'],
  ['scripts by name', { catalogue: '/Names<</JavaScript<</Names[(a)6 0 R]>>>>', more: ['<<>>'] }, 'scripts'],
  ['something on a page as it opens', { page: '/AA<</O<</S/GoTo/D[3 0 R/Fit]>>>>' }, 'scripts'],
  ['something in a field', { catalogue: '/AcroForm<</Fields[<</AA<</K<<>>>>>>]>>' }, 'scripts'],
  ['a form of its own language', { catalogue: '/AcroForm<</XFA[(a)6 0 R]>>', more: [{ data: 'x' }] }, 'scripts'],
  ['a program to start', annotation('/Subtype/Link/A<</S/Launch/F(cmd.exe)>>'), 'programs to start'],
  ['PostScript', { more: [{ entries: '/Type/XObject/Subtype/PS', data: 'quit' }] }, 'programs to start'],
  ['a file on another machine', action('/S/GoToR/F(\\\\\\\\10.0.0.1\\\\x)/D[0/Fit]'), 'calls to other files'],
  ['a file inside it', action('/S/GoToE/T<</R/C>>'), 'calls to other files'],
  ['data in another file', { more: [{ entries: '/F(\\\\\\\\10.0.0.1\\\\x)', data: '' }] }, 'calls to other files'],
  ['a thread', action('/S/Thread/D 0'), 'calls to other files'],
  ['a form that is sent', action('/S/SubmitForm/F(http://127.0.0.1/)'), 'forms that send data'],
  ['a form that is emptied', action('/S/ResetForm'), 'forms that send data'],
  ['a form that is filled', action('/S/ImportData/F(a.fdf)'), 'forms that send data'],
  ['a link to a script', annotation('/Subtype/Link/A<</S/URI/URI(java\\\nscript:alert(1))>>'), 'unsafe links'],
  ['a link to a file', annotation('/Subtype/Link/A<</S/URI/URI(file:///C:/a)>>'), 'unsafe links'],
  ['a link to another machine', annotation('/Subtype/Link/A<</S/URI/URI(\\\\\\\\10.0.0.1\\\\x)>>'), 'unsafe links'],
  ['a link to data', annotation('/Subtype/Link/PA<</S/URI/URI(data:text/html,x)>>'), 'unsafe links'],
  ['addresses from elsewhere', { catalogue: '/URI<</Base(file://10.0.0.1/)>>' }, 'unsafe links'],
  [
    'an address that stands elsewhere',
    { ...annotation('/Subtype/Link/A<</S/URI/URI 6 0 R>>'), more: ['(x)'] },
    'unclear parts',
  ],
  ['a file that is attached', annotation('/Subtype/FileAttachment/FS<</F(a)/EF<</F 6 0 R>>>>'), 'attached files'],
  ['associated files', { catalogue: '/AF[6 0 R]', more: ['<<>>'] }, 'attached files'],
  ['a portfolio', { catalogue: '/Collection<<>>' }, 'attached files'],
  ['a film', annotation('/Subtype/Movie/Movie<<>>'), 'sound or film'],
  ['a screen', annotation('/Subtype/Screen'), 'sound or film'],
  ['rich media', annotation('/Subtype/RichMedia/RichMediaContent<<>>'), 'sound or film'],
  ['3D', annotation('/Subtype/3D/3DD 6 0 R'), 'sound or film'],
  ['a sound', action('/S/Sound/Sound 6 0 R'), 'sound or film'],
  ['a rendition', action('/S/Rendition/OP 0'), 'sound or film'],
  ['printing by itself', action('/S/Named/N/Print'), 'effects'],
  ['a layer that is switched', action('/S/SetOCGState/State[/ON]'), 'effects'],
  ['something that is hidden', action('/S/Hide/T(a)'), 'effects'],
  ['an effect between pages', { page: '/Trans<</S/Wipe>>/Dur 3' }, 'effects'],
  ['a kind of action that stands elsewhere', { ...action('/S 6 0 R'), more: ['/JavaScript'] }, 'unclear parts'],
])('%s is found, and the published copy is without it', (_what, parts, without) => {
  const bytes = pdfOf(onePage(parts));
  expect(publication(bytes)).toEqual({ isAsItCame: false, without: without.split(' and ') });
  expect(publication(publishedPdf(bytes))).toEqual({ isAsItCame: true, without: [] });
});

describe('a file of which readers may see different things', () => {
  const script = '6 0 obj\n<</S/JavaScript/JS(app.alert)>>\nendobj\n';
  test.each<[string, Uint8Array]>([
    ['with an object after its end', pdfOf(onePage(), { after: script })],
    ['with something before its beginning', Buffer.concat([Buffer.from('x'), pdfOf(onePage())])],
    ['with an object inside a stream', pdfOf(onePage({ more: [{ data: script }] }))],
    ['with an object inside a comment', replaced('%PDF-1.7\n', `%PDF-1.7\n%6 0 obj <</JS(x)>> endobj\n`)],
    ['with a comment in the head of an object', replaced('5 0 obj', '5 0%\nobj')],
    ['with a wrong length', replaced('/Length 48', '/Length 47')],
    ['with a key that stands there twice', pdfOf(onePage({ catalogue: '/Pages 2 0 R' }))],
    ['without a table', replaced('startxref', 'startxxxx')],
    ['with a table that leads elsewhere', replaced('0000000009 00000 n', '0000000010 00000 n')],
    ['with an object that the table calls free', replaced(/00000 n (?=\ntrailer)/, '00000 f ')],
  ])('%s is published as a copy that all see alike', (_what, bytes) => {
    expect(publication(bytes)).toMatchObject({ isAsItCame: false });
    const copy = publishedPdf(bytes);
    expect(publication(copy)).toEqual({ isAsItCame: true, without: [] });
    expect(Buffer.from(copy).toString('latin1')).not.toContain('JavaScript');
  });

  function replaced(from: string | RegExp, to: string): Buffer {
    return Buffer.from(pdfOf(onePage()).toString('latin1').replace(from, to), 'latin1');
  }
});

test('packed objects are looked into, whatever they are packed with', () => {
  const packed = '6 0 <</S/JavaScript/JS(app.alert)>>';
  const rows = Buffer.from([...Buffer.from(packed)].flatMap((byte) => [1, byte]));
  const stream = {
    entries:
      '/Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]/DecodeParms[null<</Predictor 15/Columns 1/Colors 1>>]',
    data: `${deflateSync(rows).toString('hex')}>`,
  };
  // Each row is one byte, written as the difference from nothing on its left.
  expect(publication(pdfOf(onePage({ more: ['null', stream] })))).toEqual({ isAsItCame: false, without: ['scripts'] });
});

test('the copy keeps words, safe links, bookmarks, layers, title and language, and nothing of people', async () => {
  const bytes = pdfOf([
    ...onePage({
      catalogue:
        '/Lang(en-GB)/Outlines 6 0 R/OCProperties<</OCGs[8 0 R]/D<</OFF[8 0 R]/AS[<</Event/View>>]>>>>/AF[8 0 R]',
      page: `/Annots[9 0 R<</Subtype/Link/Rect[0 0 9 9]/Dest[3 0 R/XYZ 0 842 null]>>]`,
      more: [
        '<</First 7 0 R/Last 7 0 R/Count 1>>',
        '<</Title(Results)/Parent 6 0 R/A<</S/GoTo/D[3 0 R/Fit]>>>>',
        '<</Type/OCG/Name(Draft)/Usage<<>>>>',
        '<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://www.example.gov.uk/)>>/T(A person)>>',
        '<</Author(A person)/Title(Survey)>>',
      ],
    }),
  ]);
  const withFacts = Buffer.from(bytes.toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R/Info 10 0 R'), 'latin1');
  const copy = publishedPdf(withFacts);
  expect(Buffer.from(copy).toString('latin1')).not.toContain('person');
  const document = await openWithPdfjs(copy);
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  expect(items.map((item) => ('str' in item ? item.str : ''))).toEqual(['Survey of tenants']);
  const links = (await page.getAnnotations()) as { readonly url?: string; readonly dest?: readonly unknown[] }[];
  expect(links.map(({ url, dest }) => url ?? dest?.length)).toEqual(['https://www.example.gov.uk/', 5]);
  expect((await document.getOutline()).map(({ title }) => title)).toEqual(['Results']);
  const layers = (await document.getOptionalContentConfig()) as unknown as Iterable<
    readonly [string, { readonly name: string; readonly visible: boolean }]
  >;
  expect([...layers].map(([, { name, visible }]) => [name, visible])).toEqual([['Draft', false]]);
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({ Title: 'Survey', Language: 'en-GB' });
  await document.loadingTask.destroy();
});

test('addresses are of the web, of mail or of telephones, or they are not kept', () => {
  const good = [
    'https://a.example/b?c=(d)',
    'http://a.example',
    'mailto:a@b.example',
    'tel:+441234',
    'www.a.example/x',
  ];
  expect(good.map(safeAddress)).toEqual(good);
  const bad = [
    'javascript:x',
    'file:///x',
    '\\\\a\\b',
    '//a/b',
    'data:x',
    'https:\\\\a',
    'http://\u0007',
    'ftp://a',
    'a.pdf',
    '',
  ];
  expect(bad.map(safeAddress)).toEqual(bad.map(() => undefined));
});

describe('whatever a PDF holds', async () => {
  const samples = [
    pdfOf(onePage(annotation('/Subtype/Link/A<</S/JavaScript/JS(x)>>'))),
    Buffer.from(await foreignPdf({ pages: [{ words: 'Words' }, {}], isTagged: true })),
  ];
  const mutants = fc.record({
    sample: fc.constantFrom(...samples),
    changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }),
    moved: fc.option(fc.tuple(fc.nat(), fc.nat(), fc.nat(200)), { nil: undefined }),
    cut: fc.option(fc.nat(), { nil: undefined, freq: 8 }),
  });

  test('it is refused, or what is published of it is passive, plain and read again alike', () => {
    fc.assert(
      fc.property(mutants, ({ sample, changes, moved, cut }) => {
        const bytes = Buffer.from(cut === undefined ? sample : sample.subarray(0, cut % sample.length));
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        if (moved)
          bytes.copy(
            bytes,
            moved[0] % (bytes.length + 1),
            moved[1] % (bytes.length + 1),
            (moved[1] % (bytes.length + 1)) + moved[2],
          );
        const found = readForeign(bytes);
        if ('refused' in found) return true;
        const again = openPdf(publishedPdf(bytes));
        if (isUnreadable(again)) return false;
        return isPlainFile(again) && activeContentOf(again).length === 0;
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});
