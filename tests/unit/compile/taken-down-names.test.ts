/** An entry of takenDown that names nothing is reported with the nearest name; what was published may have gone. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Compiled } from '../../../src/model/site.ts';
import { copyOf, edit, recordMeeting, unrecordedSite } from '../../support/sites/recorded-site.ts';
import { meetingFolder } from '../../support/sites/supplement-site.ts';
import { compileRoot, compileTree } from '../../support/tree.ts';

const facts = 'date: 2024-04-09, reason: It named a patient.';
const recorded = unrecordedSite();
await recordMeeting(recorded);
const line = readFileLines(recorded);

/** Number of the line of meeting.yml that an entry of takenDown stands in. */
function readFileLines(root: string): number {
  let lines = 0;
  edit(copyOf(root), 'meeting.yml', (text) => {
    lines = text.split('\n').length + 1;
    return `${text}\n`;
  });
  return lines;
}

function errorsOf({ diagnostics }: Compiled): readonly string[] {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ place, rule, reason, hint }) => `${place.file.replace(/.*\//, '')}:${place.line} ${rule} ${reason} | ${hint}`,
    );
}

/** What is found where meeting.yml of the recorded meeting takes something down, and these files have gone. */
function found(entry: string, without: readonly string[] = []): readonly string[] {
  const root = copyOf(recorded);
  for (const file of without) rmSync(path.join(root, file));
  edit(root, 'meeting.yml', (text) => `${text}takenDown:\n  - { ${entry}, ${facts} }\n`);
  return errorsOf(compileRoot(root));
}

test.each([
  [
    'paper: clincs.mdx',
    `"clincs.mdx" was never published by npm run publish, so it cannot be taken down | Did you mean "clinics.mdx"?`,
  ],
  [
    'data: clinic-vists',
    'there is no dataset "clinic-vists", and no record of publication has it | Did you mean "clinic-visits"?',
  ],
  [
    'data: housing-repairs',
    'there is no dataset "housing-repairs", and no record of publication has it | Correct the name. If it is right, nothing that is published has anything of it any more: delete this entry.',
  ],
  [
    'file: mpa.png',
    `there is no "mpa.png" in ${meetingFolder}/, and no record of publication has it | Did you mean "map.png"?`,
  ],
])('%s in meeting.yml names nothing', (entry, said) => {
  expect(found(entry)).toEqual([`meeting.yml:${line} meeting-file ${said}`]);
});

test('what the record has may be deleted', () => {
  const data = readdirSync(path.join(recorded, 'data'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /clinic-visits\.(?:csv|yml)$/.test(file))
    .map((file) => `data/${file}`);
  expect(data).toHaveLength(2);
  expect(found('data: clinic-visits', data)).toEqual([]);
  expect(found('file: map.png', [`${meetingFolder}/map.png`])).toEqual([]);
  expect(found('paper: clinics.mdx', [`${meetingFolder}/clinics.mdx`])).toEqual([]);
});

const council = (entry: string): string => `name: Mercia District Council\ntakenDown:\n  - { ${entry}, ${facts} }\n`;
const page = (title: string): string =>
  `---\ntitle: ${title}\n---\n\nThe [plan](/a/) is <Figure src="plan.png" alt="A plan." />.\n`;

test.each([
  [
    'publication: housing-stategy.mdx',
    'there is no "housing-stategy.mdx" in content/publications/ | Did you mean "housing-strategy.mdx"? If "housing-stategy.mdx" was published and is deleted already, put an empty file of that name in its place.',
  ],
  [
    'page: contct.mdx',
    'there is no "contct.mdx" in content/pages/ | Did you mean "contact.mdx"? If "contct.mdx" was published and is deleted already, put an empty file of that name in its place.',
  ],
  [
    'file: plna.png',
    'there is no "plna.png" in content/publications/ and content/pages/, and no record of publication has it | Did you mean "plan.png"?',
  ],
])('%s in council.yml names nothing', (entry, said) => {
  const compiled = compileTree({
    'content/council.yml': council(entry),
    'content/publications/housing-strategy.mdx': 'x',
    'content/pages/contact.mdx': page('Contact'),
    'content/pages/plan.png': 'x',
  });
  expect(errorsOf(compiled)).toContain(`council.yml:3 council-file ${said}`);
});

test.each([
  'publication: housing-strategy-2019.mdx',
  'page: how-to-vote.mdx',
  'page: contcat.mdx',
  'file: plan.png',
  'data: visits',
])('%s in council.yml may have been deleted', (entry) => {
  const compiled = compileTree({
    'content/council.yml': council(entry),
    'content/publications/housing-strategy-2020.mdx': 'x',
    'content/pages/contact.mdx': page('Contact'),
    'content/pages/contcat.mdx': '',
    'content/pages/figures.mdx': '---\ntitle: Figures\n---\n\n<Chart data="visits" />\n',
  });
  expect(errorsOf(compiled).filter((one) => one.startsWith('council.yml'))).toEqual([]);
});
