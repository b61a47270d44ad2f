/** Pages of somebody else's PDF in a pack, read back by other libraries: in their place, with words for them, and no false claims. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { SiteFolder } from '../../src/build/site-folder.ts';
import type { Site } from '../../src/model/site.ts';
import type { Paper } from '../../src/model/paper.ts';
import { layOutPack } from '../../src/meetings/packs/pack.ts';
import { writeManifest } from '../../src/build/manifest.ts';
import { readManifest } from '../../src/build/staging/manifest-parts.ts';
import { originalsOf, writeOriginals } from '../../src/outputs/brought/originals.ts';
import { packSourcesOf } from '../../src/outputs/packs/packs.ts';
import { renderHtml } from '../../src/render/html.ts';
import { fileLink } from '../../src/site/model/listing.ts';
import { paint } from '../../src/typeset/paint/paint.ts';
import { papersOf, pdfOf } from '../support/example.ts';
import { foreignPdf } from '../support/pdf/foreign-pdf.ts';
import { articleWords } from '../support/text/html-words.ts';
import { openPdf, pdfWords } from '../support/pdf/pdf-words.ts';
import { compileTree, problemsOf, reportFacts, reportFile } from '../support/tree.ts';
import { enGB } from '../../src/locales/en-GB/locale.ts';
import { newFolder } from '../support/new-folder.ts';

const folder = path.posix.dirname(reportFile);
const body = [
  '## Purpose',
  '',
  'Words. See <Ref to="plan" />.',
  '',
  '<Appendix title="The plan" pdf="plan.pdf" alt="A plan of the clinic." id="plan">',
  '',
  'The clinic has two doors.',
  '',
  '</Appendix>',
  '',
  '<Appendix title="Opening hours">',
  '',
  'Nine to five.',
  '',
  '</Appendix>',
].join('\n');

let site: Site;
let paper: Paper;
let original: Uint8Array;

beforeAll(async () => {
  original = await foreignPdf({
    isTagged: true,
    pages: [{ words: 'Upright foreign words' }, { words: 'Wide foreign words', size: [842, 595] }, {}],
  });
  const compiled = compileTree({
    [reportFile]: `${reportFacts}${body}\n`,
    [`${folder}/plan.pdf`]: original,
    [`${folder}/other.mdx`]: `${reportFacts.replace('Visits to clinics', 'Another paper')}Words.\n`,
    [`${folder}/meeting.yml`]:
      'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems: [{ report: clinics.mdx }, { report: other.mdx }]\n',
  });
  if (!compiled.site) throw new Error(problemsOf(compiled).join('\n'));
  site = compiled.site;
  [paper] = papersOf(site) as [Paper];
});

/** The text of each page. */
async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const document = await openPdf(bytes);
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await document.loadingTask.destroy();
  return texts;
}

interface StructNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructNode[];
}

async function altsOf(bytes: Uint8Array): Promise<string[]> {
  const document = await openPdf(bytes);
  const alts: string[] = [];
  const walk = (node: StructNode): void => {
    if (node.role === 'Figure') alts.push(node.alt ?? '');
    node.children?.forEach(walk);
  };
  for (let number = 1; number <= document.numPages; number++) {
    const tree = (await (await document.getPage(number)).getStructTree()) as StructNode | null;
    if (tree) walk(tree);
  }
  await document.loadingTask.destroy();
  return alts;
}

