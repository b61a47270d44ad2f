/** Items that come with a supplement: what was published stays as it is, and the new item stands everywhere else with its number. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { newsOf } from '../../../src/exports/feeds/news.ts';
import { planPack } from '../../../src/outputs/packs/packs.ts';
import { packContent } from '../../../src/outputs/packs/pack-content.ts';
import { packMarkdown } from '../../../src/outputs/text/pack-markdown.ts';
import { documentsOfMeeting, type MeetingDocument } from '../../../src/outputs/documents.ts';
import { recordPublication } from '../../../src/record/write-record.ts';
import { recordFindings } from '../../../src/record/record-findings.ts';
import { madeNow } from '../../../src/record/write-record.ts';
import { markdownText } from '../../../src/render/markdown.ts';
import type { Meeting } from '../../../src/model/meeting.ts';
import type { Site } from '../../../src/model/site.ts';
import { compileRoot, problemsOf } from '../../support/tree.ts';
import { addLatePaper, lateSite, meetingFolder } from '../../support/sites/supplement-site.ts';

const head = 'time: "18:00"\nplace: Guildhall, Mercia\npublished: 2024-03-06\nitems:\n';
const published = `${head}  - standing: apologies\n  - report: clinics.mdx\n  - verbal: Flu\n  - minutes: minutes-2024-01-11.mdx\n`;
/** The new item stands second, and an item was moved. */
const items = `${head}  - standing: apologies\n  - report: waiting-times.mdx\n    number: 2\n  - verbal: Flu\n  - report: clinics.mdx\n  - minutes: minutes-2024-01-11.mdx\n`;
const supplement = (more: string): string =>
  `supplements:\n  - { published: 2024-03-11, papers: [waiting-times.mdx]${more} }\n`;
const urgent = ', reason: the figures for February came on 11 March, chairAgreed: yes';

function siteAt(root: string): { site: Site; meeting: Meeting } {
  const { site, diagnostics } = compileRoot(root);
  const meeting = site?.meetings.find(({ date }) => date === '2024-03-14');
  if (!site || !meeting) throw new Error(diagnostics.map(({ reason }) => reason).join('\n'));
  return { site, meeting };
}

/** A root whose meeting was recorded, with a meeting.yml written after that. */
async function recordedRoot(after: string): Promise<string> {
  const root = lateSite(published, []);
  const { site, meeting } = siteAt(root);
  await recordPublication(site, meeting, { first: '2024-03-06' });
  addLatePaper(root, 'waiting-times');
  writeFileSync(path.join(root, meetingFolder, 'meeting.yml'), after);
  return root;
}

const itemsOf = ({ items: list }: Pick<Meeting, 'items'>): string[] =>
  list.map(({ number, title }) => `${number}. ${title}`);

