/** Ways to change silently what was published, each with what the record must say of it. */
import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { png } from '../pictures.ts';
import { edit } from '../sites/recorded-site.ts';
import { meetingFolder } from '../sites/supplement-site.ts';

/** One way, done to a copy of the root. */
export interface RecordSlip {
  readonly what: string;
  readonly make: (root: string) => void;
}

const csv = '../../../../data/clinics/clinic-visits.csv';
const sidecar = '../../../../data/clinics/clinic-visits.yml';
const committee = '../../../committees/health-committee.yml';
const template = '../../../../templates/sections/background-documents.hbs';

const inFile =
  (file: string, from: string | RegExp, to: string): RecordSlip['make'] =>
  (root) =>
    edit(root, file, (text) => text.replace(from, to));
const inPaper = (from: string | RegExp, to: string): RecordSlip['make'] => inFile('clinics.mdx', from, to);
const at = (root: string, file: string): string => path.join(root, meetingFolder, file);
/** A sign beyond ASCII as it stands in a file of UTF-8 that is edited byte by byte. */
const bytesOf = (sign: string): string => Buffer.from(sign, 'utf8').toString('latin1');

/** Changes of words, figures, looks and files of a meeting. */
export const contentSlips: readonly RecordSlip[] = [
  { what: 'two words are swapped', make: inPaper('the same paragraph', 'the paragraph same') },
  { what: 'a number is written into a quotation', make: inPaper('evening hours made', 'evening hours of 2023 made') },
  { what: 'a recommendation says no', make: inPaper('That a further report is', 'That no further report is') },
  { what: 'a recommendation is deleted', make: inPaper('- That a further report is brought in a year.\n', '') },
  { what: 'a paragraph is added', make: inPaper('### Reasons', 'Another paragraph is added here.\n\n### Reasons') },
  { what: 'a footnote says something else', make: inPaper('once a day', 'once a week') },
  { what: 'a title has another word', make: inPaper('title: Visits', 'title: Journeys') },
  { what: 'an answer of a standard section is turned round', make: inPaper('homes: no', 'homes: yes') },
  { what: 'another post is named for questions', make: inPaper('Clinics Manager', 'Clinics Director') },
  {
    what: 'a letter looks the same and is another one',
    make: inPaper('Longer hours', `L${bytesOf('\u043e')}nger hours`),
  },
  {
    what: 'a sign that nobody sees stands in a word',
    make: inPaper('Longer hours', `Lon${bytesOf('\u00ad')}ger hours`),
  },
  { what: 'there is more space between two words', make: inPaper('Longer hours', 'Longer   hours') },
  { what: 'a link leads elsewhere', make: inPaper('example.gov.uk/buses', 'example.gov.uk/trams') },
  { what: 'a word is no longer emphasised', make: inPaper('**not**', 'not') },
  { what: 'a heading has another level', make: inPaper('### Reasons', '## Reasons') },
  { what: 'a chart is of another type', make: inPaper('type="bar"', 'type="line"') },
  { what: 'a chart draws another column', make: inPaper('y="Visits"\n', 'y="Complaints"\n') },
  { what: 'the finding of a chart is softened', make: inPaper('More people came to both clinics', 'People came') },
  { what: 'a table leaves a column out', make: inPaper('Visits, Cost, Complaints"', 'Visits, Cost"') },
  {
    what: 'a picture is changed under its name',
    make: (root) => writeFileSync(at(root, 'map.png'), png({ rows: Buffer.from([0, ...rest, 0, ...rest]) })),
  },
  { what: 'a picture is described in other words', make: inPaper('by the river', 'by the sea') },
  { what: 'an original is replaced', make: (root) => appendFileSync(at(root, 'survey.pdf'), '\n% another\n') },
  { what: 'a resolution in minutes is another one', make: inFile('minutes-2024-01-11.mdx', 'note the', 'approve the') },
  {
    what: 'somebody was absent after all',
    make: inFile('minutes-2024-01-11.mdx', 'Councillor A, mark: present', 'Councillor A, mark: absent'),
  },
  { what: 'a figure is another one', make: inFile(csv, '1,390', '1,391') },
  { what: 'two rows change places', make: inFile(csv, /(South;2022.*)(\r?\n)(South;2023.*)/, '$3$2$1') },
  { what: 'a row is taken out', make: inFile(csv, /South;2023.*\r?\n?/, '') },
  { what: 'a row is added', make: inFile(csv, /\s*$/, '\nSouth;2024;1,100;1,990;7\n') },
  { what: 'what a column means is another thing', make: inFile(sidecar, 'Cost of staff,', 'Cost of staff and rent,') },
  { what: 'small counts are no longer hidden', make: inFile(sidecar, 'suppress: yes', 'suppress: no') },
  { what: 'a dataset is deleted with all that is printed of it', make: withoutData },
  { what: 'the meeting begins later', make: inFile('meeting.yml', '18:00', '18:30') },
  { what: 'an item has another title', make: inFile('meeting.yml', 'Waiting times at', 'Waits at') },
  { what: 'an item is taken out', make: inFile('meeting.yml', /  - report: budget[\s\S]*toFollow: true\n/, '') },
  {
    what: 'an item is put in',
    make: inFile('meeting.yml', '  - minutes:', '  - verbal: A word from the Chair\n  - minutes:'),
  },
  {
    what: 'a paper is taken off the agenda and deleted',
    make: (root) => {
      rmSync(at(root, 'minutes-2024-01-11.mdx'));
      inFile('meeting.yml', '  - minutes: minutes-2024-01-11.mdx\n', '')(root);
    },
  },
  {
    what: 'a paper is renamed',
    make: (root) => {
      renameSync(at(root, 'clinics.mdx'), at(root, 'clinic.mdx'));
      inFile('meeting.yml', 'clinics.mdx', 'clinic.mdx')(root);
    },
  },
  { what: 'a paper becomes a draft again', make: inPaper('kind: report', 'kind: report\nstatus: draft') },
  { what: 'the committee has another name', make: inFile(committee, 'Health Committee', 'Wellbeing Committee') },
  { what: 'the council words a section anew', make: inFile(template, /$/, '\nMore of the council.\n') },
  { what: 'the council has another colour', make: inFile('../../../council.yml', '#5b2a86', '#00425e') },
];

/** Two grey pixels, of which only the first is that of the picture before. */
const rest = [0, 0, 0, 0, 9, 9, 9, 255];

function withoutData(root: string): void {
  rmSync(path.join(root, 'data/clinics'), { recursive: true });
  edit(root, 'clinics.mdx', (text) =>
    text
      .replace(/<(?:DataTable|Chart)[\s\S]*?\/>/g, '')
      .replace(/Visits went from[^\n]*/, 'Visits went up; <Ref to="reasons" /> says why.'),
  );
}
