/** A small council with every format switched on, built by the real command: which files there are, what names them, and what stands in none of them. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ManifestFile } from '../../src/build/manifest-facts.ts';
import { textsOfFile } from '../../src/leaks/texts-of-file.ts';
import { liblouisVersion } from '../../src/outputs/braille/liblouis.ts';
import { furtherFormats } from '../../src/schema/council/formats.ts';
import { readBraille } from '../support/braille/read-brf.ts';
import { runHere } from '../support/command-here.ts';
import { spineOf } from '../support/epub/conditions.ts';
import { readEpub } from '../support/epub/read-epub.ts';
import { siteOf } from '../support/example.ts';
import { newFolder } from '../support/new-folder.ts';
import { readPdf } from '../support/pdf/read-pdf.ts';
import { manifestOf } from '../support/sites/built-site.ts';
import { readSpreadsheet, rowsOf } from '../support/spreadsheets/spreadsheets.ts';
import { recordMeeting } from '../support/sites/recorded-site.ts';
import { reportFacts, standardFiles, writeTree } from '../support/tree.ts';
import { appendFileSync, writeFileSync } from 'node:fs';

const meeting = 'health-committee/2024-03-14';
const postponed = 'health-committee/2024-05-16';
const formats = furtherFormats.filter((format) => format !== 'braille' || liblouisVersion() !== '');

const report = (title: string, words: string): string =>
  `${reportFacts.replace('Visits to clinics', title)}\n## Purpose of this report\n\n${words}\n`;

/** South is hidden beside the small count of North, so that the total does not give that back. */
const hiddenFigure = '48271';
const hiddenPattern = /48[,.\u00a0\u2009 ]?271|#dh1?bga/;

const files = {
  ...standardFiles,
  'content/council.yml': `${standardFiles['content/council.yml'] ?? ''}\nwebsite: https://papers.example.gov.uk/\nlanguage: en-GB\ncontact: { title: Democratic Services, email: office@example.gov.uk }\nformats: [large-print, epub, text, braille]\n`,
  [`content/meetings/${meeting}/meeting.yml`]:
    'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n  - report: clinics.mdx\n  - report: parks.mdx\n  - report: sale.mdx\n',
  [`content/meetings/${meeting}/clinics.mdx`]: report(
    'Incidents in clinics',
    'East had most of the incidents.\n\n<DataTable data="incidents" caption="Incidents in each area" />\n\n<Chart type="bar" data="incidents" x="Area" y="Incidents" title="East had most incidents" alt="East had 59,113 incidents, more than any other area." />',
  ),
  [`content/meetings/${meeting}/parks.mdx`]: report('Parks', 'The parks open at dawn.'),
  [`content/meetings/${meeting}/sale.mdx`]: report(
    'Sale of a depot',
    'Quandrivane offered to buy the depot.\n\n<Table caption="Offers of Quandrivane">\n\n| Offer | Pounds |\n| --- | ---: |\n| First | 778,431 |\n\n</Table>',
  ),
  [`content/meetings/${postponed}/meeting.yml`]:
    'time: "18:00"\nplace: Guildhall\npublished: 2024-05-08\nstate: postponed\nchange: { date: 2024-05-13, reason: The hall was flooded. }\nitems:\n  - minutes: minutes-2024-03-14.mdx\n  - report: roads.mdx\n',
  [`content/meetings/${postponed}/minutes-2024-03-14.mdx`]:
    '---\nkind: minutes\nmeeting: 2024-03-14\nplace: Guildhall\nattendance:\n  - { seat: Chairman, mark: present, chair: yes }\nstatus: draft\n---\n\n## Apologies for absence\n\nNobody had sent apologies.\n',
  [`content/meetings/${postponed}/roads.mdx`]: report('Roads', 'The roads are dry.'),
  'data/health/incidents.csv': `Area,Incidents\nNorth,3\nSouth,${hiddenFigure}\nEast,59113\nAll areas,107387\n`,
  'data/health/incidents.yml':
    'title: Incidents\ndescription: Incidents in each area.\nsource: Clinic register\nperiod: "2023"\nlicence: OGL-UK-3.0\nkey: [Area]\ncolumns:\n  Area: { type: text }\n  Incidents: { type: count }\nrelations:\n  - { total: row, row: All areas }\nsuppress: yes\n',
} as const;

let out = '';
let manifest: readonly ManifestFile[] = [];

