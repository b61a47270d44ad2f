import { deflateSync, inflateSync } from 'node:zlib';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../../src/drawing/drawing.ts';
import type { Flow, PdfDocument, Section } from '../../src/typeset/flow.ts';
import { makePdf } from '../../src/typeset/make-pdf.ts';
import { heading, paragraph, pdfDocument, run, section, table, words } from '../support/typeset/flows.ts';
import { open, outline, readStructure, wordsByContent } from './typeset-read.ts';

interface ReadLink {
  readonly url?: string;
  readonly dest?: string;
  readonly contentsObj: { readonly str: string };
}

const drawing: Drawing = {
  width: 200,
  height: 100,
  ops: [
    {
      op: 'path',
      segments: [
        { to: 'move', x: 0, y: 0 },
        { to: 'line', x: 200, y: 100 },
      ],
      stroke: '#12436D',
      dash: [2, 1],
    },
    {
      op: 'text',
      x: 100,
      y: 50,
      text: 'Drawn words',
      size: 10,
      weight: 400,
      colour: '#0b0c0c',
      anchor: 'middle',
      rotate: -90,
    },
  ],
};

const reportFlow: readonly Flow[] = [
  { kind: 'text', role: 'H1', style: 'title', runs: [run('Fostering')] },
  heading('Purpose', { destination: 'purpose', bookmark: { text: 'Purpose', level: 1 } }),
  paragraph(
    [
      run('See '),
      run('Table 1', { link: { to: 'destination', name: 'table-1' } }),
      run(' and '),
      run('the guidance', { link: { to: 'address', url: 'https://example.gov.uk/é?a=1&b=2' } }),
      run('.'),
      { kind: 'note', number: 1 },
    ],
    { label: '1.', destination: 'para-1' },
  ),
  { kind: 'list', ordered: false, items: [{ label: '•', children: [paragraph('A point')] }] },
  heading('Figures', { role: 'H3', style: 'subsection', bookmark: { text: 'Figures', level: 2 } }),
  table(2, { destination: 'table-1', attachments: ['contacts.csv'] }),
  {
    kind: 'figure',
    picture: { kind: 'drawing', drawing },
    alt: 'A line rising “steeply”',
    caption: [paragraph('It rises', { bold: true }), paragraph('Figure 1: A line', { style: 'caption' })],
  },
  { kind: 'figure', picture: { kind: 'drawing', drawing } },
  paragraph(words(900)),
];

const report: Section = section(reportFlow, {
  footnotes: [[paragraph('A note')]],
  attachments: [
    {
      name: 'contacts.csv',
      bytes: new TextEncoder().encode('year,contacts\n2019,9241\n'),
      mime: 'text/csv',
      description: 'Contacts',
      relationship: 'Data',
    },
  ],
});

const sample: PdfDocument = {
  ...pdfDocument([report], { firstPage: 17 }),
  facts: { title: 'Care & <support>', author: 'Hampshire', language: 'en-GB', date: '2020-02-04' },
};

describe('a report as a PDF', () => {
  let bytes: Uint8Array;
  let pdf: PDFDocumentProxy;
  let trees: string[][];

  beforeAll(async () => {
    ({ bytes } = await makePdf(sample));
    pdf = await open(bytes);
    trees = (await readStructure(pdf)).map((page) => outline(page));
  });

  test('is tagged in reading order', () => {
    expect(trees[0]?.slice(0, 80).join('\n')).toMatchSnapshot();
  });

  test('has every word either in the structure or in an artifact', async () => {
    for (let number = 1; number <= pdf.numPages; number++) {
      const found = await wordsByContent(await pdf.getPage(number));
      expect(found.has('unmarked')).toBe(false);
    }
  });

  test('keeps a paragraph over two pages one element', () => {
    const last = trees.at(-1) ?? [];
    expect(last.map((line) => line.trim().split(' ')[0])).toEqual([
      'Root',
      'Document',
      'P',
      expect.stringMatching(/^"word\d+$/),
    ]);
    expect(last.join(' ')).toMatch(/ word899 word900"$/);
  });

  test('says its language and title, and that it is tagged', async () => {
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Language: 'en-GB', Title: 'Care & <support>', CreationDate: 'D:20200204000000Z' });
    expect(await pdf.getMarkInfo()).toEqual(
      new Map([
        ['Marked', true],
        ['UserProperties', false],
        ['Suspects', false],
      ]),
    );
    expect((await pdf.getViewerPreferences())?.get('DisplayDocTitle')).toBe(true);
    expect(metadata.get('dc:title')).toBe('Care & <support>');
  });

  test('identifies itself as PDF/UA-1 and PDF/A-3a and describes what PDF/A does not know', () => {
    const text = Buffer.from(bytes).toString('latin1');
    const packet = text.slice(text.indexOf('<?xpacket begin'), text.indexOf('<?xpacket end'));
    expect(packet).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(packet).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(packet).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(packet).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
    expect(packet).toContain('Care &amp; &lt;support&gt;');
  });

  test('has links with words, addresses and destinations', async () => {
    const page = await pdf.getPage(1);
    // pdf.js leaves the type of annotations open.
    const links: readonly ReadLink[] = await page.getAnnotations();
    expect(links.map(({ url, dest, contentsObj }) => ({ url, dest, words: contentsObj.str }))).toEqual([
      { url: undefined, dest: 'table-1', words: 'Table 1' },
      { url: 'https://example.gov.uk/%C3%A9?a=1&b=2', dest: undefined, words: 'the guidance' },
      { url: undefined, dest: 'note-1', words: 'Footnote 1' },
      { url: undefined, dest: 'note-mark-1', words: 'Back to footnote reference 1' },
    ]);
  });

  test('has a named destination for everything that was given one', async () => {
    const destinations = await pdf.getDestinations();
    expect([...destinations.keys()].sort()).toEqual(['note-1', 'note-mark-1', 'para-1', 'purpose', 'table-1']);
  });

  test('has page labels that are the printed numbers', async () => {
    expect(await pdf.getPageLabels()).toEqual(Array.from({ length: pdf.numPages }, (_, index) => String(17 + index)));
  });

  test('has bookmarks nested by level', async () => {
    const bookmarks = await pdf.getOutline();
    expect(bookmarks.map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)])).toEqual([
      ['Purpose', ['Figures']],
    ]);
  });

  test('carries its data', async () => {
    const attachments = await pdf.getAttachments();
    expect(attachments?.get('contacts.csv')).toMatchObject({ filename: 'contacts.csv', description: 'Contacts' });
    const content = await pdf.getAttachmentContent('contacts.csv');
    expect(Buffer.from(content ?? []).toString()).toBe('year,contacts\n2019,9241\n');
  });

  test('is written alike every time', async () => {
    const again = await makePdf(structuredClone(sample));
    expect(Buffer.compare(bytes, again.bytes)).toBe(0);
  });
});

