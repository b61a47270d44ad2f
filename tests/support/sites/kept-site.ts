/**
 * A meeting with three reports as it was published, and as it stands later: one paper has gained and lost a paragraph, one was taken
 * down. Both are built, for tests of what a device keeps.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runHere } from '../command-here.ts';
import { newFolder } from '../new-folder.ts';
import { reportFacts, writeTree } from '../tree.ts';
import { copyOf, recordMeeting } from './recorded-site.ts';
import { onceARun } from './once-a-run.ts';
import { smallMeeting, smallSite } from './small-site.ts';

/** Address of the meeting below the root of the site. */
export const keptMeetingAddress = 'health-committee/2024-03-14/';

/** A word of the paper that is taken down, which stands nowhere else. */
export const takenDownWord = 'Qorvathane';

/** The paragraphs of the first paper. */
export const paragraphs = {
  rose: 'Visits to the four clinics rose in the year, most of them in the evening.',
  table: 'The table has the figures of both years.',
  buses: 'The bus to the clinic by the river runs until nine.',
  nurses: 'Two nurses came from an agency, which cost more than was planned.',
} as const;
/** In the later version this one comes first. */
export const addedParagraph = 'A fifth clinic opened in May.';
/** In the later version a paragraph has these words. */
export const editedParagraph = paragraphs.nurses.replace('Two', 'Three');

const fillers = Array.from(
  { length: 30 },
  (_, at) => `The clinic of district ${at + 1} opens on day ${at + 1} of each month, and its hours are the same.`,
);

const report = (title: string, body: string): string => `${reportFacts.replace('Visits to clinics', title)}${body}`;
const clinics = (all: readonly string[]): string =>
  report(
    'Visits to clinics',
    `## Results\n\n${all.join('\n\n')}\n\n<DataTable data="visits" caption="Visits" />\n\n## Opening hours\n\n${fillers.join('\n\n')}\n\n<Recommendations>\nThat the Committee notes the report.\n</Recommendations>\n`,
  );
const first = clinics(Object.values(paragraphs));
const later = clinics([addedParagraph, paragraphs.rose, paragraphs.table, editedParagraph]);

const agenda =
  'time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n  - report: clinics.mdx\n  - report: parks.mdx\n  - report: lease.mdx\n';
const correction =
  'corrections:\n  - { paper: clinics.mdx, what: A clinic was left out., why: It had been overlooked., date: 2024-03-08 }\n';
const takenDown = 'takenDown:\n  - { paper: lease.mdx, date: 2024-03-09, reason: It named a tenant. }\n';

/** Folders of the two sites as they were published. */
export interface KeptSites {
  readonly before: string;
  readonly after: string;
}

/** Both, built once a run. Rejects where a build finds anything. */
export function keptSites(): Promise<KeptSites> {
  return onceARun('kept-sites', buildBoth);
}

async function buildBoth(): Promise<KeptSites> {
  const root = writeTree({
    ...smallSite,
    [`${smallMeeting}/meeting.yml`]: agenda,
    [`${smallMeeting}/clinics.mdx`]: first,
    [`${smallMeeting}/lease.mdx`]: report(
      'Lease of a clinic',
      `## Results\n\nThe tenant is ${takenDownWord} Limited.\n`,
    ),
  });
  await recordMeeting(root);
  const before = await built(root);
  const changed = copyOf(root);
  writeFileSync(path.join(changed, smallMeeting, 'clinics.mdx'), later);
  const agendaFile = path.join(changed, smallMeeting, 'meeting.yml');
  writeFileSync(agendaFile, `${readFileSync(agendaFile, 'utf8')}${correction}${takenDown}`);
  return { before, after: await built(changed) };
}

async function built(root: string): Promise<string> {
  const out = path.join(newFolder('kept'), 'dist');
  const { exitCode, stderr } = await runHere('build', ['--root', root, '--out', out]);
  if (exitCode !== 0) throw new Error(`The build ended with ${exitCode}:\n${stderr}`);
  return out;
}
