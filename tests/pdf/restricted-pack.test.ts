/** The restricted pack, read back by another library, and what the public pack of the same meeting says instead. */
import { describe, expect, test } from 'vitest';
import path from 'node:path';
import { compileRestricted } from '../../src/compile/restricted.ts';
import { layOutPack } from '../../src/meetings/packs/pack.ts';
import { packSourcesOf } from '../../src/outputs/packs/packs.ts';
import { restrictedDocument } from '../../src/outputs/packs/restricted-document.ts';
import { makeBook } from '../../src/outputs/epub/make-book.ts';
import { epubOutput } from '../../src/outputs/epub/output.ts';
import { finish } from '../../src/outputs/files/finish.ts';
import { largePrintOutput } from '../../src/outputs/large-print/output.ts';
import type { Output } from '../../src/outputs/output.ts';
import { textOutput } from '../../src/outputs/text/output.ts';
import { brailleBlocks } from '../../src/outputs/braille/blocks.ts';
import { paint } from '../../src/typeset/paint/paint.ts';
import {
  appendixCanaries,
  canaries,
  withAppendix,
  writeExemptSite,
  writePublicSite,
} from '../support/sites/exempt-site.ts';
import { epubFailures, spineOf } from '../support/epub/conditions.ts';
import { readEpub } from '../support/epub/read-epub.ts';
import { siteOf } from '../support/example.ts';
import { openPdf, pdfWords } from '../support/pdf/pdf-words.ts';
import { projectRoot } from '../support/tree.ts';

const compiled = compileRestricted({
  root: writeExemptSite(withAppendix),
  templatesRoot: path.join(projectRoot, 'templates'),
});
const { site } = compiled;
if (!site) throw new Error(compiled.diagnostics.map(({ reason }) => reason).join('\n'));
const meeting = site.meetings[0]!;
const document = restrictedDocument(meeting, { ...compiled, site });
if (!document) throw new Error('The meeting has no exempt papers.');
const { plan } = document;
const bytes = await paint(plan.laidOut);

/** The text of each page, with furniture. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const document = await openPdf(pdf);
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' ');
    }),
  );
  await document.loadingTask.destroy();
  return pages;
}

describe('the restricted pack', () => {
  test('says on every page that it is not for publication, with the paragraphs and what they are about', async () => {
    const pages = await pagesOf(bytes);
    expect(pages.length).toBeGreaterThan(4);
    for (const [index, page] of pages.entries())
      expect(page, `page ${index + 1}`).toMatch(
        /Not for publication: paragraphs? .* of Part 1 of Schedule 12A, Local Government Act 1972 \(/,
      );
    const ofLease = plan.ranges.get(4)!;
    for (const page of pages.slice(ofLease.first - 1, ofLease.last)) {
      expect(page).toContain(
        'paragraphs 3 and 5 of Part 1 of Schedule 12A, Local Government Act 1972 (financial or business affairs; legal professional privilege)',
      );
    }
    expect(pages.at(-1)).toContain('paragraph 1 of Part 1 of Schedule 12A, Local Government Act 1972 (any individual)');
  });

  test('says it to those who listen too, at the head of each paper', async () => {
    const { body } = await pdfWords(bytes);
    const text = body.join(' ');
    expect(text.match(/Not for publication exempt information within paragraphs? /g)).toHaveLength(4);
    expect(text).toContain(
      'Paragraph 5 Information in respect of which a claim to legal professional privilege could be maintained',
    );
  });

  test('lists its papers with their pages, under the numbers of the public agenda', async () => {
    const [front = ''] = await pagesOf(bytes);
    const { first, last } = plan.ranges.get(4)!;
    expect(front).toContain(`4. Lease of a clinic: Lease of the ${canaries.title} clinic Pages ${first} to ${last}`);
    expect(document.stem).toBe('health-committee/2024-03-14/hc-2024-03-14-restricted-pack');
  });

  test('holds the public report before its exempt appendix, each with its pages', async () => {
    const pages = await pagesOf(bytes);
    const [report, appendix] = [plan.ranges.get('report 2')!, plan.ranges.get(2)!];
    expect(appendix.first).toBe(report.last + 1 + (report.last % 2));
    const words = ({ first, last }: { first: number; last: number }): string =>
      first === last ? `Page ${first}` : `Pages ${first} to ${last}`;
    expect(pages[0]).toContain(`2. Visits to clinics ${words(report)} Public report.`);
    expect(pages[0]).toContain(`Exempt appendix: Prices of ${appendixCanaries.title} ${words(appendix)}`);
    expect(pages[report.first - 1]).toContain(
      'This report is public. Only its exempt appendix, which follows it in this pack, is not for publication.',
    );
    expect(pages[report.first - 1]).toContain('Agenda Item 2 Public report');
    expect(pages[appendix.first - 1]).toContain(`The lowest bid came from ${appendixCanaries.words}.`);
  });

  test('prints figures of public and of restricted datasets, and no speaker notes', async () => {
    const text = (await pagesOf(bytes)).join(' ');
    expect(text).toContain('£7,318,462');
    expect(text).toContain('1,390 visits');
    expect(text).not.toContain(canaries.notes);
  });
});

test('the public pack has a stub and the resolution, and no word of the paper', async () => {
  const publicSite = siteOf(writePublicSite());
  const sources = packSourcesOf(publicSite, publicSite.meetings[0]!)!;
  const text = (await pagesOf(await paint(layOutPack(sources).laidOut))).join(' ');
  expect(text).toContain('3. Exclusion of the press and public');
  expect(text).toContain('Item 4, Lease of a clinic: paragraphs 3 and 5 of Part 1 of Schedule 12A');
  expect(text).toContain('4. Lease of a clinic Not for publication');
  expect(text).toContain('Paragraph 3: Information relating to the financial or business affairs');
  expect(text).toContain('The council would have to pay more if the other side knew its limits.');
  for (const word of Object.values(canaries)) expect(text).not.toContain(word);
});

/** What is printed of the exempt papers: names of files and of columns that are not shown are not. */
const printed = [
  canaries.title,
  canaries.prose,
  canaries.bullet,
  canaries.recommendation,
  canaries.footnote,
  canaries.tableCaption,
  canaries.dataKey,
  canaries.slideTitle,
  appendixCanaries.words,
];