describe('an agenda pack with a PDF of somebody else', () => {
  test('shows its pages one to a page in their place, and its own page numbers stay true', async () => {
    const meeting = site.meetings[0];
    const sources = meeting && packSourcesOf(site, meeting);
    if (!sources) throw new Error('The meeting has no agenda.');
    const { laidOut, ranges } = layOutPack(sources);
    const bytes = await paint(laidOut);
    const texts = await textsOf(bytes);
    const upright = texts.findIndex((text) => text.includes('Upright foreign words'));
    const range = ranges.get(1);
    expect(texts[upright - 1]).toContain('Appendix 1: The plan');
    expect(texts[upright - 1]).toContain('The clinic has two doors.');
    expect(texts[upright]).toContain(`Page ${upright + 1}`);
    expect(texts[upright]).toContain('Visits to clinics');
    expect(texts[upright + 1]).toContain('Wide foreign words');
    expect(texts[upright + 1]).toContain(`Page ${upright + 2}`);
    expect(texts[upright + 3]).toContain('Appendix 2: Opening hours');
    expect(range?.last).toBe(upright + 4);
    expect(texts[0]).toContain(`Pages ${range?.first ?? 0} to ${range?.last ?? 0}`);
    const document = await openPdf(bytes);
    expect(await document.getPageLabels()).toEqual(laidOut.pages.map((page) => page.label));
    await document.loadingTask.destroy();
  });

  test('gives each page its words, claims no standard and comes out the same each time', async () => {
    const { bytes, conformance } = await pdfOf(paper, site);
    expect(await altsOf(bytes)).toEqual(
      [1, 2, 3].map((number) => `Page ${number} of 3 of plan.pdf: A plan of the clinic.`),
    );
    const file = Buffer.from(bytes).toString('latin1');
    expect(conformance).toEqual([]);
    expect(file).toContain('<dc:title>');
    expect(file).not.toMatch(/pdfuaid|pdfaid|GTS_PDFA1/);
    expect(Buffer.compare((await pdfOf(paper, site)).bytes, bytes)).toBe(0);
    const others = papersOf(site).filter((one) => one !== paper);
    for (const other of others) expect((await pdfOf(other, site)).conformance).toEqual(['PDF/UA-1', 'PDF/A-3a']);
  });

  test('says the same on the page and on paper', async () => {
    const { bytes } = await pdfOf(paper, site);
    const web = articleWords(renderHtml(paper));
    expect((await pdfWords(bytes)).body).toEqual(web.body);
    expect(web.body.join(' ')).toContain('this appendix ends with pictures of 3 pages of that document');
  });

  test('offers the original beside the page, and the manifest says what each file is', async () => {
    expect(renderHtml(paper)).toContain('href="plan.pdf"');
    const target = newFolder();
    await writeOriginals(site, target);
    const [one] = originalsOf(paper);
    const published = 'health-committee/2024-03-14/clinics/plan.pdf';
    expect(one?.path).toBe(published);
    expect(Buffer.compare(readFileSync(path.join(target, published)), original)).toBe(0);
    writeManifest(new SiteFolder(target), [published], { site, files: new Map(), packs: new Map(), pictures: [] });
    expect(readManifest(target).files).toMatchObject([
      { path: published, kind: 'pdf', title: 'The plan', committee: 'health-committee', pages: 3 },
    ]);
  });

  test('says beside its download that some of its pages are not accessible', () => {
    const made = { path: 'a/pack.pdf', format: 'pdf', pages: 12, bytes: 310_000 } as const;
    const plain = fileLink({ ...made, conformance: ['PDF/UA-1', 'PDF/A-3a'] }, enGB);
    const words = 'contains pages of another document that are not accessible';
    expect(fileLink({ ...made, conformance: [] }, enGB).facts).toBe(`${plain.facts}, ${words}`);
  });
});

test('a filled-in form keeps what was filled in, and a turned page stands upright', async () => {
  const form = await PDFDocument.create();
  const page = form.addPage([300, 200]);
  page.node.set(PDFName.of('Rotate'), form.context.obj(90));
  page.drawText('Name', { x: 20, y: 160, font: await form.embedFont(StandardFonts.Helvetica) });
  const field = form.getForm().createTextField('name');
  field.setText('Filled in by hand');
  field.addToPage(page, { x: 20, y: 100, width: 200, height: 30 });
  const bytes = await form.save();
  const compiled = compileTree({
    [reportFile]: `${reportFacts}Words.\n\n<Appendix title="The form" pdf="form.pdf" alt="A form." />\n`,
    [`${folder}/form.pdf`]: bytes,
  });
  const made = compiled.site?.meetings[0]?.papers[0];
  if (!compiled.site || !made) throw new Error(problemsOf(compiled).join('\n'));
  const { laidOut, bytes: pdf } = await pdfOf(made, compiled.site);
  const last = laidOut.pages.at(-1)?.items.find((item) => item.kind === 'foreign-page');
  expect(last).toMatchObject({ width: 200, height: 300 });
  expect((await textsOf(pdf)).at(-1)).toMatch(/Name.*Filled in by hand|Filled in by hand.*Name/);
});
