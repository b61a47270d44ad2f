/** A small council whose meetings had everything happen to them that can, all of it recorded: for tests of what the record finds. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { recordPublication } from '../../../src/record/write-record.ts';
import { reportFacts, standardFiles, writeTree } from '../tree.ts';
import { everythingRoot, siteOf } from '../example.ts';

/** Folder of the meeting that was held, relative to the root. */
export const heldMeeting = 'content/meetings/health-committee/2024-03-14';

/** Folder of the meeting that was cancelled. */
export const cancelledMeeting = 'content/meetings/health-committee/2024-04-18';

const heldFile = `time: "18:00"
place: Guildhall
published: 2024-03-06
joint: [housing-committee]
remote: { url: "https://meet.example.gov.uk/hc", note: Ask for the code. }
items:
  - report: clinics.mdx
    exempt: { paper: prices.mdx, paragraphs: [3], publicInterest: Bidders must not learn what others ask. }
  - report: parks.mdx
  - report: swim.mdx
    withdrawn: { date: 2024-03-08, reason: The pool is closed. }
  - document: survey.pdf
    title: Survey
    from: A university
    alt: What users said.
  - report: late.mdx
    title: Late figures
    toFollow: true
supplements: [{ published: 2024-03-11, papers: [late.mdx], reason: the figures came on 11 March, chairAgreed: yes }]
takenDown: [{ paper: parks.mdx, date: 2024-03-12, reason: It named a tenant. }]
`;

const cancelled = 'state: cancelled\nchange: { date: 2024-04-16, reason: There is no quorum. }\n';
const cancelledFile = 'time: "18:00"\nplace: Guildhall\npublished: 2024-04-10\nitems: [{ verbal: The bus }]\n';

const report = (title: string, text: string): string =>
  `${reportFacts.replace('Visits to clinics', title)}\n## Purpose\n\n${text}\n`;

/** The root, with a joint meeting that was held and one that was cancelled. */
export async function recordedLife(): Promise<string> {
  const root = writeTree({
    ...standardFiles,
    'content/committees/health-committee.yml':
      'name: Health Committee\nabbreviation: HC\nkind: committee\nseats: [{ title: Chairman }, { title: Councillor A }]\n',
    'content/committees/housing-committee.yml': 'name: Housing Committee\nabbreviation: HSG\nkind: committee\n',
    [`${heldMeeting}/meeting.yml`]: heldFile.replace(/ {4}withdrawn.*\n/, '').replace(/supplements[^]*/, ''),
    [`${heldMeeting}/clinics.mdx`]: report('Clinics', 'Clinics are open.'),
    [`${heldMeeting}/parks.mdx`]: report('Parks', 'Parks are open.'),
    [`${heldMeeting}/swim.mdx`]: report('Swimming', 'Pools are open.'),
    [`${cancelledMeeting}/meeting.yml`]: cancelledFile,
  });
  const survey = path.join(everythingRoot, 'content/meetings/housing-committee/2025-03-13/survey.pdf');
  copyFileSync(survey, path.join(root, heldMeeting, 'survey.pdf'));
  await record(root, '2024-03-14', '2024-03-06');
  writeFileSync(path.join(root, heldMeeting, 'late.mdx'), report('Late figures', 'They are late.'));
  writeFileSync(path.join(root, heldMeeting, 'meeting.yml'), heldFile);
  await record(root, '2024-03-14', '2024-03-12');
  await record(root, '2024-04-18', '2024-04-10');
  writeFileSync(path.join(root, cancelledMeeting, 'meeting.yml'), cancelled + cancelledFile);
  await record(root, '2024-04-18', '2024-04-16');
  return root;
}

async function record(root: string, folder: string, day: string): Promise<void> {
  const site = siteOf(root);
  const meeting = site.meetings.find((one) => one.folder === folder);
  if (!meeting) throw new Error(`There is no meeting ${folder}.`);
  const { problems } = await recordPublication(site, meeting, { first: day, now: day });
  if (problems.length > 0) throw new Error(problems.map(({ reason }) => reason).join('\n'));
}

/** Changes a file of a root; throws where that leaves it as it was. */
export function rewriteIn(root: string, file: string, [from, to]: readonly [string | RegExp, string]): void {
  const target = path.join(root, file);
  const text = readFileSync(target, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Nothing was changed in ${file}.`);
  writeFileSync(target, changed);
}
