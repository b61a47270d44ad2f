/** The wording that the law or council usage fixes, as it is printed: with the chair's title, the dates and the Act's own words. */
import { describe, expect, test } from 'vitest';
import { enGB } from '../../../src/locales/en-GB/locale.ts';
import { compileTree, reportFacts } from '../../support/tree.ts';

const { packs, sections } = enGB;
const committee = (seats: string): string => `name: Health Committee\nkind: committee\nseats: [${seats}]\n`;
const agenda = [
  'time: "18:00"',
  'place: Guildhall',
  'published: 2024-03-06',
  'items:',
  '  - minutes: minutes.mdx',
  '  - standing: announcements',
  '  - report: clinics.mdx',
  '  - title: Lease of a clinic',
  '    exempt: { paper: lease.mdx, paragraphs: [3], publicInterest: The landlord would learn what the council can pay. }',
  '',
].join('\n');
const minutes =
  '---\nkind: minutes\nmeeting: 2024-01-11\nplace: Guildhall\nattendance: [{ seat: Chair, mark: present, chair: yes }]\n---\n\n## Clinics\n\nThe Committee heard of the clinics.\n';

function itemsFor(seats: string) {
  const { site } = compileTree({
    'content/committees/health-committee.yml': committee(seats),
    'content/meetings/health-committee/2024-03-14/meeting.yml': agenda,
    'content/meetings/health-committee/2024-03-14/minutes.mdx': minutes.replace(
      'seat: Chair',
      seats.includes('Chairman') ? 'seat: Chairman' : 'seat: Chair',
    ),
    'content/meetings/health-committee/2024-03-14/clinics.mdx': `${reportFacts}Words.\n`,
  });
  return site?.meetings.find(({ date }) => date === '2024-03-14')?.items ?? [];
}

test.each([
  ['Chairman', ['Vice-Chairman', 'Chairman', 'Councillor A']],
  ['Chair', ['Chair', 'Vice-Chair']],
  ['Chairperson', ['Chairperson of the Panel']],
  ['Lord Mayor', ['Lord Mayor', 'Deputy Lord Mayor']],
  ['Chair', ['Councillor A', 'Vice-Chairman']],
  ['Chair', []],
])('whoever presides is called %s where the seats are %j', (title, seats) => {
  expect(packs.chair(seats.map((seat) => ({ title: seat })))).toBe(title);
});

test.each([
  ['Serving Hampshire Strategic Plan', 'the Serving Hampshire Strategic Plan'],
  ['The Mercia Plan', 'the Mercia Plan'],
  ['Council Plan 2021 to 2025', 'the Council Plan 2021 to 2025'],
  ['Our Plan', 'Our Plan'],
  ['Mercia Together', 'Mercia Together'],
])('the plan %j is %j within a sentence', (title, words) => {
  expect(sections.theList(title)).toBe(words);
});

describe('an agenda', () => {
  test('confirms as a correct record the minutes of the meeting that they record', () => {
    expect(itemsFor('{ title: Chair }')[0]?.purpose).toBe(
      'To confirm as a correct record the minutes of the meeting held on 11 January 2024.',
    );
  });

  test('announces the chair by the title of the committee’s seat', () => {
    expect(itemsFor('{ title: Chairman }, { title: Councillor A }')[1]).toMatchObject({
      title: 'Chairman’s announcements',
      purpose: 'To receive any announcements the Chairman may wish to make.',
    });
    expect(itemsFor('{ title: Chair }')[1]?.title).toBe('Chair’s announcements');
  });

  test('resolves that the press and public be excluded, with the description of Schedule 12A', () => {
    const exclusion = itemsFor('{ title: Chair }')[3];
    expect(exclusion?.purpose).toBe(
      'To resolve that, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting during the following items, on the grounds that, if they were present, exempt information within Part 1 of Schedule 12A to that Act would be likely to be disclosed to them, and that for each item the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
    );
    expect(exclusion?.details).toEqual([
      'Item 5, Lease of a clinic: paragraph 3 of Part 1 of Schedule 12A, “Information relating to the financial or business affairs of any particular person (including the authority holding that information)”.',
    ]);
  });
});

test('the seven descriptions of exempt information are those of the Act', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(packs.scheduleDescription)).toEqual([
    'Information relating to any individual',
    'Information which is likely to reveal the identity of an individual',
    'Information relating to the financial or business affairs of any particular person (including the authority holding that information)',
    'Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or office holders under, the authority',
    'Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings',
    'Information which reveals that the authority proposes (a) to give under any enactment a notice under or by virtue of which requirements are imposed on a person; or (b) to make an order or direction under any enactment',
    'Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime',
  ]);
});
