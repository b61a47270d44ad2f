/** A pack whose front says less once a paper was withdrawn or taken down: every page behind it keeps its number. */
import { expect, test } from 'vitest';
import { planPack } from '../../../src/outputs/packs/packs.ts';
import { siteOf } from '../../support/example.ts';
import { edit, findingsOf, recordedMeeting, recordMeeting } from '../../support/sites/recorded-site.ts';
import { lateSite, rewrite } from '../../support/sites/supplement-site.ts';

const long =
  'That the Committee asks for a report on the hours, the staff, the cost and the complaints of each of the clinics of the district, on the waiting times of those who were sent on from there, and on what neighbouring districts have done about them since the last report.';
const asked = Array.from({ length: 8 }, () => `- ${long}\n`).join('');
const item = '  - report: clinics.mdx\n';
/** What the clerk writes into meeting.yml, and what the front then has where the recommendations were. */
const comingDown: [string, (text: string) => string][] = [
  [
    'taken down',
    (text) => `${text}takenDown:\n  - { paper: clinics.mdx, date: 2024-04-09, reason: It named a patient. }\n`,
  ],
  [
    'withdrawn',
    (text) => text.replace(item, `${item}    withdrawn: { date: 2024-03-11, reason: The contract is void. }\n`),
  ],
];

/** A meeting with so many items without papers, whose long recommendations stand on its agenda or do not. */
function siteWith(count: number, recommends: boolean): string {
  const others = Array.from({ length: count }, (_, at) => `  - verbal: Visit number ${at + 1}\n`).join('');
  const root = lateSite(
    `time: "18:00"\nplace: Guildhall, Mercia\npublished: 2024-03-06\nitems:\n  - standing: apologies\n  - report: clinics.mdx\n  - minutes: minutes-2024-01-11.mdx\n${others}`,
    [],
  );
  if (recommends) rewrite(root, 'clinics.mdx', ['- That a further report is brought in a year.\n', asked]);
  return root;
}

const rangesOf = (root: string) => [...planPack(siteOf(root), recordedMeeting(root))!.plan.ranges];

test.each(comingDown)(
  'papers keep their pages where the front would need a sheet less for one that was %s',
  async (_, change) => {
    // A front that is a sheet longer for the recommendations alone.
    const count = [16, 20, 12].find(
      (one) => rangesOf(siteWith(one, true))[0]![1].first > rangesOf(siteWith(one, false))[0]![1].first,
    );
    expect(count).toBeDefined();
    const root = siteWith(count!, true);
    await recordMeeting(root);
    const before = rangesOf(root);
    edit(root, 'meeting.yml', change);
    const pack = planPack(siteOf(root), recordedMeeting(root))!;
    const front = pack.plan.laidOut.pages.filter(({ number }) => number < before[0]![1].first);
    expect(JSON.stringify(front).includes('That the Committee asks')).toBe(false);
    expect([...pack.plan.ranges]).toEqual(before);
    const numbers = pack.plan.laidOut.pages.map(({ number }) => number);
    // Printed on both sides, its first page is the front of a sheet.
    expect(numbers.indexOf(before[0]![1].first) % 2).toBe(0);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    expect((await findingsOf(root)).filter(({ severity }) => severity === 'error')).toEqual([]);
    await recordMeeting(root);
    expect(rangesOf(root)).toEqual(before);
  },
  60_000,
);
