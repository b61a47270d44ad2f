/** The search for leaks: whatever of the exempt papers is planted in a published folder, in whatever form, is found. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { findLeaks } from '../../../src/leaks/find-leaks.ts';
import { writeOds } from '../../../src/outputs/ods/write-ods.ts';
import { writeXlsx } from '../../../src/outputs/xlsx/write-xlsx.ts';
import type { Flow, PdfDocument } from '../../../src/typeset/flow.ts';
import { designFor } from '../../../src/typeset/design/designs.ts';
import { makePdf } from '../../../src/typeset/make-pdf.ts';
import { canaries, exemptPicture, withSlides, writeExemptSite } from '../../support/sites/exempt-site.ts';
import { projectRoot } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

const root = writeExemptSite(withSlides);
const engine = ['src', 'templates'].map((folder) => path.join(projectRoot, folder));

/** The findings in a published folder with these files, as "file: reason". */
function leaksIn(files: Readonly<Record<string, string | Uint8Array>>, brought = engine): string[] {
  return findingsIn(files, brought).map(({ place, reason }) => `${path.basename(place.file)}: ${reason}`);
}

/** The same whole. To read every word of the engine takes a second: it is left out where only the form of a find is looked at. */
function findingsIn(files: Readonly<Record<string, string | Uint8Array>>, brought: string[]): readonly Diagnostic[] {
  const published = newFolder('published');
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(published, file)), { recursive: true });
    writeFileSync(path.join(published, file), content);
  }
  return findLeaks({ root, published, engine: brought }).diagnostics;
}

function pdfOf(flow: readonly Flow[], more: Partial<PdfDocument['facts']> = {}): PdfDocument {
  return {
    facts: { title: 'Agenda', author: 'Council', language: 'en-GB', date: '2024-03-14', ...more },
    design: designFor(undefined),
    sections: [
      {
        prefix: '',
        title: 'Agenda',
        format: 'portrait',
        flow,
        footnotes: [],
        furniture: { headLeft: '', headRight: '', pageNumbers: 'page' },
        attachments: [],
      },
    ],
  };
}

function paragraph(text: string, more: Partial<Extract<Flow, { kind: 'text' }>> = {}): Flow {
  return { kind: 'text', role: 'P', style: 'body', runs: [{ kind: 'text', text }], ...more };
}

async function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  return (await makePdf(document)).bytes;
}

const words = Object.values(canaries);

/** How each word may stand in a published folder, by the ending of its file. */
const forms: Readonly<Record<string, (word: string) => string | Uint8Array>> = {
  html: (word) => `<!doctype html><html lang="en"><body><p>Seen: ${word}.</p></body></html>`,
  csv: (word) => `Name,Number\n${word},12\n`,
  json: (word) => JSON.stringify({ entries: [{ text: `a\n${word}` }] }),
  'json.gz': (word) => gzipSync(JSON.stringify({ text: word })),
  ics: (word) => `BEGIN:VEVENT\r\nSUMMARY:About ${word.slice(0, 4)}\r\n ${word.slice(4)}\r\nEND:VEVENT\r\n`,
  xml: (word) => `<?xml version="1.0"?><rss><title><![CDATA[${word}]]></title></rss>`,
  bin: (word) => Buffer.concat([Buffer.from([0xa1, 0x60 + word.length]), Buffer.from(word)]),
};

describe('a word that stands only in the exempt papers', () => {
  let found: string[] = [];
  // One search for all of them: each reads every word of the engine first.
  beforeAll(async () => {
    const files: Record<string, string | Uint8Array> = {};
    for (const [index, word] of words.entries()) {
      for (const [ending, form] of Object.entries(forms)) files[`file-${index}.${ending}`] = form(word);
      files[`file-${index}.pdf`] = await bytesOf(pdfOf([paragraph(`Seen: ${word}.`)]));
    }
    found = leaksIn(files);
  });

  for (const ending of Object.keys(forms)) {
    test(`is found in a file .${ending}, from whatever field it is`, () => {
      words.forEach((word, index) => {
        expect(
          found.some((one) => one.startsWith(`file-${index}.${ending}: `) && one.includes(word.toLowerCase())),
          `${word} in .${ending}`,
        ).toBe(true);
      });
    });
  }

  test('is found on a page of a PDF, from whatever field it is', () => {
    words.forEach((word, index) => {
      expect(found).toContainEqual(
        expect.stringMatching(new RegExp(`^file-${index}\\.pdf: a page of the PDF has "${word.toLowerCase()}"`)),
      );
    });
  });
});

