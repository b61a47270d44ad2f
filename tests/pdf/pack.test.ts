/** The agenda pack, read back by another library: what the agenda says of its pages is true of the finished PDF. */
import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/model/site.ts';
import { layOutPack, type PackSources } from '../../src/meetings/packs/pack.ts';
import { packSourcesOf, planPack } from '../../src/outputs/packs/packs.ts';
import { renderHtml } from '../../src/render/html.ts';
import { paint } from '../../src/typeset/paint/paint.ts';
import { exampleRoot, merciaRoot, siteOf } from '../support/example.ts';
import { openPdf } from '../support/pdf/pdf-words.ts';
import type { Meeting } from '../../src/model/meeting.ts';

function sourcesOf(site: Site, meeting: Meeting): PackSources {
  const sources = packSourcesOf(site, meeting);
  if (!sources) throw new Error(`The meeting of ${meeting.date} has no agenda.`);
  return sources;
}

async function textOfPage(document: Awaited<ReturnType<typeof openPdf>>, index: number): Promise<string> {
  const page = await document.getPage(index + 1);
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

for (const root of [exampleRoot, merciaRoot]) {
  const site = siteOf(root);
  describe(site.council.name, () => {
    test.each(site.meetings.map((meeting) => [`${meeting.committee} ${meeting.date}`, meeting] as const))(
      'the pack of %s keeps what its agenda says',
      async (_name, meeting) => {
        const sources = sourcesOf(site, meeting);
        const { laidOut, ranges } = layOutPack(sources);
        const document = await openPdf(await paint(laidOut));
        const labels = (await document.getPageLabels()) ?? [];
        const outline = (await document.getOutline()) as { title: string }[];
        expect(labels).toEqual(laidOut.pages.map((page) => page.label));
        const agenda = (
          await Promise.all([0, 1, 2].slice(0, labels.length).map((index) => textOfPage(document, index)))
        ).join(' ');
        expect(await textOfPage(document, 0)).toContain('Public Document Pack');
        for (const [number, range] of ranges) {
          const paper = sources.items.find((item) => item.number === number)?.paper;
          const first = await textOfPage(document, labels.indexOf(String(range.first)));
          const words = range.first === range.last ? `Page ${range.first}` : `Pages ${range.first} to ${range.last}`;
          expect(range.first % 2).toBe(1);
          expect(agenda).toContain(words);
          expect(first).toContain(`Agenda Item ${number}`);
          expect(first).toContain(paper?.title);
          expect(first).toContain(`Page ${range.first}`);
          expect(outline.some(({ title }) => title === `${number}. ${paper?.title ?? ''}`)).toBe(true);
        }
        const ends = [...ranges.values()].map((range) => range.last);
        // The pack of a meeting without papers is its agenda.
        expect(labels.at(-1)).toBe(String(ends.length === 0 ? labels.length : Math.max(...ends)));
        await document.loadingTask.destroy();
      },
    );
  });
}

test('the agenda of nine items fits on the first page of its pack, with what Members must decide', async () => {
  const site = siteOf(exampleRoot);
  const meeting = site.meetings.find(({ items }) => items.length === 9);
  if (!meeting) throw new Error('The example has no agenda of nine items.');
  const { laidOut } = layOutPack(sourcesOf(site, meeting));
  const document = await openPdf(await paint(laidOut));
  const first = await textOfPage(document, 0);
  for (const { title, paper } of meeting.items) {
    expect(first).toContain(title);
    for (const text of paper?.recommendations ?? []) expect(first.replaceAll(' ,', ',')).toContain(text);
  }
  expect(first).toContain('Recommendations: That the Children');
  expect(first).not.toContain('Filming');
  await document.loadingTask.destroy();
});

test('the page of every paper marks each page of the pack once, in order', () => {
  const site = siteOf(exampleRoot);
  const plans = site.meetings.flatMap((meeting) => planPack(site, meeting) ?? []);
  const ranged = plans.flatMap(({ plan, marks, key }) => {
    const meeting = site.meetings.find((one) => `${one.committee}/${one.date}` === key);
    // What came with a supplement has the pages of that.
    return (meeting?.items ?? []).flatMap((item) =>
      item.paper && plan.ranges.has(item.number)
        ? [{ paper: item.paper, range: plan.ranges.get(item.number), marks: marks.get(item.paper.file) }]
        : [],
    );
  });
  expect(ranged.length).toBeGreaterThan(6);
  for (const { paper, range, marks } of ranged) {
    const html = renderHtml(paper, marks ? { pageMarks: marks } : {});
    const found = [...html.matchAll(/id="page-(\d+)"/g)].map((match) => Number(match[1]));
    const wanted = Array.from(
      { length: (range?.last ?? 0) - (range?.first ?? 1) + 1 },
      (_, index) => (range?.first ?? 1) + index,
    );
    expect(found).toEqual(wanted);
  }
});

test('an agenda that grows by a page through its own ranges still tells the truth', () => {
  const site = siteOf(exampleRoot);
  const [meeting] = site.meetings;
  if (!meeting) throw new Error('The example has no meeting.');
  const sources = sourcesOf(site, meeting);
  const paper = sources.items.find((item) => item.paper)?.paper;
  const grown = new Set<number>();
  for (let extra = 0; extra < 40; extra++) {
    const fillers = Array.from({ length: extra }, (_, index) => ({
      number: 100 + index,
      title: `Verbal item ${index}`,
      purpose: '',
      details: [],
      isToFollow: false,
    }));
    const last = {
      number: 99,
      title: 'A long title that the range of pages pushes over the end of its line',
      purpose: '',
      details: [],
      isToFollow: false,
      ...(paper ? { paper } : {}),
    };
    const { laidOut, ranges } = layOutPack({ ...sources, items: [...fillers, last] });
    const agendaPages = laidOut.sections[0]?.pageCount ?? 0;
    grown.add(agendaPages);
    const first = ranges.get(99)?.first ?? 0;
    expect(laidOut.pages[laidOut.sections[1]?.firstPage ?? 0]?.number).toBe(first);
    expect(first).toBe(agendaPages + 1 + (agendaPages % 2));
  }
  expect(grown.size).toBeGreaterThan(1);
});