describe('an item that comes with a supplement after the agenda was recorded', () => {
  let [root, site, meeting] = ['', {} as Site, {} as Meeting];
  beforeAll(async () => {
    root = await recordedRoot(items + supplement(urgent));
    ({ site, meeting } = siteAt(root));
  });

  const textOf = (of: MeetingDocument['of']): string => {
    const document = documentsOfMeeting(site, meeting).find((one) => one.of === of)!;
    return markdownText(packMarkdown(packContent(document, () => planPack(site, meeting))!));
  };

  test('needs no correction, and nothing is found wrong', async () => {
    expect(problemsOf(compileRoot(root))).toEqual([]);
    const found = await recordFindings({ site, meetings: [meeting], pdf: madeNow });
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('takes the next free number and stands where it stands; those that were recorded keep theirs', () => {
    expect(itemsOf(meeting)).toEqual([
      '1. Apologies for absence',
      '5. Waiting times',
      '3. Flu',
      '2. Visits to the district’s clinics',
      '4. Minutes of the previous meeting',
    ]);
    expect(meeting.items[1]?.added).toEqual({ supplement: 1, published: '2024-03-11' });
  });

  test('is on no agenda and in no pack that was published, and theirs stay in their order', () => {
    const plan = planPack(site, meeting)!;
    expect(itemsOf(plan.sources)).toEqual([
      '1. Apologies for absence',
      '2. Visits to the district’s clinics',
      '3. Flu',
      '4. Minutes of the previous meeting',
    ]);
    expect(textOf('pack')).not.toContain('Waiting times');
  });

  test('is in the supplement, which begins with a supplementary agenda', () => {
    const text = textOf('supplement');
    expect(text).toMatch(/## Supplementary agenda\n\n5\.\u00a0Waiting times \(Pages? \d+/);
    expect(text).not.toContain('Papers in this supplement');
  });

  test('is in the consolidated pack with the day and the supplement that brought it', () => {
    expect(textOf('consolidated')).toMatch(
      /5\.\u00a0Waiting times[\s\S]*Added on 11 March 2024 \\?\(supplement 1\\?\)/,
    );
  });

  test('stands in the feed under its supplement', () => {
    const news = newsOf(site).find(({ title }) => title.startsWith('Supplement 1'));
    expect(news?.summary).toBe('the figures for February came on 11 March');
  });

  test('keeps its number once it is recorded, and the next one takes the next', async () => {
    await recordPublication(site, meeting, { first: '2024-03-06' });
    addLatePaper(root, 'budget');
    const file = path.join(root, meetingFolder, 'meeting.yml');
    const text = readFileSync(file, 'utf8').replace('  - verbal: Flu\n', '  - verbal: Flu\n  - report: budget.mdx\n');
    writeFileSync(file, text.concat(`  - { published: 2024-03-12, papers: [budget.mdx]${urgent} }\n`));
    const now = siteAt(root);
    expect(now.meeting.items.map(({ number }) => number)).toEqual([1, 5, 3, 6, 2, 4]);
    const found = await recordFindings({ site: now.site, meetings: [now.meeting], pdf: madeNow });
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('what the law asks of such an item', () => {
  const messages = async (more: string): Promise<string[]> =>
    compileRoot(await recordedRoot(items + supplement(more))).diagnostics.map(
      ({ severity, place, reason, hint }) => `${severity} ${place.line}:${place.column} ${reason} | ${hint ?? ''}`,
    );
  const working = 'published 11 Mar 2024; clear days 12 Mar 2024, 13 Mar 2024; meeting 14 Mar 2024';
  const added = 'error 12:18 supplement 1 adds item 5 2 clear days before the meeting, not 5,';
  const agree =
    'When the Chairman has agreed that the item is urgent, write chairAgreed: yes. Otherwise take it to a later meeting.';

  test('inside the clear days: the reason and the agreement of the chair', async () => {
    expect(await messages('')).toEqual([
      `${added} and gives no reason: ${working} | Write reason: and the special circumstances for which the item cannot wait, as the law asks.`,
      `${added} and does not say that the Chairman agreed: ${working} | ${agree}`,
    ]);
    expect(await messages(', reason: the figures for February came on 11 March, chairAgreed: no')).toEqual([
      `${added.replace('12:18', '12:123')} and does not say that the Chairman agreed: ${working} | ${agree}`,
    ]);
  });

  test('before the clear days nothing; for a paper that was to follow the reason, as before', async () => {
    const root = await recordedRoot(items + supplement('').replace('2024-03-11', '2024-03-06'));
    expect(problemsOf(compileRoot(root))).toEqual([]);
    const text = published.replace(
      '  - verbal: Flu\n',
      '  - report: waiting-times.mdx\n    title: Waiting times\n    toFollow: yes\n',
    );
    const { diagnostics } = compileRoot(lateSite(text + supplement(', chairAgreed: yes'), ['waiting-times']));
    expect(
      diagnostics.map(({ place, reason, hint }) => `${place.line}:${place.column} ${reason} | ${hint ?? ''}`),
    ).toEqual([
      '12:5 "reason" is missing | Write reason: and, after it, why they are late: the special circumstances, as the law asks.',
    ]);
  });

  test('of the minutes: why the item was urgent', async () => {
    const root = await recordedRoot(items + supplement(urgent));
    const folder = path.join(root, 'content/meetings/health-committee/2024-05-09');
    const seats =
      '[{ seat: Chairman, mark: present, chair: yes }, { seat: Councillor A, mark: present }, { seat: Councillor B, mark: present }]';
    const found = (minute: string): string[] => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        path.join(folder, 'meeting.yml'),
        'time: "18:00"\nplace: Guildhall\npublished: 2024-04-29\nitems: [{ minutes: minutes.mdx }]\n',
      );
      writeFileSync(
        path.join(folder, 'minutes.mdx'),
        `---\nkind: minutes\nmeeting: 2024-03-14\nplace: Guildhall\nattendance: ${seats}\n---\n\n${minute}\n`,
      );
      return compileRoot(root)
        .diagnostics.filter(({ rule }) => rule === 'empty-reason')
        .map(
          ({ severity, place, reason, hint }) => `${severity} ${place.line}:${place.column} ${reason} | ${hint ?? ''}`,
        );
    };
    const hint =
      'Write the special circumstances into its minute, for example: The Chair agreed to take the item as urgent, because the figures for February came on 11 March.';
    const said = 'the minutes do not say why "Waiting times" was urgent';
    expect(found('## Flu\n\nIt was urgent.\n\n## Waiting times\n\nThe report was noted.')).toEqual([
      `warning 12:1 ${said} | ${hint}`,
    ]);
    expect(found('## Flu\n\nNothing else.')).toEqual([`warning 3:10 ${said} | ${hint}`]);
    expect(found('## Waiting times\n\nThe figures for February had come on 11 March only.')).toEqual([]);
    expect(found('## Waiting times\n\nThe item was taken as a matter of urgency.')).toEqual([]);
  });
});

describe('an exempt item that comes with a supplement', () => {
  const lease =
    '  - title: Lease of a clinic\n    exempt: { paper: lease.mdx, paragraphs: [3], publicInterest: The landlord would learn what the council can pay. }\n';
  const inquiry =
    '  - title: Inquiry at a clinic\n    exempt: { paper: inquiry.mdx, paragraphs: [7], publicInterest: The person who is looked into would be warned. }\n';
  const bringing = (...files: readonly string[]): string =>
    `supplements:\n${files.map((file, at) => `  - { published: 2024-03-1${at + 1}, papers: [${file}]${urgent} }\n`).join('')}`;
  const found = async ({ site, meeting }: ReturnType<typeof siteAt>): Promise<string[]> => {
    const findings = await recordFindings({ site, meetings: [meeting], pdf: madeNow });
    return findings.filter(({ severity }) => severity === 'error').map(({ reason }) => reason);
  };
  /** A root whose meeting was recorded with one agenda, and has another since. */
  const changedRoot = async (before: string, after: string): Promise<string> => {
    const root = lateSite(before, []);
    const { site, meeting } = siteAt(root);
    await recordPublication(site, meeting, { first: '2024-03-06' });
    writeFileSync(path.join(root, meetingFolder, 'meeting.yml'), after);
    return root;
  };
  const pagesOf = ({ site, meeting }: ReturnType<typeof siteAt>, at: number): string => {
    const document = documentsOfMeeting(site, meeting).filter(({ of }) => of === 'supplement')[at]!;
    return markdownText(packMarkdown(packContent(document, (one) => planPack(site, one))!));
  };

  test('needs no correction, brings the resolution with it, and is on the supplementary agenda without its paper', async () => {
    const root = await changedRoot(published, `${published}${lease}${bringing('lease.mdx')}`);
    expect(problemsOf(compileRoot(root))).toEqual([]);
    const first = siteAt(root);
    expect(itemsOf(first.meeting).slice(4)).toEqual(['5. Exclusion of the press and public', '6. Lease of a clinic']);
    expect(itemsOf(planPack(first.site, first.meeting)!.sources)).toHaveLength(4);
    expect(await found(first)).toEqual([]);
    const text = pagesOf(first, 0);
    expect(text).toContain('Supplementary agenda');
    expect(text).toContain('Lease of a clinic');
    expect(text).not.toContain('lease.mdx');

    await recordPublication(first.site, first.meeting, { first: '2024-03-06' });
    writeFileSync(
      path.join(root, meetingFolder, 'meeting.yml'),
      `${published}${lease}${inquiry}${bringing('lease.mdx', 'inquiry.mdx')}`,
    );
    const second = siteAt(root);
    expect(itemsOf(second.meeting).slice(4)).toEqual([
      '5. Exclusion of the press and public',
      '6. Lease of a clinic',
      '7. Inquiry at a clinic',
    ]);
    expect(await found(second)).toEqual([]);
    expect(pagesOf(second, 0)).toBe(text);
    expect(second.meeting.items[4]?.details.join(' ')).toContain('Inquiry at a clinic');
  });

  test('leaves the resolution as it was published where one was', async () => {
    const all = `${published}${lease}${inquiry}${bringing('inquiry.mdx')}`;
    const before = siteAt(lateSite(`${published}${lease}`, []));
    const root = await changedRoot(`${published}${lease}`, all);
    const after = siteAt(root);
    expect(await found(after)).toEqual([]);
    const exclusion = planPack(after.site, after.meeting)!.sources.items[4];
    expect(exclusion?.details).toEqual(before.meeting.items[4]?.details);
    expect(after.meeting.items[4]?.details.join(' ')).toContain('Inquiry at a clinic');
  });

  test('asks for the agreement of the chair like any other', async () => {
    const after = `${published}${lease}${bringing('lease.mdx').replace(', chairAgreed: yes', '')}`;
    const root = await changedRoot(published, after);
    expect(problemsOf(compileRoot(root)).join('\n')).toContain(
      'supplement 1 adds item 5 2 clear days before the meeting, not 5, and does not say that the Chairman agreed',
    );
  });
});
