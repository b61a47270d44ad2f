/** What is asked of supplements and corrections, in the words their clerks read. */
import { describe, expect, test } from 'vitest';
import { compileTree, problemsOf, reportFacts } from '../../support/tree.ts';

const folder = 'content/meetings/health-committee/2024-03-14';
const file = `${folder}/meeting.yml`;
const paper = `${reportFacts}Words.\n`;

/** A meeting published on 6 March with the papers clinics.mdx and late.mdx in its folder, and these lines after its items. */
function problems(
  lines: string,
  { items = '  - report: clinics.mdx\n  - { report: late.mdx, toFollow: yes }\n', papers = ['clinics', 'late'] } = {},
): string[] {
  const head = `time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n${items}`;
  const files = Object.fromEntries(
    papers.map((slug) => [
      `${folder}/${slug}.mdx`,
      paper.replace('Visits to clinics', slug === 'late' ? 'Late visits' : 'Visits to clinics'),
    ]),
  );
  return problemsOf(compileTree({ ...files, [file]: head + lines })).map((line) => line.replace(`${file}:`, ''));
}

const supplement = (more: string, published = '2024-03-11'): string =>
  `supplements:\n  - { published: ${published}, papers: [late.mdx], reason: flood relief${more} }\n`;

describe('a supplement', () => {
  test('that the chairman agreed to is fine however late it comes', () => {
    expect(problems(supplement(', chairAgreed: yes'))).toEqual([]);
  });

  test('inside the clear days without the agreement of the chairman is a warning with the counting', () => {
    const reason =
      'supplement 1 is published 2 clear days before the meeting, not 5, and does not say that the Chair agreed: published 11 Mar 2024; clear days 12 Mar 2024, 13 Mar 2024; meeting 14 Mar 2024';
    expect(problems(supplement(''))).toEqual([`8:18 clear-days ${reason}`]);
    expect(problems(supplement(', chairAgreed: no'))).toEqual([`8:85 clear-days ${reason}`]);
  });

  test('needs no agreement where the public still has its clear days', () => {
    expect(problems(supplement('', '2024-03-06'))).toEqual([]);
  });

  test('brings papers of the agenda only', () => {
    const items = '  - report: clinics.mdx\n  - verbal: Waiting times\n';
    expect(problems(supplement(', chairAgreed: yes'), { items })).toEqual([
      `8:39 meeting-file the supplement's paper "late.mdx" is not on the agenda`,
    ]);
  });

  test('brings papers that are there', () => {
    expect(problems(supplement(', chairAgreed: yes'), { papers: ['clinics'] })).toContain(
      `8:39 meeting-file the supplement's paper "late.mdx" is not in the meeting's folder`,
    );
  });

  test('comes after the pack and after the supplement before it', () => {
    expect(problems(supplement(', chairAgreed: yes', '2024-03-05'))).toEqual([
      '8:18 meeting-file supplement 1 is dated 2024-03-05, before the pack of 2024-03-06',
    ]);
    const two = `${supplement(', chairAgreed: yes', '2024-03-12')}  - { published: 2024-03-11, papers: [clinics.mdx], reason: flood relief, chairAgreed: yes }\n`;
    expect(problems(two)).toEqual([
      '9:18 meeting-file supplement 2 is dated 2024-03-11, before supplement 1 of 2024-03-12',
    ]);
  });

  test('does not bring a paper for the second time', () => {
    const two = `${supplement(', chairAgreed: yes')}  - { published: 2024-03-12, papers: [late.mdx], reason: flood relief, chairAgreed: yes }\n`;
    expect(problems(two)).toEqual(['9:39 meeting-file "late.mdx" is already in supplement 1']);
  });
});

describe('a paper to follow', () => {
  test('that has come but stands in no supplement would be in no pack', () => {
    expect(problems('')).toEqual([
      '6:35 meeting-file "late.mdx" has been added but is not listed in any supplement, so it is not in any pack',
    ]);
  });

  test('that has not come needs a title, since the agenda prints no file names', () => {
    expect(problems('', { papers: ['clinics'] })).toEqual([
      '6:35 meeting-file the agenda would print "late.mdx", because the paper to follow has no title yet',
    ]);
    expect(
      problems('', {
        papers: ['clinics'],
        items: '  - report: clinics.mdx\n  - { report: late.mdx, title: Waiting times, toFollow: yes }\n',
      }),
    ).toEqual([]);
  });
});

describe('a correction', () => {
  const items = '  - report: clinics.mdx\n  - report: late.mdx\n';
  const correction = (name: string, date = '2024-03-12'): string =>
    `corrections:\n  - { paper: ${name}, what: A sum, why: A slip, date: ${date} }\n`;

  test('names a paper of the meeting, or the agenda', () => {
    expect(problems(correction('clinics.mdx'), { items })).toEqual([]);
    expect(problems(correction('agenda'), { items })).toEqual([]);
    expect(problems(correction('clincs.mdx'), { items })).toEqual([
      `8:14 meeting-file the corrected paper "clincs.mdx" is not in the meeting's folder`,
    ]);
  });

  test('is not older than what it corrects', () => {
    expect(problems(correction('clinics.mdx', '2024-03-01'), { items })).toEqual([
      '8:59 meeting-file the correction is dated 2024-03-01, before the papers were published on 2024-03-06',
    ]);
  });

  test('says what, why and when, and nothing else', () => {
    expect(
      problems('corrections:\n  - { paper: clinics.mdx, what: A sum, reason: A slip, date: 2024-03-12 }\n', { items }),
    ).toContain('8:40 meeting-file "reason" is not one of the settings allowed here');
  });
});

test('a paper cannot have the name of one of the meeting’s own PDFs', () => {
  const named = problemsOf(compileTree({ [`${folder}/supplement-1.mdx`]: paper }));
  expect(named).toContain(
    `${folder}/supplement-1.mdx:1:1 tree-layout "supplement-1" is the name the tool uses for one of the meeting’s PDFs`,
  );
});