/** Records the first meeting, then takes one of its papers down and withdraws another, and builds the site. */
beforeAll(async () => {
  const root = writeTree(files);
  const seats = 'seats: [{ title: Chairman }]\nquorum: 1\n';
  appendFileSync(path.join(root, 'content/committees/health-committee.yml'), seats);
  await recordMeeting(root, { first: '2024-03-06' });
  const file = path.join(root, `content/meetings/${meeting}/meeting.yml`);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    `${text.replace('parks.mdx\n', 'parks.mdx\n    withdrawn: { date: 2024-03-12, reason: The survey is not finished. }\n')}takenDown:\n  - { paper: sale.mdx, date: 2024-04-02, reason: It named a bidder. }\n`,
  );
  rmSync(path.join(root, `content/meetings/${meeting}/sale.mdx`));
  out = path.join(newFolder('formats'), 'dist');
  const ended = await runHere('build', ['--root', root, '--out', out, '--no-cache']);
  expect(ended.stderr).not.toMatch(/\berror\b/);
  expect(ended.exitCode).toBe(0);
  manifest = manifestOf(out);
  expect(siteOf(root).meetings).toHaveLength(2);
});

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(path.join(out, file)));

/** The endings of the files of a document in the further formats that this machine makes. */
const endings = { 'large-print': '-large-print.pdf', epub: '.epub', text: '.txt', braille: '.brf' } as const;

/** What a reader finds in a file of a document, in the order of reading, with each section of a book apart. */
async function partsOf(file: string): Promise<string[]> {
  if (file.endsWith('.pdf')) {
    const { pages } = await readPdf(bytesOf(file));
    return [pages.map(({ tagged, artifacts }) => `${tagged} ${artifacts}`).join('\n')];
  }
  if (file.endsWith('.brf')) return [readBraille(bytesOf(file)).text];
  if (!file.endsWith('.epub')) return [new TextDecoder().decode(bytesOf(file))];
  const book = readEpub(bytesOf(file));
  return spineOf(book).map((name) => book.text(`EPUB/${name}`).replaceAll(/<[^>]*>/g, ' '));
}

const flat = (parts: readonly string[]): string => parts.join('\n').replaceAll(/\s+/g, ' ');

describe('every document in every format', () => {
  const stems = [
    `${meeting}/hc-2024-03-14-agenda-pack`,
    `${meeting}/hc-2024-03-14-agenda`,
    `${meeting}/hc-2024-03-14-clinics`,
    `${meeting}/hc-2024-03-14-parks`,
    `${meeting}/hc-2024-03-14-sale`,
    `${postponed}/hc-2024-05-16-minutes-2024-03-14`,
  ];

  test.each(stems)(
    '%s lies beside its PDF, and the manifest names each with its format and the kind of the PDF',
    (stem) => {
      const pdf = manifest.find((file) => file.path === `${stem}.pdf`);
      expect(pdf).toBeDefined();
      for (const format of formats) {
        const file = manifest.find((one) => one.path === stem + endings[format]);
        expect(file, `${stem} ${format}`).toMatchObject({
          format,
          kind: pdf?.kind,
          title: pdf?.title,
          date: pdf?.date,
        });
      }
    },
  );

  test('figures lie beside papers and datasets as spreadsheets, and the pages lead to them', () => {
    for (const [stem, page] of [
      [`${meeting}/hc-2024-03-14-clinics-figures`, `${meeting}/clinics`],
      ['data/incidents/incidents', 'data/incidents'],
    ] as const)
      for (const format of ['ods', 'xlsx'] as const) {
        expect(manifest.find((one) => one.path === `${stem}.${format}`)).toMatchObject({ format });
        const html = readFileSync(path.join(out, page, 'index.html'), 'utf8');
        expect(html, `${page} ${format}`).toContain(`${path.basename(stem)}.${format}"`);
      }
    expect(manifest.some((one) => one.path.includes('parks-figures'))).toBe(false);
  });

  test('a paper that was taken down has a notice in its workbooks as well, which are a cover alone', () => {
    for (const format of ['ods', 'xlsx'] as const) {
      const stem = `${meeting}/hc-2024-03-14-sale-figures`;
      expect(manifest.find((one) => one.path === `${stem}.${format}`)).toMatchObject({
        format,
        title: 'Sale of a depot',
      });
      const book = readSpreadsheet(bytesOf(`${stem}.${format}`));
      expect(book.book.SheetNames).toEqual(['Cover']);
      expect(rowsOf(book, 'Cover').flat()).toEqual([
        'Figures of Sale of a depot',
        'Taken down on 2 April 2024: It named a bidder.',
        'Committee: Health Committee',
        'Date: 14 March 2024',
        expect.stringContaining('Published by'),
        expect.stringContaining('Enquiries to'),
      ]);
    }
  });

  test('feeds attach each format of a paper by its type, its workbooks as well', () => {
    const { items } = JSON.parse(readFileSync(path.join(out, 'feed.json'), 'utf8')) as {
      items: { url: string; attachments?: { url: string; mime_type: string }[] }[];
    };
    const item = items.find(({ url }) => url.includes(`${meeting}/clinics/`));
    const types = {
      'large-print': 'application/pdf',
      epub: 'application/epub+zip',
      text: 'text/plain',
      braille: 'application/octet-stream',
    };
    const wanted = [
      ...formats.map((format) => [`clinics${endings[format]}`, types[format]] as const),
      ['clinics-figures.ods', 'application/vnd.oasis.opendocument.spreadsheet'] as const,
      ['clinics-figures.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const,
    ];
    const atom = readFileSync(path.join(out, 'feed.xml'), 'utf8');
    for (const [ending, type] of wanted) {
      const attached = item?.attachments?.filter(({ url }) => url.endsWith(ending)) ?? [];
      expect(
        attached.map((one) => one.mime_type.split(';')[0]),
        ending,
      ).toEqual([type]);
      expect(existsSync(path.join(out, new URL(attached[0]?.url ?? '').pathname)), ending).toBe(true);
      const link = atom.split('<link ').find((one) => one.includes(`${ending}"`));
      expect(link, ending).toMatch(/^rel="related"/);
      expect(link).toContain(`type="${type}`);
    }
    // The PDF is the first.
    expect(item?.attachments).toHaveLength(wanted.length + 1);
    expect(JSON.stringify(items)).not.toContain('parks-figures');
  });

  test('search and sitemap have pages alone', () => {
    const sitemap = readFileSync(path.join(out, 'sitemap.xml'), 'utf8');
    const locations = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '');
    expect(locations.length).toBeGreaterThan(5);
    expect(locations.filter((address) => !address.endsWith('/'))).toEqual([]);
    const found = manifest.filter(({ path: file }) => /\.pf_fragment$/.test(file));
    expect(found.length).toBeGreaterThan(0);
    for (const { path: file } of found)
      for (const { text } of textsOfFile(file, bytesOf(file)).texts)
        expect(text).not.toMatch(/\.(?:epub|brf|txt|ods|xlsx)\b|-large-print/);
  });

  test('the page about formats tells of each, and papers and meetings lead to it', () => {
    const about = readFileSync(path.join(out, 'formats/index.html'), 'utf8');
    for (const format of [...formats, 'pdf', 'ods', 'xlsx']) expect(about).toContain(`id="format-${format}"`);
    expect(about).toContain('mailto:office@example.gov.uk');
    for (const page of [meeting, `${meeting}/clinics`])
      expect(readFileSync(path.join(out, page, 'index.html'), 'utf8')).toMatch(/href="(?:\.\.\/)+formats\/"/);
    expect(existsSync(path.join(out, 'accessibility-statement/index.html'))).toBe(true);
  });
});

