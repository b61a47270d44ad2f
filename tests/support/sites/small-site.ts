/** A small site with one of everything that files are made of: two reports with a table and a picture, a publication, a dataset, two formats. */
import { png } from '../pictures.ts';
import { reportFacts, standardFiles } from '../tree.ts';

/** Folder of its meeting. */
export const smallMeeting = 'content/meetings/health-committee/2024-03-14';
const report = (title: string, body: string): string => `${reportFacts.replace('Visits to clinics', title)}${body}`;
const sidecar = [
  'title: Visits',
  'description: Visits in each year.',
  'source: Clinic register',
  'period: 2021 to 2022',
  'licence: OGL-UK-3.0',
  'key: [Year]',
  'columns:',
  '  Year: { type: year }',
  '  Visits: { type: count }',
  '',
].join('\n');
/** Its files by path, each with its content. */
export const smallSite: Readonly<Record<string, string | Uint8Array>> = {
  ...standardFiles,
  'content/council.yml': `${standardFiles['content/council.yml'] ?? ''}\nformats: [text]\ncontact: { title: Democratic Services, email: office@example.gov.uk, tel: "01632 960000" }\n`,
  [`${smallMeeting}/meeting.yml`]: `time: "18:00"\nplace: Guildhall\npublished: 2024-03-06\nitems:\n  - report: clinics.mdx\n  - report: parks.mdx\n`,
  [`${smallMeeting}/clinics.mdx`]: report(
    'Visits to clinics',
    '## Results\n\nVisits rose.\n\n<DataTable data="visits" caption="Visits" />\n',
  ),
  [`${smallMeeting}/parks.mdx`]: report(
    'Parks',
    '## Results\n\nParks are open.\n\n<Figure src="./map.png" alt="A map." caption="Map" />\n',
  ),
  [`${smallMeeting}/map.png`]: png(),
  'content/publications/plan.mdx':
    '---\nkind: strategy\ntitle: Plan\nperiod: 2020 to 2024\nreportFrom: Head of Health\n---\n\n## Aims\n\nTo do well.\n',
  'data/health/visits.csv': 'Year,Visits\n2021,100\n2022,120\n',
  'data/health/visits.yml': sidecar,
};
