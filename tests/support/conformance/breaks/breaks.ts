/** A good PDF broken in one place, once and more for every condition. */
import { PDFArray, PDFBool, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import {
  key,
  find,
  element,
  link,
  pageWithLink,
  descriptor,
  cidFont,
  specification,
  without,
  having,
  called,
  painted,
  state,
  drawing,
  mapped,
  roles,
  inCatalogue,
  described,
  type Break,
} from './break.ts';
import type { ConditionId } from '../conditions.ts';
import { earBreaks } from './ear-breaks.ts';

/** What is done, and what must be caught. */
export const breaks: readonly (readonly [ConditionId, string, Break])[] = [
  [
    'UA 01-003',
    'an artifact within a paragraph',
    painted((text) => text.replace(/(\/MCID \d+>> BDC)/, '$1 /Artifact BMC EMC')),
  ],
  [
    'UA 01-004',
    'a paragraph within an artifact',
    painted((text) => text.replace(/(\/Artifact <<[^>]*>> BDC)/, '$1 /P <</MCID 999>> BDC EMC')),
  ],
  ['UA 01-005', 'text without a mark', painted((text) => text.replace(/\/\w+ <<\/MCID \d+>> BDC/, '/Span BMC'))],
  ['UA 01-005', 'a rule without a mark', painted((text) => `${text} 0 0 m 9 9 l S`)],
  [
    'TREE 14.7.4.3',
    'an element whose content is not there',
    painted((text) => text.replace(/(\/MCID )(\d+)/, '$1999')),
  ],
  ['UA 02-001', 'an element of an unknown type', having((file) => element(file, 'P'), 'S', called('Kapitel'))],
  ['UA 06-001', 'no metadata', without((file) => file.catalog, 'Metadata')],
  ['UA 06-002', 'metadata without the standard', described(/<pdfuaid:part>1<\/pdfuaid:part>/, '')],
  ['UA 06-003', 'metadata without a title', described(/<dc:title>[\s\S]*?<\/dc:title>/, '')],
  ['UA 07-001', 'a window that shows the file’s name', without((file) => file.catalog, 'ViewerPreferences')],
  ['UA 09-004', 'a row outside a table', having((file) => element(file, 'Table'), 'S', called('Div'))],
  ['UA 09-005', 'an item whose body is a paragraph', having((file) => element(file, 'LBody'), 'S', called('P'))],
  ['UA 11-006', 'no language', without((file) => file.catalog, 'Lang')],
  [
    'A 6.7.4',
    'a language in words',
    having(
      (file) => file.catalog,
      'Lang',
      () => PDFString.of('British English'),
    ),
  ],
  ['UA 13-004', 'a figure without words', without((file) => element(file, 'Figure'), 'Alt')],
  ['UA 14-002', 'a first heading of the second level', having((file) => element(file, 'H1'), 'S', called('H2'))],
  ['UA 14-003', 'a heading that skips a level', having((file) => element(file, 'H2'), 'S', called('H4'))],
  ['UA 15-003', 'a header cell without a scope', without((file) => element(file, 'TH'), 'A')],
  [
    'UA 15-R',
    'a row with a cell too few',
    (file) => {
      const cells = file.value(element(file, 'TR').get(key('K')));
      if (cells instanceof PDFArray) cells.remove(cells.size() - 1);
    },
  ],
  ['UA 19-003', 'a note without an identifier', without((file) => element(file, 'Note'), 'ID')],
  [
    'UA 28-002',
    'a note in the margin that is not tagged',
    (file) => {
      const list = file.value(pageWithLink(file).get(key('Annots')));
      if (list instanceof PDFArray)
        list.push(file.document.context.register(file.document.context.obj({ Subtype: 'Text', F: 4 })));
    },
  ],
  [
    'UA 28-004',
    'a note in the margin without words',
    (file) => {
      const note = link(file);
      note.set(key('Subtype'), key('Text'));
      note.delete(key('Contents'));
    },
  ],
  ['A 6.3.3', 'a note in the margin that has no looks', having(link, 'Subtype', called('Text'))],
  [
    'UA 01-007',
    'tags that it suspects itself',
    (file) => file.dict(file.entry(file.catalog, 'MarkInfo'))?.set(key('Suspects'), PDFBool.True),
  ],
  ['UA 02-003', 'types that are mapped to each other', roles({ Kapitel: 'Abschnitt', Abschnitt: 'Kapitel' })],
  ['UA 02-004', 'a standard type that is mapped to another', roles({ P: 'Span' })],
  ['UA 09-006', 'contents with items of a list', having((file) => element(file, 'L'), 'S', called('TOC'))],
  [
    'UA 10-001',
    'a code that has no character',
    mapped(/beginbfrange[\s\S]*endbfrange|beginbfchar[\s\S]*endbfchar/, ''),
  ],
  ['UA 14-007', 'headings with levels and without', having((file) => element(file, 'P'), 'S', called('H'))],
  [
    'UA 19-004',
    'two notes of one identifier',
    (file) => {
      const other = element(file, 'P');
      other.set(key('S'), key('Note'));
      other.set(key('ID'), element(file, 'Note', 'ID').get(key('ID')) ?? PDFString.of(''));
    },
  ],
  ['UA 25-001', 'a form of XFA', inCatalogue('AcroForm', { Fields: [], XFA: [] })],
  ['A 6.4', 'a form of XFA', inCatalogue('AcroForm', { Fields: [], XFA: [] })],
  ['UA 30-001', 'a page of another file', drawing({ Subtype: 'Form', Ref: {} })],
  ['A 6.2.9', 'a page of another file', drawing({ Subtype: 'Form', Ref: {} })],
  [
    'UA 30-002',
    'a tagged form that is drawn twice',
    drawing({ Subtype: 'Form' }, '/P <</MCID 998>> BDC EMC', '/Odd Do /Odd Do'),
  ],
  ['UA 31-011', 'a glyph beyond the font’s last', painted((text) => text.replace(/<[0-9a-f]{4}/, '<fff0'))],
  ['UA 31-028', 'a code mapped to nothing', mapped(/<fffd>/i, '<0000>')],
  [
    'A 6.1.13',
    'a page of a kilometre',
    having(
      (file) => file.pages()[0]!.dict,
      'MediaBox',
      (file) => file.document.context.obj([0, 0, 595, 2_834_645]),
    ),
  ],
  ['A 6.2.5', 'a transfer function', state({ TR: 'Identity' })],
  [
    'A 6.2.8',
    'a picture that is smoothed',
    drawing({ Subtype: 'Image', ColorSpace: 'DeviceGray', BitsPerComponent: 8, Interpolate: true }, 'x'),
  ],
  ['A 6.2.10', 'a blend mode of its own', state({ BM: 'Glow' })],
  ['A 6.2.11.7.3', 'a character of private use', mapped(/<fffd>/i, '<e001>')],
  ['A 6.10', 'requirements of readers', inCatalogue('Requirements', [])],
  ['UA 28-008', 'a page gone through in rows', having(pageWithLink, 'Tabs', called('R'))],
  ['UA 28-011', 'a link that is tagged as plain words', having((file) => element(file, 'Link'), 'S', called('Span'))],
  ['UA 28-012', 'a link that does not say where it leads', without(link, 'Contents')],
  ['UA 31-004', 'a font without the order of its glyphs', without(cidFont, 'CIDToGIDMap')],
  [
    'UA 31-006',
    'a font in an encoding of its own',
    having((file) => find(file, (dict) => dict.has(key('DescendantFonts'))), 'Encoding', called('WinAnsiEncoding')),
  ],
  ['UA 31-009', 'a font that is not embedded', without(descriptor, 'FontFile2')],
  [
    'UA 31-014',
    'a list of glyphs that lacks some',
    having(descriptor, 'CIDSet', (file) =>
      file.document.context.register(file.document.context.stream(Buffer.from([0x80]))),
    ),
  ],
  [
    'UA 31-016',
    'widths that are not the font’s',
    (file) => {
      const list = file.value(cidFont(file).get(key('W')));
      const widths = list instanceof PDFArray ? file.value(list.get(1)) : undefined;
      if (widths instanceof PDFArray)
        for (let index = 0; index < widths.size(); index++) widths.set(index, PDFNumber.of(1234));
    },
  ],
  [
    'UA 31-027',
    'a font without a way to Unicode',
    without((file) => find(file, (dict) => dict.has(key('ToUnicode'))), 'ToUnicode'),
  ],
  ['UA 31-030', 'a glyph that the font does not have', painted((text) => text.replace(/<[0-9a-f]{4}/, '<0000'))],
  ...earBreaks,
  [
    'TREE 14.7.2',
    'an element that names another parent',
    having(
      (file) => element(file, 'H2'),
      'P',
      (file) => file.pages()[0]!.ref,
    ),
  ],
  [
    'TREE 14.7.4.4',
    'a page with another page’s key',
    having(
      (file) => file.pages()[0]!.dict,
      'StructParents',
      () => PDFNumber.of(1),
    ),
  ],
  ['TREE 14.7.4.4', 'a link with another’s key', having(link, 'StructParent', () => PDFNumber.of(0))],
  ['A 6.1.3', 'no identifier', (file) => delete file.document.context.trailerInfo.ID],
  [
    'A 6.1.7',
    'a stream compressed with LZW',
    (file) => {
      const { context } = file.document;
      context.register(PDFRawStream.of(context.obj({ Filter: 'LZWDecode' }), new Uint8Array([0x80])));
    },
  ],
  ['A 6.2.2', 'an operator that nobody knows', painted((text) => `${text} frobnicate`)],
  ['A 6.2.3', 'no output intent', without((file) => file.catalog, 'OutputIntents')],
  ['A 6.2.4.3', 'ink colours where the profile is of light', painted((text) => `0 0 0 1 k ${text}`)],
  ['A 6.3.1', 'a sound', having(link, 'Subtype', called('Sound'))],
  ['A 6.3.2', 'a link that is not printed', having(link, 'F', () => PDFNumber.of(0))],
  [
    'A 6.5.1',
    'a script on opening',
    having(
      (file) => file.catalog,
      'OpenAction',
      (file) => file.document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.beep()') }),
    ),
  ],
  ['A 6.5.1', 'a link that starts a program', having(link, 'A', (file) => file.document.context.obj({ S: 'Launch' }))],
  [
    'A 6.5.2',
    'something on printing',
    having(
      (file) => file.catalog,
      'AA',
      (file) => file.document.context.obj({}),
    ),
  ],
  ['A 6.6.2.1', 'metadata cut off in the middle', described(/<\/rdf:RDF>/, '')],
  [
    'A 6.6.2.3',
    'a property that nothing describes',
    described(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/, ''),
  ],
  ['A 6.6.3', 'another title in the metadata', described(/(<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>)[^<]*/, '$1Another')],
  ['A 6.6.4', 'another level of the standard', described('<pdfaid:conformance>A<', '<pdfaid:conformance>B<')],
  ['A 6.7.2', 'no word of tags', without((file) => file.catalog, 'MarkInfo')],
  ['A 6.8', 'a file that is related to nothing', without(specification, 'AFRelationship')],
  [
    'A 6.8',
    'a file that nothing is associated with',
    (file) => {
      for (const [, object] of file.all()) file.dict(object)?.delete(key('AF'));
    },
  ],
  ['UA 21-001', 'a file with one name', without(specification, 'UF')],
];

/** Breaks of the bytes themselves. */
export const byteBreaks: readonly (readonly [ConditionId, string, (text: string) => string])[] = [
  ['A 6.1.2', 'another version', (text) => text.replace('%PDF-1.7', '%PDF-2.0')],
  ['A 6.1.3', 'something after its end', (text) => `${text}one more thing`],
];
