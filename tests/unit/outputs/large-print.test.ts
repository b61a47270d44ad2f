/** Large print of every paper and pack, read back from the PDF: the size of every letter, the words, both numbers of pages. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { walk } from '../../../src/document/transforms/walk.ts';
import type { Paper } from '../../../src/model/paper.ts';
import { documentsOf, type SiteDocument } from '../../../src/outputs/documents.ts';
import { largePrintOutput } from '../../../src/outputs/large-print/output.ts';
import { originalsOf } from '../../../src/outputs/brought/originals.ts';
import { planPack } from '../../../src/outputs/packs/packs.ts';
import { renderHtml } from '../../../src/render/html.ts';
import { conformanceFailures, failureLines } from '../../support/conformance/check-conformance.ts';
import { everythingRoot, exampleRoot, merciaRoot, siteOf } from '../../support/example.ts';
import { articleWords } from '../../support/text/html-words.ts';
import { bytesOf, documentOf, outsideWords, unfitWords } from '../../support/pdf/large-print.ts';
import { pdfWords } from '../../support/pdf/pdf-words.ts';
import { readPdf } from '../../support/pdf/read-pdf.ts';
import { compileTree, projectRoot, reportFacts, reportFile } from '../../support/tree.ts';

/** Documents of others are shown as they were made. */
function hasForeignParts(paper: Paper): boolean {
  let has = originalsOf(paper).length > 0;
  walk(paper.body, (node) => {
    has ||= node.type === 'foreignDocument';
  });
  return has;
}

function papersIn(document: SiteDocument): readonly Paper[] {
  if (document.of === 'paper') return [document.paper];
  return 'meeting' in document ? document.meeting.papers : [];
}

/** How often each word stands. */
function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

for (const root of [exampleRoot, merciaRoot, everythingRoot]) {
  const site = siteOf(root);
  const documents = [...documentsOf(site)].filter((one) => largePrintOutput.appliesTo(one));
  describe(site.council.name, () => {
    test.each(documents.filter((one) => one.of === 'paper').map((one) => [one.stem, one] as const))(
      '%s has its words, no letter below 16 points and no italics',
      async (_stem, document) => {
        const bytes = await bytesOf(document, site);
        if (!hasForeignParts(document.paper)) expect(await unfitWords(bytes)).toEqual([]);
        const page = articleWords(renderHtml(document.paper).replaceAll(/<svg\b[\s\S]*?<\/svg>/g, ''));
        const print = await pdfWords(bytes, { withoutDrawings: true });
        expect(print.notes.map((words) => words.filter((word) => !/^\d+$/.test(word)))).toEqual(
          page.notes.map((words) => words.filter((word) => !/^\d+$/.test(word))),
        );
        // A table that was split repeats the names of its rows, so there are more words than on the page.
        if (print.body.length === page.body.length) expect(print.body).toEqual(page.body);
        else {
          const counts = counted(print.body);
          const lacking = [...counted(page.body)].filter(([word, count]) => (counts.get(word) ?? 0) < count);
          expect(lacking).toEqual([]);
        }
      },
    );

    test('packs and agendas have no letter below 16 points but in what others made, and no italics', async () => {
      for (const document of documents.filter((one) => one.of !== 'paper')) {
        const bytes = await bytesOf(document, site);
        if (document.of === 'agenda' || !papersIn(document).some(hasForeignParts))
          expect(await unfitWords(bytes), document.stem).toEqual([]);
      }
    });
  });
}

const everything = siteOf(everythingRoot);

test('every file keeps to what a machine can check of PDF/UA-1 and PDF/A-3a', async () => {
  for (const stem of [
    /damp-and-mould$/,
    /tenants-survey$/,
    /2025-03-13-agenda$/,
    /2025-01-16-agenda-pack$/,
    /supplement-1$/,
  ])
    expect(failureLines(await conformanceFailures(await bytesOf(documentOf(everything, stem), everything)))).toEqual(
      [],
    );
});

test('a page says its own number and that of the pack, and where a page of the pack begins its number stands in the margin', async () => {
  const { pages } = await readPdf(await bytesOf(documentOf(everything, /2025-03-13-agenda-pack$/), everything));
  const first = pages.findIndex(({ artifacts }) => artifacts.includes('Agenda Item 6'));
  expect(pages[first]?.artifacts).toMatch(new RegExp(`\\b${first + 1} \\(page 7 of the pack\\)`));
  expect(pages[first]?.label).toBe(String(first + 1));
  const feet = pages.flatMap(({ artifacts }) => /\(page (\d+) of the pack\)/.exec(artifacts)?.[1] ?? []).map(Number);
  expect(feet).toEqual(feet.toSorted((a, b) => a - b));
  expect(pages.map(({ artifacts }) => artifacts).join(' ')).toMatch(/\b8\b/);
  expect(pages[1]?.tagged).toContain(`Pages ${first + 1} to`);
  expect(pages.map(({ tagged }) => tagged).join(' ')).toContain('(pages 7 to 13 of the pack)');
});

test('text after a figure fills the page before it, and every page of the pack is still found, in order', async () => {
  const example = siteOf(exampleRoot);
  const { pages } = await readPdf(await bytesOf(documentOf(example, /cpb-2022-12-07-agenda-pack$/), example));
  const figure = pages.findIndex(({ tagged }) => tagged.includes('Figure 1: Assessments of connected carers'));
  expect(pages[figure - 1]?.tagged).toContain('Positive assessments where the child was placed elsewhere');
  const feet = pages.flatMap(({ artifacts }) => /\(page (\d+) of the pack\)/.exec(artifacts)?.[1] ?? []).map(Number);
  expect(feet).toEqual(feet.toSorted((a, b) => a - b));
  expect(feet).toContain(7);
  expect(pages[figure]?.artifacts).toContain('(page 7 of the pack)');
});