describe('what a reader must be told stands in each format', () => {
  test.each(formats)('in %s: what was withdrawn, taken down and postponed, and a draft', async (format) => {
    const of = (stem: string): Promise<string[]> => partsOf(stem + endings[format]);
    const withdrawn = flat(await of(`${meeting}/hc-2024-03-14-parks`));
    expect(withdrawn).toContain('Withdrawn on 12 March 2024: The survey is not finished.');
    expect(withdrawn).toContain('The parks open at dawn.');
    const down = flat(await of(`${meeting}/hc-2024-03-14-sale`));
    expect(down.split('It named a bidder.')).toHaveLength(2);
    const agenda = flat(await of(`${meeting}/hc-2024-03-14-agenda`));
    expect(agenda).toContain('The survey is not finished.');
    for (const stem of ['agenda', 'agenda-pack', 'roads'])
      expect(flat(await of(`${postponed}/hc-2024-05-16-${stem}`)), stem).toContain('The hall was flooded.');
    const minutes = await of(`${postponed}/hc-2024-05-16-minutes-2024-03-14`);
    for (const part of minutes) expect(part).toMatch(/\bDRAFT\b/i);
    if (format === 'text' || format === 'braille') expect(minutes[0]).toMatch(/^DRAFT\s/);
  });
});

describe('what must stand nowhere', () => {
  /** The files in whose words a pattern is found, what is packed or attached in them included. */
  const filesWith = (pattern: RegExp): string[] =>
    manifest
      .map((file) => file.path)
      .filter((file) => !/\.(?:woff2|wasm|png)$/.test(file))
      .filter((file) => {
        const { texts, inside } = textsOfFile(file, bytesOf(file));
        const words = [...texts, ...inside.flatMap((bytes) => textsOfFile('', bytes).texts)].map(({ text }) => text);
        return pattern.test(words.join('\n'));
      });

  test('a figure that is hidden stands in no file, and the others in every format', () => {
    expect(filesWith(hiddenPattern)).toEqual([]);
    const shown = filesWith(/59[,.\u00a0\u2009 ]?113|#ei1?aac/).map((file) => path.extname(file));
    for (const ending of [
      '.html',
      '.pdf',
      '.epub',
      '.txt',
      '.ods',
      '.xlsx',
      '.csv',
      ...(formats.includes('braille') ? ['.brf'] : []),
    ])
      expect(shown, ending).toContain(ending);
  });

  test('no word of a paper that was taken down stands in any file', () => {
    expect(filesWith(/Quandrivane|778[,.]?431/i)).toEqual([]);
    expect(filesWith(/open at dawn/).length).toBeGreaterThan(3);
  });
});
