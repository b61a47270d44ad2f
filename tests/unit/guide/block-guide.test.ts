/** The guide's pages of blocks: both faces of every example, and a PDF that keeps to the standards. */
import { beforeAll, describe, expect, test } from 'vitest';
import { blockGuides } from '../../../src/guide/block-guide.ts';
import { exampleHtml } from '../../../src/guide/example-html.ts';
import { exampleDestination, guidePdf } from '../../../src/guide/guide-pdf.ts';
import { makePdf, type MadePdf } from '../../../src/typeset/make-pdf.ts';
import { designFor } from '../../../src/typeset/design/designs.ts';
import { enGB } from '../../../src/locales/en-GB/locale.ts';
import { conformanceFailures, failureLines } from '../../support/conformance/check-conformance.ts';
import { openPdf } from '../../support/pdf/pdf-words.ts';
import { readPdf } from '../../support/pdf/read-pdf.ts';

type PageReference = Parameters<Awaited<ReturnType<typeof openPdf>>['getPageIndex']>[0];

const guides = blockGuides();
const examples = guides.flatMap((guide) => guide.examples);
const html = examples.map((example) => exampleHtml(example, enGB));

test('every block stands in the guide with its settings, and with what each may be', () => {
  const callout = guides.find(({ tag }) => tag === '<Callout>');
  expect(callout).toMatchObject({ anchor: 'callout', where: 'block', summary: 'Highlights a message in a box.' });
  expect(callout?.settings).toEqual([
    {
      name: 'kind',
      isNeeded: true,
      about: 'What the message is: it gives the box its heading.',
      values: ['note', 'warning', 'decision'],
    },
    { name: 'title', isNeeded: false, about: 'A heading instead of the usual one.', values: [] },
  ]);
});

test('a block that may not stand everywhere says where it may', () => {
  const limits = Object.fromEntries(guides.map(({ tag, limits: own }) => [tag, own]));
  expect(limits['<KeyFigure>']).toBe('Only directly inside <KeyFigures>.');
  expect(limits['<Appendix>']).toBe('Only in reports, strategies, minutes and presentations.');
  expect(limits['<Callout>']).toBeUndefined();
});

describe('the web face', () => {
  test('shows the figures of the data', () => {
    const at = examples.findIndex(({ source }) => source.includes('family-centre-visits/2022/Kept'));
    expect(html[at]).toContain('In 2022 the centres kept 1,090 to 1,265 visits a month.');
  });

  test('numbers what a paper numbers', () => {
    const words = (part: string): string | undefined =>
      html[examples.findIndex(({ source }) => source.includes(part))]?.replaceAll(/<[^>]*>/g, '');
    expect(words('Visits to family centres, January to June 2023"')).toContain('Table 1: Visits to family centres');
    expect(words('That the Committee notes the update.')).toMatch(/^Recommendation\n1\. That the Committee/m);
  });

  test('has no id twice, and no link to one that is not there', () => {
    const all = html.join('\n');
    const ids = [...all.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const used = [...all.matchAll(/ (?:href="#|aria-(?:labelledby|describedby)=")([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids).toEqual([...new Set(ids)]);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has headings from the fourth level on, below the three of the guide, without a gap', () => {
    for (const [at, one] of html.entries()) {
      const levels = [...one.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
      const steps = levels.map((level, index) => level - (levels[index - 1] ?? 3));
      expect(Math.max(0, ...steps), examples[at]?.name).toBeLessThanOrEqual(1);
      expect(Math.min(4, ...levels), examples[at]?.name).toBe(4);
    }
  });

  test('has no inline styles, which pages do not allow', () => {
    expect(html.join('')).not.toMatch(/ style=/);
  });
});

describe('the print face', () => {
  let made: MadePdf;
  beforeAll(async () => {
    made = await makePdf(guidePdf(guides, { author: 'Mercia District Council', design: designFor('#154734') }));
  });

  test('keeps to PDF/UA-1 and PDF/A-3a', async () => {
    expect(made.conformance).toEqual(['PDF/UA-1', 'PDF/A-3a']);
    expect(failureLines(await conformanceFailures(made.bytes))).toEqual([]);
  });

  test('begins every example on a page of its own, under the name that the guide leads to', async () => {
    const { bookmarks } = await readPdf(made.bytes);
    expect(bookmarks.map(({ title }) => title)).toEqual(
      guides.flatMap(({ tag, examples: own }) => own.map(({ title }) => `${tag}: ${title}`)),
    );
    const document = await openPdf(made.bytes);
    const pages: number[] = [];
    for (const example of examples) {
      const [page] = ((await document.getDestination(exampleDestination(example))) ?? []) as [PageReference];
      pages.push(await document.getPageIndex(page));
    }
    expect(pages).toEqual(bookmarks.map(({ page }) => page));
    expect(pages).toEqual([...new Set(pages)]);
  });
});