describe('the restricted pack in other formats', () => {
  const planned = (): undefined => undefined;
  const made = async (output: Output): Promise<Uint8Array> => {
    const file = output.make(document, { site, planned });
    if (!file) throw new Error(`There is no ${output.format}.`);
    return (await finish(file)).bytes;
  };
  const mark = /Not for publication: paragraphs? [^.]* of Part 1 of Schedule 12A, Local Government Act 1972/;

  test('in large print every page bears the mark, with both numbers of pages', async () => {
    const large = await made(largePrintOutput);
    const pages = await pagesOf(large);
    for (const [index, page] of pages.entries()) expect(page, `page ${index + 1}`).toMatch(mark);
    for (const word of printed) expect(pages.join(' ')).toContain(word);
    const { first, last } = plan.ranges.get(4)!;
    expect(pages.join(' ')).toMatch(
      new RegExp(`Pages? \\d+(?: to \\d+)? \\(pages? ${first}(?: to ${last})? of the pack\\)`),
    );
    expect(pages.at(-1)).toMatch(/\(page \d+ of the pack\)/);
    expect(largePrintOutput.path(document)).toMatch(/hc-2024-03-14-restricted-pack-large-print\.pdf$/);
  });

  test('each section of its book bears the mark, and the public report stands before its exempt appendix', async () => {
    const book = readEpub(await made(epubOutput));
    expect(epubFailures(book)).toEqual([]);
    const sections = spineOf(book);
    for (const name of sections) expect(book.text(`EPUB/${name}`), name).toMatch(mark);
    const all = sections.map((name) => book.text(`EPUB/${name}`)).join('\n');
    for (const word of printed) expect(all).toContain(word);
    expect(all).not.toContain(canaries.notes);
    expect(sections.indexOf('report-2.xhtml')).toBeGreaterThan(0);
    expect(sections.indexOf('report-2.xhtml')).toBeLessThan(sections.indexOf('item-2.xhtml'));
    expect(book.text('EPUB/front.xhtml')).toContain('href="report-2.xhtml#report-2-start"');
    expect(book.text('EPUB/report-2.xhtml')).toContain('This report is public.');
  });

  test('its text and its braille say so first, and at the head of each paper', async () => {
    const text = new TextDecoder().decode(await made(textOutput));
    expect(text.startsWith('Not for publication\n')).toBe(true);
    for (const word of printed) expect(text).toContain(word);
    expect(text.match(/^\*\*Not for publication: .*\*\*$/gm)).toHaveLength(4);
    const book = makeBook(document, { site, planned });
    const blocks = brailleBlocks(book?.chapters ?? []);
    expect(blocks[0]?.text).toBe('Not for publication');
    const braille = blocks.map((block) => block.text).join('\n');
    for (const word of printed) expect(braille).toContain(word);
  });
});
