/** A small council with a file of every kind, for tests that edit its files at random: one of its meetings is on record. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { everythingRoot } from '../example.ts';
import { png } from '../pictures.ts';
import { projectRoot } from '../tree.ts';
import { recordMeeting } from './recorded-site.ts';
import { firstAgenda, lateSite, meetingFolder } from './supplement-site.ts';

const recorded = 'content/meetings/health-committee/2024-01-11';
const planned = 'content/meetings/parks-panel/2024-05-16';

/** Writes it to a folder of its own; gives the folder. */
export async function editedSite(): Promise<string> {
  const root = lateSite(firstAgenda, []);
  const clinics = readFileSync(path.join(root, meetingFolder, 'clinics.mdx'), 'utf8');
  const paper = (title: string): string => clinics.replace(/^title: .*$/m, `title: ${title}`);
  const files = {
    [`${recorded}/meeting.yml`]: `time: "18:00"\nplace: Guildhall\npublished: 2024-01-03\nitems:\n  - report: winter.mdx\n`,
    [`${recorded}/winter.mdx`]: paper('Clinics in winter'),
    [`${planned}/meeting.yml`]: `time: "10:00"\nplace: Park House\npublished: 2024-05-08\nitems:\n  - report: lawns.mdx\n`,
    [`${planned}/lawns.mdx`]: paper('Lawns and visits to clinics')
      .replace(', homes: no', '')
      .replaceAll('the Committee', 'the Panel')
      .replace(
        '1. First step',
        '<Figure src="map.png" alt="The lawns are by the river." caption="Where the lawns are" />\n\n1. First step',
      ),
    [`${planned}/map.png`]: png(),
    'content/committees/parks-panel.yml':
      'name: Parks Panel\nabbreviation: PP\nkind: panel\nabout: It looks after the parks.\nseats: [{ title: Chairman }]\n',
    'content/pages/help.mdx': '---\ntitle: Help\norder: 2\n---\n\n## Papers\n\nThe papers are in the [list](/).\n',
  };
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
  copyFileSync(
    path.join(everythingRoot, 'content/meetings/housing-committee/2025-03-13/survey.pdf'),
    path.join(root, planned, 'survey.pdf'),
  );
  const lawns = path.join(root, planned, 'lawns.mdx');
  writeFileSync(
    lawns,
    `${readFileSync(lawns, 'utf8')}\n<Appendix title="Survey" pdf="survey.pdf" alt="What users of the parks said: most are content.">\nThe survey follows.\n</Appendix>\n`,
  );
  mkdirSync(path.join(root, 'templates/agenda'), { recursive: true });
  copyFileSync(path.join(projectRoot, 'templates/agenda/filming.hbs'), path.join(root, 'templates/agenda/filming.hbs'));
  const council = path.join(root, 'content/council.yml');
  writeFileSync(council, `${readFileSync(council, 'utf8')}formats: [text]\nwebsite: https://papers.example.gov.uk/\n`);
  await recordMeeting(root, { first: '2024-01-03' }, '2024-01-11');
  return root;
}
