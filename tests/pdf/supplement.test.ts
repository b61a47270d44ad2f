/** Supplements and the consolidated pack, read back by another library. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Site } from '../../src/model/site.ts';
import type { LaidOutPack } from '../../src/meetings/packs/page-ranges.ts';
import { planPack, type PlannedPack } from '../../src/outputs/packs/packs.ts';
import { renderHtml } from '../../src/render/html.ts';
import { paint } from '../../src/typeset/paint/paint.ts';
import { siteOf } from '../support/example.ts';
import { openPdf } from '../support/pdf/pdf-words.ts';
import { firstAgenda, firstSupplement, lateSite, secondSupplement } from '../support/sites/supplement-site.ts';
import type { Meeting } from '../../src/model/meeting.ts';

interface ReadPack {
  readonly labels: readonly string[];
  readonly pages: readonly string[];
  readonly outline: readonly string[];
}

async function readBack({ laidOut }: LaidOutPack): Promise<ReadPack> {
  const document = await openPdf(await paint(laidOut));
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    );
  }
  const read = {
    pages,
    labels: (await document.getPageLabels()) ?? [],
    outline: ((await document.getOutline()) as { title: string }[]).map(({ title }) => title),
  };
  await document.loadingTask.destroy();
  return read;
}

function planned(root: string): { site: Site; meeting: Meeting; packs: PlannedPack } {
  const site = siteOf(root);
  const meeting = site.meetings.find((one) => one.date === '2024-03-14');
  const packs = meeting && planPack(site, meeting);
  if (!packs) throw new Error('The meeting has no agenda.');
  return { site, meeting, packs };
}

const { meeting, packs } = planned(lateSite(firstAgenda + firstSupplement + secondSupplement));
const [one, two] = packs.supplements;

describe('the first pack', () => {
  test('stays as it was before the late papers came, byte for byte', async () => {
    const before = planned(lateSite(firstAgenda, [])).packs;
    expect(Buffer.from(await paint(packs.plan.laidOut)).equals(Buffer.from(await paint(before.plan.laidOut)))).toBe(
      true,
    );
  });

  test('says of a late paper that it is to follow, and leaves it out', async () => {
    const { pages } = await readBack(packs.plan);
    expect(pages[0]).toContain('Waiting times at the clinics To follow');
    expect(pages.some((page) => page.includes('Agenda Item 3'))).toBe(false);
    expect([...packs.plan.ranges.keys()]).toEqual([2, 4]);
  });

  test('prints what Members must decide under the items whose papers it has, and no word of late ones', async () => {
    const { pages } = await readBack(packs.plan);
    const asked = meeting.items.map(({ number, paper }) => [number, paper?.recommendations.length] as const);
    expect(asked).toEqual([
      [1, undefined],
      [2, 2],
      [3, 2],
      [4, 0],
      [5, 2],
    ]);
    expect(pages[0]?.match(/Recommendations: That the Committee/g)).toHaveLength(1);
    expect(pages[0]).toMatch(/2\. .* Recommendations: .* 3\. Waiting times/);
  });
});

describe.each([
  { name: 'the first supplement', supplement: one, before: packs.plan, item: 3 },
  { name: 'the second supplement', supplement: two, before: one?.plan, item: 5 },
])('$name', ({ supplement, before, item }) => {
  let read: ReadPack = { labels: [], pages: [], outline: [] };
  beforeAll(async () => {
    if (supplement) read = await readBack(supplement.plan);
  });

  test('runs on from what came before, on the front of the next sheet', () => {
    const last = before?.laidOut.pages.at(-1)?.number ?? 0;
    const first = Number(read.labels[0]);
    expect(first % 2).toBe(1);
    expect(first - last).toBe(last % 2 === 0 ? 1 : 2);
    expect(read.labels).toEqual(read.labels.map((_label, index) => String(first + index)));
  });

  test('prints on every page the number that its label gives', () => {
    for (const [index, page] of read.pages.entries()) {
      if (!page.includes('This page is intentionally left blank'))
        expect(page).toContain(`Page ${read.labels[index] ?? ''}`);
    }
  });

  test('begins with a cover: what it adds to, when, why, and that the chairman agreed', () => {
    const [cover = ''] = read.pages;
    expect(cover).toContain(
      'These papers supplement the agenda pack for the meeting of the Health Committee on 14 March 2024, which was published on 6 March 2024.',
    );
    expect(cover).toContain(`Reason: ${supplement?.supplement.reason ?? '?'}`);
    expect(cover).toContain('section 100B(4)(b)');
  });

  test('lists its papers with the pages on which they stand', () => {
    const range = supplement?.plan.ranges.get(item);
    expect(read.pages[0]).toContain(`Pages ${range?.first ?? '?'} to ${range?.last ?? '?'}`);
    const first = read.pages[read.labels.indexOf(String(range?.first))] ?? '';
    expect(first).toContain(`Agenda Item ${item}`);
    expect(first).toContain(`Supplement ${supplement?.supplement.number ?? 0}`);
    expect(read.labels.at(-1)).toBe(String(range?.last));
    expect(read.pages[0]).toContain('Recommendations: That the Committee');
    expect(read.outline[0]).toBe(`Supplement ${supplement?.supplement.number ?? 0}`);
  });
});

test('a supplement without the agreement of the chairman does not claim it', async () => {
  const early = planned(lateSite(firstAgenda + firstSupplement.replace(', chairAgreed: yes', ''))).packs;
  const [first] = early.supplements;
  if (!first) throw new Error('There is no supplement.');
  const { pages } = await readBack(first.plan);
  expect(pages[0]).not.toContain('opinion');
});

test('the consolidated pack has everything in agenda order, says what it brings together, and ranges that are true', async () => {
  const whole = packs.consolidated;
  if (!whole) throw new Error('There is no consolidated pack.');
  const { pages, labels } = await readBack(whole.plan);
  const agenda = pages.slice(0, 2).join(' ');
  expect(agenda).toContain('the agenda pack published on 6 March 2024');
  expect(agenda).toContain('supplement 2 published on 12 March 2024');
  expect(agenda).not.toContain('To follow');
  expect([...whole.plan.ranges.keys()]).toEqual([2, 3, 4, 5]);
  for (const [number, { first, last }] of whole.plan.ranges) {
    expect(agenda).toContain(first === last ? `Page ${first}` : `Pages ${first} to ${last}`);
    expect(pages[labels.indexOf(String(first))]).toContain(`Agenda Item ${number}`);
  }
  expect(labels).toEqual(labels.map((_label, index) => String(index + 1)));
  expect(pages[labels.indexOf(String(whole.plan.ranges.get(3)?.first))]).toContain('Supplement 1');
});

test('the page of a late paper marks the pages of the supplement that brought it', () => {
  const paper = meeting.items.find(({ number }) => number === 3)?.paper;
  const marks = paper && packs.marks.get(paper.file);
  if (!marks) throw new Error('The late paper has no marks.');
  const found = [...renderHtml(paper, { pageMarks: marks }).matchAll(/id="page-(\d+)"/g)].map((match) =>
    Number(match[1]),
  );
  const { first = 0, last = 0 } = one?.plan.ranges.get(3) ?? {};
  expect(found).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index));
});
