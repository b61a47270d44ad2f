/** The notice of a meeting that was not held, at the head of every document of it, and nothing else moves. */
import { describe, expect, test } from 'vitest';
import type { Site } from '../../src/model/site.ts';
import type { MeetingDocument } from '../../src/outputs/documents.ts';
import { documentsOfMeeting, paperDocument } from '../../src/outputs/documents.ts';
import { planPack } from '../../src/outputs/packs/packs.ts';
import { pdfOutput } from '../../src/outputs/pdf/output.ts';
import { textOutput } from '../../src/outputs/text/output.ts';
import type { PdfDocument } from '../../src/typeset/flow.ts';
import { layOut } from '../../src/typeset/pages/lay-out.ts';
import type { LaidOut } from '../../src/typeset/pages/laid-out.ts';
import { paint } from '../../src/typeset/paint/paint.ts';
import { conformanceFailures, failureLines } from '../support/conformance/check-conformance.ts';
import { siteOf } from '../support/example.ts';
import { firstAgenda, firstSupplement, lateSite } from '../support/sites/supplement-site.ts';
import { open, outline, readStructure } from './typeset-read.ts';

const day = '2024-03-14';

/** Every PDF of the meeting, and its text, by the names of its files. */
function documentsOf(root: string): ReadonlyMap<string, { pdf: PdfDocument; text: string }> {
  const site: Site = siteOf(root);
  const meeting = site.meetings.find(({ date }) => date === day)!;
  const planned = planPack(site, meeting);
  const all = [...documentsOfMeeting(site, meeting), ...meeting.papers.map(paperDocument)];
  return new Map(
    all.map((document) => {
      const sources = { site, planned: () => planned };
      const pdf = pdfOutput.make(document, sources) as PdfDocument;
      const text = new TextDecoder().decode(textOutput.make(document, sources) as Uint8Array);
      return [nameOf(document), { pdf, text }];
    }),
  );
}

function nameOf({ stem }: Pick<MeetingDocument, 'stem'>): string {
  return stem.slice(stem.lastIndexOf('/') + 1);
}

const said = 'This meeting was cancelled on 13 March 2024. Reason: The hall was flooded.';
const change = (reason: string): string => `state: cancelled\nchange: { date: 2024-03-13, reason: "${reason}" }\n`;
const asPlanned = documentsOf(lateSite(firstAgenda + firstSupplement));
const cancelled = documentsOf(lateSite(change('The hall was flooded.') + firstAgenda + firstSupplement));

/** The words of each page, with its label. */
function wordsOf({ pages }: LaidOut): readonly string[] {
  return pages.map(({ items, furniture, label }) =>
    [label, ...[...items, ...furniture].map((item) => ('text' in item ? item.text : ''))]
      .join(' ')
      .replaceAll(/\s+/g, ' '),
  );
}

const notice = 'Cancelled This meeting was cancelled on 13 March 2024. Reason: The hall was flooded.';

describe.each([...cancelled].map(([name, made]) => ({ name, ...made })))('$name', ({ name, pdf, text }) => {
  test('says under its title what became of the meeting, as words of the document', async () => {
    const file = await open(await paint(layOut(pdf)));
    const [first] = await readStructure(file);
    const words = outline(first!)
      .join(' ')
      .replaceAll(/["\s]+/g, ' ');
    const title = words.indexOf(' H1 ');
    const [said, facts] = [
      words.indexOf('This meeting was cancelled', title),
      words.slice(title).search(/ (?:Table|L) /) + title,
    ];
    expect(title).toBeGreaterThan(0);
    expect(said).toBeGreaterThan(title);
    expect(facts).toBeGreaterThan(said);
    await file.loadingTask.destroy();
  });

  test('has everything else on the pages on which it was', () => {
    const now = wordsOf(layOut(pdf)).map((page) => page.replaceAll(notice, '').replaceAll(/\s+/g, ' '));
    expect(now).toEqual(wordsOf(layOut(asPlanned.get(name)!.pdf)));
  });

  test('keeps to PDF/UA-1 and PDF/A-3a', async () => {
    expect(failureLines(await conformanceFailures(await paint(layOut(pdf))))).toEqual([]);
  });

  test('says so in the first line of its text', () => {
    expect(text.split('\n').find((line) => line !== '' && line !== 'DRAFT')).toBe(`Cancelled. ${said}`);
  });
});

test('every paper in a pack has the notice, and so have the agenda and the cover of a supplement', () => {
  for (const name of ['hc-2024-03-14-agenda-pack', 'hc-2024-03-14-supplement-1', 'hc-2024-03-14-consolidated-pack']) {
    const { sections } = cancelled.get(name)!.pdf;
    expect(
      sections.map(({ flow }) => JSON.stringify(flow).split(said).length - 1),
      name,
    ).toEqual(sections.map(() => 1));
  }
});