describe('a word is found wherever a format hides it', () => {
  const word = canaries.prose;
  const entities = word.replaceAll(/./g, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`);
  const pages: Readonly<Record<string, string>> = {
    'in a comment': `<p>x</p><!-- ${word} -->`,
    'in an attribute': `<img src="x.png" alt="About ${word}">`,
    'in an address': `<a href="/x/%54indravole/">x</a>`,
    'in character references': `<p>${entities}</p>`,
    'with a tag inside': `<p>Tin<em>dra</em>vole</p>`,
    'with a soft hyphen inside': `<p>Tin\u00addravole</p>`,
    'in data for a program': `<script type="application/json">{"x":"\\n${word}"}</script>`,
    'in a file written into the page': `<a href="data:text/plain;base64,${Buffer.from(`Something of ${word}`).toString('base64')}">x</a>`,
    'in another case': `<p>${word.toUpperCase()}</p>`,
  };

  const attached = {
    name: 'x.csv',
    bytes: new TextEncoder().encode(`Name\n${word}\n`),
    mime: 'text/csv',
    description: 'Figures',
    relationship: 'Data',
  } as const;
  const drawing: Flow = {
    kind: 'figure',
    picture: { kind: 'drawing', drawing: { width: 10, height: 10, ops: [] } },
    alt: `About ${word}`,
  };
  const documents: Readonly<Record<string, PdfDocument>> = {
    'in its title': pdfOf([paragraph('x')], { title: `Lease of ${word} – Lease` }),
    'in its keywords': pdfOf([paragraph('x')], { keywords: [word] }),
    'in a bookmark': pdfOf([paragraph('x', { bookmark: { text: `About ${word}`, level: 1 } })]),
    'in the name of a place': pdfOf([paragraph('x', { destination: word.toLowerCase() })]),
    'in half bold letters': pdfOf([
      {
        kind: 'text',
        role: 'P',
        style: 'body',
        runs: [
          { kind: 'text', text: 'Tindra', bold: true },
          { kind: 'text', text: 'vole' },
        ],
      },
    ]),
    'at the foot of its pages': {
      ...pdfOf([paragraph('x')]),
      sections: [
        {
          ...pdfOf([paragraph('x')]).sections[0]!,
          furniture: { headLeft: '', headRight: '', footNote: word, pageNumbers: 'page' },
        },
      ],
    },
    'in an attached file': {
      ...pdfOf([paragraph('x')]),
      sections: [{ ...pdfOf([paragraph('x')]).sections[0]!, attachments: [attached] }],
    },
    'in an alternative text': pdfOf([drawing]),
  };

  let found: string[] = [];
  beforeAll(async () => {
    const files: Record<string, string | Uint8Array> = {};
    for (const [index, html] of Object.values(pages).entries())
      files[`page-${index}.html`] = `<!doctype html><html><body>${html}</body></html>`;
    for (const [index, document] of Object.values(documents).entries())
      files[`document-${index}.pdf`] = await bytesOf(document);
    found = leaksIn(files);
  });

  for (const [index, where] of Object.keys(pages).entries()) {
    test(`of a page: ${where}`, () => {
      expect(found.filter((one) => one.startsWith(`page-${index}.html: `))).toHaveLength(1);
    });
  }
  for (const [index, where] of Object.keys(documents).entries()) {
    test(`of a PDF: ${where}`, () => {
      expect(found.filter((one) => one.startsWith(`document-${index}.pdf: `))).toHaveLength(1);
    });
  }

  test('in the name of a file', () => {
    expect(leaksIn({ 'data/jorvethan-rents/index.html': '<p>x</p>' }, [])).toContain(
      'index.html: its name has "jorvethan" from the name of restricted/data/leases/jorvethan-rents.csv',
    );
  });
});

describe('beside words', () => {
  test('a number is found as it is printed', () => {
    expect(leaksIn({ 'index.html': '<p>It costs £7,318,462.</p>' }, []).length).toBeGreaterThan(0);
  });

  test('a run of ordinary words is found', () => {
    expect(leaksIn({ 'index.html': '<p>That the Committee accepts the offer of somebody.</p>' })).toContainEqual(
      expect.stringContaining('has "that the committee accepts the"'),
    );
  });

  test('a copy of a picture is found', () => {
    expect(leaksIn({ 'picture.svg': exemptPicture }, [])).toContainEqual(
      expect.stringContaining('the file is a copy of restricted/'),
    );
  });
});

describe('no alarm is raised', () => {
  let found: string[] = [];
  beforeAll(async () => {
    found = leaksIn({
      'index.html':
        '<h3>4. Lease of a clinic</h3><p>The council would have to pay more if the other side knew its limits.</p><p>Published on 14 March 2024</p>',
      'a.pdf': await bytesOf(
        pdfOf([paragraph('This report tells the Committee how many people visited the clinics.')]),
      ),
      'data/visits/visits.csv': 'Year,Visits\n2022,1204\n2023,1390\n',
      'manifest.json': JSON.stringify({ files: [{ path: 'a.pdf', bytes: 7318462 }] }),
      'site.css': '.app-callout { margin: 0 auto; background: white }',
    });
  });
  test('by the public stub, public figures, dates, sizes and style sheets', () => {
    expect(found).toEqual([]);
  });
});

test('who finds a leak, or a file that cannot be searched, reads what to do', () => {
  const found = findingsIn({ 'x.zip': Buffer.from('PK\u0003\u0004rest'), 'y.txt': `About ${canaries.prose}` }, []);
  expect(found.map(({ severity, hint }) => `${severity}: ${hint ?? ''}`)).toEqual([
    'warning: Open it and look for text from the exempt papers yourself.',
    'error: Do not publish until you know how it got there. Remove it from the public files, build again and repeat this check.',
  ]);
});

test('words in a cell of a spreadsheet are found in both formats', () => {
  const sheets = [{ name: 'Table_1', lines: [{ text: `About ${canaries.prose}`, style: 'text' }] }] as const;
  const workbook = { title: 'Figures', author: 'Council', language: 'en-GB', sheets };
  const found = leaksIn({ 'x.xlsx': writeXlsx(workbook), 'y.ods': writeOds(workbook) }, []);
  expect(found.filter((one) => !/^(?:x\.xlsx|y\.ods): .*restricted\//.test(one))).toEqual([]);
  expect(new Set(found.map((one) => one.split(':')[0]))).toEqual(new Set(['x.xlsx', 'y.ods']));
});

test('what is whole in a damaged PDF is searched, and that the rest could not be is said', async () => {
  const pdf = Buffer.from(await bytesOf(pdfOf([paragraph(`About ${canaries.prose}`)]))).toString('latin1');
  const damaged = Buffer.from(`${pdf}\n900 0 obj\n<< /Title (never closed`, 'latin1');
  const found = leaksIn({ 'x.pdf': damaged }, []);
  expect(found).toContain('x.pdf: the PDF is damaged, so its contents were not searched');
  expect(found.some((one) => one.startsWith('x.pdf: a page of the PDF has'))).toBe(true);
});

test('a PDF that asks for more than its search may cost is searched as far as that goes, and that is said', () => {
  const many = Array.from({ length: 300_001 }, (_, at) => `${at + 1} 0 obj 1 endobj`).join('\n');
  expect(leaksIn({ 'x.pdf': Buffer.from(`%PDF-1.7\n${many}`, 'latin1') }, [])).toEqual([
    'x.pdf: the PDF has more than 300000 objects, so its contents were not searched',
  ]);
});

test('what cannot be searched is said', () => {
  expect(leaksIn({ 'x.zip': Buffer.from('PK\u0003\u0004rest') }, [])).toEqual([
    'x.zip: the file is a ZIP archive, which cannot be searched, so its contents were not searched',
  ]);
});
