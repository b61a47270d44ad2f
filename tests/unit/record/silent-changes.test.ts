/** What was published cannot be changed silently: each way that we know of is found, and told in words. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { lifeSlips } from '../../support/checks/life-slips.ts';
import { contentSlips } from '../../support/checks/record-slips.ts';
import { recordedLife } from '../../support/sites/life-site.ts';
import { copyOf, edit, findingsOf, recordMeeting, unrecordedSite } from '../../support/sites/recorded-site.ts';
import { meetingFolder } from '../../support/sites/supplement-site.ts';
import { projectRoot } from '../../support/tree.ts';

const cases = parse(readFileSync(path.join(projectRoot, 'tests/cases/silent-changes.yml'), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;

let recorded: string;
let life: string;

beforeAll(async () => {
  recorded = unrecordedSite();
  expect((await recordMeeting(recorded)).problems).toEqual([]);
  life = await recordedLife();
});

test('what was not changed is not reported', async () => {
  expect(await findingsOf(recorded)).toEqual([]);
  expect(await findingsOf(life)).toEqual([]);
});

const setting = '../../../council.yml';
/** What is found besides, with the whole of its hint. */
const others: readonly { what: string; make: (root: string) => void; told: readonly string[] }[] = [
  {
    what: 'the kept words are deleted',
    make: (root) => rmSync(path.join(root, meetingFolder, 'meeting.words.json')),
    told: [
      'meeting.words.json with the words that were published is missing | Only npm run publish writes this file: bring back the version before, for example with git restore.',
    ],
  },
  {
    what: 'the kept words are no JSON any more',
    make: (root) => writeFileSync(path.join(root, meetingFolder, 'meeting.words.json'), '{ "words": {'),
    told: [
      'meeting.words.json with the words that were published is damaged: it is not as npm run publish writes it | Only npm run publish writes this file: bring back the version before, for example with git restore.',
    ],
  },
  {
    what: 'the kept words are others',
    make: (root) => edit(root, 'meeting.words.json', (text) => text.replace('Longer hours', 'Shorter hours')),
    told: [
      'meeting.words.json has not the words of "clinics.mdx" that were published | Only npm run publish writes this file: bring back the version before, for example with git restore.',
    ],
  },
  {
    what: 'a paper is a draft again',
    make: (root) => edit(root, 'clinics.mdx', (text) => text.replace('kind: report', 'kind: report\nstatus: draft')),
    told: [
      `"clinics.mdx", published on 6 March 2024, would no longer be published: it is a draft now | Restore it: what was published stays open to the public for six years (Local Government Act 1972, section 100C). A paper that the meeting no longer takes is withdrawn at its item in meeting.yml, and one that nobody may read any more is taken down there:

    withdrawn: { date: "[To write: the day]", reason: "[To write: why]" }

takenDown:
  - { paper: clinics.mdx, date: "[To write: the day]", reason: "[To write: why]" }`,
    ],
  },
  {
    what: 'a paper is put into the pack',
    make: (root) => {
      copyFileSync(path.join(root, meetingFolder, 'clinics.mdx'), path.join(root, meetingFolder, 'budget.mdx'));
      edit(root, 'budget.mdx', (text) => text.replace(/^title: .*$/m, 'title: Budget'));
      edit(root, 'meeting.yml', (text) => text.replace(/title: Budget\n {4}toFollow: true\n/, 'title: Budget\n'));
    },
    told: [
      '"budget.mdx" would be in "hc-2024-03-14-agenda-pack.pdf", published on 6 March 2024 without it | What comes after publication needs no correction where a supplement brings it:\n\nsupplements:\n  - published: "[To write: the day, for example 2020-01-30]"\n    papers: [budget.mdx]\n    reason: "[To write: why it cannot wait for the next meeting]"',
    ],
  },
  {
    what: 'a paper is taken out of the pack and brought by a supplement',
    make: (root) =>
      edit(
        root,
        'meeting.yml',
        (text) =>
          `${text}supplements:\n  - { published: 2024-03-11, papers: [clinics.mdx], reason: it was late, chairAgreed: yes }\n`,
      ),
    told: [
      '"clinics.mdx" would not be in "hc-2024-03-14-agenda-pack.pdf" any more, published on 6 March 2024 with it | Put it back on the agenda in meeting.yml.',
    ],
  },
  {
    what: 'the council has another colour',
    make: (root) => edit(root, setting, (text) => text.replace('#5b2a86', '#00425e')),
    told: [
      'what was published on 6 March 2024 would say the same on the same pages, but look different or carry something different: "hc-2024-03-14-agenda-pack.pdf", "hc-2024-03-14-agenda.pdf", "hc-2024-03-14-clinics.pdf", "hc-2024-03-14-minutes-2024-01-11.pdf" | Undo the change. If the paper needed correcting, declare it under corrections: in meeting.yml. Where the council has a new name, contact or colour, write the old one under formerly in content/council.yml.',
    ],
  },
  {
    what: 'a page is put in before a paper',
    make: (root) =>
      edit(root, 'clinics.mdx', (text) =>
        text.replaceAll(/^(?=## Executive|### Reasons|1. First step)/gm, '<PageBreak />\n\n'),
      ),
    told: [
      '"hc-2024-03-14-agenda-pack.pdf", published on 6 March 2024, would have the same words on other pages: 9 pages become 11; "clinics.mdx" moves from pages 3 - 8 to 3 - 10; "minutes-2024-01-11.mdx" moves from pages 9 - 9 to 11 - 11 | Undo the change. If the paper needed correcting, declare it under corrections: in meeting.yml.',
    ],
  },
];

describe('it is found, with what to do, that', () => {
  test.each(others)('$what', async ({ make, told }) => {
    const root = copyOf(recorded);
    make(root);
    const found = (await findingsOf(root)).map(({ reason, hint = '' }) => `${reason} | ${hint}`);
    for (const words of told) expect(found.join('\n')).toContain(words);
    rmSync(root, { recursive: true });
  });

  test('a correction that was published is declared in other words', async () => {
    const root = copyOf(recorded);
    const entry = 'corrections:\n  - { paper: clinics.mdx, what: One word., why: It was missing., date: 2024-03-12 }\n';
    edit(root, 'clinics.mdx', (text) => text.replace('Longer hours', 'Much longer hours'));
    edit(root, 'meeting.yml', (text) => text + entry);
    await recordMeeting(root);
    expect(await findingsOf(root)).toEqual([]);
    edit(root, 'meeting.yml', (text) => text.replace('One word.', 'Nothing much.'));
    const [found] = await findingsOf(root);
    expect(`${found?.reason ?? ''} | ${found?.hint ?? ''}`).toBe(
      `the correction of "clinics.mdx" of 12 March 2024 was published, and is declared no more as it was: “One word.” | Put it back under corrections in meeting.yml:

  - paper: clinics.mdx
    what: "One word."
    why: "It was missing."
    date: 2024-03-12`,
    );
  });
});

test('sixty ways and more are tried, and none of them twice', () => {
  const tried = [...contentSlips, ...lifeSlips].map(({ what }) => what);
  expect(Object.keys(cases).toSorted()).toEqual(tried.toSorted());
  expect(tried.length).toBeGreaterThanOrEqual(60);
});

describe('a change is found and told in words', () => {
  const all = [
    ...contentSlips.map((slip) => ({ ...slip, from: () => recorded })),
    ...lifeSlips.map((slip) => ({ ...slip, from: () => life })),
  ];
  test.each(all)('where $what', async ({ what, make, from }) => {
    const root = copyOf(from());
    make(root);
    const found = await findingsOf(root);
    expect(
      found.map(({ severity, place, reason }) => `${severity} ${path.basename(place.file)}:${place.line} ${reason}`),
    ).toEqual(cases[what]);
    // Hashes say nothing to an author, and the record is no file of his.
    const texts = found.map(({ reason, hint = '' }) => `${reason} ${hint}`).join('\n');
    expect(texts).not.toMatch(/\b[0-9a-f]{8,}\b|sha-?256|meeting\.lock/i);
    rmSync(root, { recursive: true });
  });
});