test('titles on an agenda have the whole width: both numbers of pages stand behind them, not beside them', () => {
  const document = documentOf(everything, /2025-03-13-agenda-pack$/);
  const made = largePrintOutput.make(document, {
    site: everything,
    planned: (meeting) => planPack(everything, meeting),
  });
  const [front] = made && 'sections' in made ? made.sections : [];
  const words = JSON.stringify(front?.flow);
  expect(words).toMatch(/: Pages \d+ to \d+ \(pages 7 to 13 of the pack\)/);
  expect(words).not.toMatch(/"atRight":"Page/);
});

test('slides are text, each under its own title and no other', async () => {
  const example = siteOf(exampleRoot);
  const slides = documentOf(example, /children-in-care-and-corporate-parenting$/);
  if (slides.of !== 'paper') throw new Error('no paper');
  const titles = slides.paper.outline.map(({ text }) => text);
  expect(titles.length).toBeGreaterThan(5);
  const { pages } = await readPdf(await bytesOf(slides, example));
  const beginning = pages.filter(({ tagged }) => titles.some((title) => tagged.includes(title)));
  expect(beginning.length).toBe(titles.length);
  for (const { artifacts } of beginning) expect(titles.filter((title) => artifacts.includes(title))).toEqual([]);
});

test('a late paper has the numbers of its supplement, and a publication those of its own PDF', async () => {
  const late = await readPdf(await bytesOf(documentOf(everything, /damp-and-mould$/), everything));
  expect(late.pages[0]?.artifacts).toContain('1 (page 19 of the pack)');
  const example = siteOf(exampleRoot);
  const strategy = await readPdf(await bytesOf(documentOf(example, /strategy-2018-to-2021$/), example));
  expect(strategy.pages[3]?.artifacts).toMatch(/4 \(page \d of the standard PDF\)/);
  expect(strategy.pages[1]?.tagged).toMatch(/1 Introduction 4 \(3\)/);
});

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const places = ['Northmarsh', 'Uppingham-under-Wychwood', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'];
const areas = [
  ...places.slice(0, 2),
  'Stow-on-the-Wold',
  ...Array.from({ length: 9 }, (_, at) => `Parish number ${at + 1}`),
];

/** A paper with a table of thirteen columns, words longer than a line, and charts with a label for each of twelve areas. */
const crowded = compileTree({
  [reportFile]: `${reportFacts}
## Purpose of this report

The office is at ${places[2] ?? ''}. Its address is [the page of the parish](https://www.example.gov.uk/${'a-long-part-of-an-address/'.repeat(6)}).

<DataTable data="wide" caption="Visits in each month" />

<Chart type="bar" data="wide" x="Area" y="Jan" title="Visits in January" alt="Visits were alike in all areas." />

<Chart type="line" data="wide" x="Area" y="Mar, Apr, May" title="Visits in spring" alt="Visits were alike in all areas." />

| Reference | What was asked for in the consultation with residents | Answer |
| --- | --- | --- |
| NDC/2024/0001234/FULL/AMENDED | Disestablishmentarianism | ${places[2] ?? ''} |
`,
  'data/health/wide.csv': [
    ['Area', ...months].join(','),
    ...areas.map((area, at) => [area, ...months.map((_, month) => 12345 + at * 100 + month)].join(',')),
    '',
  ].join('\n'),
  'data/health/wide.yml': `title: Visits\ndescription: Visits in each month.\nsource: Registers\nperiod: "2023"\nlicence: OGL-UK-3.0\nkey: [Area]\ncolumns:\n  Area: { type: text }\n${months.map((month) => `  ${month}: { type: count }\n`).join('')}`,
});

test('a paper with wide tables, long words and crowded charts has no letter below 16 points, and conforms', async () => {
  const { site, diagnostics } = crowded;
  if (!site) throw new Error(diagnostics.map(({ reason }) => reason).join('\n'));
  const document = documentOf(site, /-clinics$/);
  const bytes = await bytesOf(document, site);
  expect(await unfitWords(bytes)).toEqual([]);
  expect(failureLines(await conformanceFailures(bytes))).toEqual([]);
  const { pages } = await readPdf(bytes);
  const text = pages.map(({ tagged }) => tagged).join(' ');
  for (const month of months) expect(text).toContain(month);
  // The names of the rows stand again in each part of the table.
  expect(text.split('Parish number 9').length).toBeGreaterThan(3);
});

test('no letter stands outside its page', async () => {
  const { site } = crowded;
  if (!site) throw new Error('no site');
  expect(await outsideWords(await bytesOf(documentOf(site, /-clinics$/), site))).toEqual([]);
});

test('a notice moves the text of a page that is full, and no letter is set smaller for it', async () => {
  const changed = siteOf(path.join(projectRoot, 'tests/sites/changed'));
  for (const stem of [/2025-04-24-paving$/, /2025-04-24-agenda$/, /2025-04-10-agenda-pack$/])
    expect(await unfitWords(await bytesOf(documentOf(changed, stem), changed)), String(stem)).toEqual([]);
});