describe('the objects of the PDF', () => {
  let objects: string;

  beforeAll(async () => {
    const { bytes } = await makePdf(sample);
    objects = unpacked(bytes);
  });

  test('give every header cell a scope', () => {
    const cells = objects.match(/\/S \/TH [^\n]*/g) ?? [];
    expect(cells).toHaveLength(4);
    expect(cells.every((cell) => /\/Scope \/(Row|Column)/.test(cell))).toBe(true);
  });

  test('give the figure its place and alt text, and every note an identifier that the tree knows', () => {
    expect(objects).toMatch(
      /\/S \/Figure [^\n]*\/Alt <FEFF[^\n]*\/A << \/O \/Layout \/Placement \/Block \/BBox \[[\d. -]+\]/,
    );
    expect(objects).toMatch(/\/S \/Note [^\n]*\/ID \(note-1\)/);
    expect(objects).toContain('/IDTree');
  });

  test('tie each link to its element, on its own page', () => {
    const annotations = objects.match(/\/Subtype \/Link [^\n]*/g) ?? [];
    expect(annotations).toHaveLength(4);
    expect(annotations.every((link) => /\/F 4 .*\/Contents \(.*\/StructParent \d+/.test(link))).toBe(true);
    expect(objects.match(/\/Type \/OBJR \/Obj \d+ 0 R \/Pg \d+ 0 R/g)).toHaveLength(4);
  });

  test('tie the data to the table and to the document', () => {
    expect(objects).toMatch(/\/S \/Table [^\n]*\/AF \[\d+ 0 R\]/);
    expect(objects).toMatch(/\/AFRelationship \/Data/);
    expect(objects).toMatch(/\/Type \/Catalog[\s\S]*?\/AF \[\d+ 0 R\]/);
  });

  test('make pages follow the structure when readers step through links', () => {
    const pages = objects.match(/\/Type \/Page\n/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    expect(objects.match(/\/Tabs \/S/g)).toHaveLength(pages.length);
  });
});

test('a pack has one part for each paper and destinations that do not meet', async () => {
  const paper = (prefix: string, title: string) => ({ ...report, prefix, title });
  const { bytes } = await makePdf(
    pdfDocument([paper('a/', 'Paper A'), paper('b/', 'Paper B')], { startsOnOddPages: true }),
  );
  const pdf = await open(bytes);
  const destinations = [...(await pdf.getDestinations()).keys()];
  expect(destinations).toContain('a/para-1');
  expect(destinations).toContain('b/para-1');
  expect(unpacked(bytes).match(/\/S \/Part /g)).toHaveLength(2);
  expect([...((await pdf.getAttachments())?.keys() ?? [])]).toEqual(['contacts.csv']);
});

test('pictures with transparency are written alike every time', async () => {
  const picture = { kind: 'image', bytes: transparentPng(), width: 4, height: 4 } as const;
  const document = pdfDocument([section([{ kind: 'figure', picture, alt: 'Four squares' }])]);
  const [one, two] = [await makePdf(document), await makePdf(document)];
  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
  expect(outlineOf(await readStructure(await open(one.bytes)))).toContain('Figure alt="Four squares"');
});

test('thousands of destinations are all found', async () => {
  const flow = Array.from({ length: 2000 }, (_, index) => paragraph('x', { destination: `para-${index}` }));
  const pdf = await open((await makePdf(pdfDocument([section(flow)]))).bytes);
  expect(await pdf.getDestination('para-1999')).not.toBeNull();
  expect((await pdf.getDestinations()).size).toBe(2000);
});

function outlineOf(pages: Awaited<ReturnType<typeof readStructure>>): string {
  return pages.flatMap((page) => outline(page)).join('\n');
}

/** The file with its compressed streams opened. */
function unpacked(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const opened: string[] = [text];
  for (const found of text.matchAll(/\/Type \/ObjStm[\s\S]*?stream\n/g)) {
    const start = found.index + found[0].length;
    opened.push(
      inflateSync(Buffer.from(text.slice(start, text.indexOf('\nendstream', start)), 'latin1')).toString('latin1'),
    );
  }
  return opened.join('\n');
}

/** A PNG of 4 x 4 pixels with an alpha channel. */
function transparentPng(): Uint8Array {
  const pixels = Buffer.alloc(4 * 17, 0x80);
  for (let row = 0; row < 4; row++) pixels[row * 17] = 0;
  const header = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, 6, 0, 0, 0]);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A PNG chunk; its checksum is not looked at. */
function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}
