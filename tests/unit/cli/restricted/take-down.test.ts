/** `npm run publish -- … --take-down`: one command, and no word of the paper is left in anything that is published. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../../../../src/build/store/folder-store.ts';
import { checkCacheFile } from '../../../../src/cli/checks/check-cache.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { build } from '../../../support/publish.ts';
import { wordsInStore } from '../../../support/stores/store-words.ts';
import { runHere } from '../../../support/command-here.ts';
import { edit, recordMeeting, unrecordedSite } from '../../../support/sites/recorded-site.ts';
import { meetingFolder } from '../../../support/sites/supplement-site.ts';
import { textsIn } from '../../../support/text/texts-in.ts';

const canaries = ['Quagmirefield', 'Zyxwarden', 'Brindlemoor', 'Ostrepanic'];
/** In what is not the text of the body: the title, a recommendation, a cell of data, the description of a chart. */
const otherCanaries = ['Wrexinghope', 'Plumbatrice', 'Skelverdale', 'Omberlinch'];

const dataFile = 'data/clinics/clinic-visits.csv';

/** What a check keeps, in small letters: its texts are written in one byte a letter or in two. */
function wordsOfCheck(file: string): string {
  const bytes = readFileSync(file);
  return `${bytes.toString('latin1')}\n${bytes.toString('utf16le')}\n${bytes.subarray(1).toString('utf16le')}`.toLowerCase();
}

test('takes a paper down in one command, and nothing of it is left in what is published', async () => {
  const root = unrecordedSite();
  const [body = '', alt = '', asked = '', head = ''] = canaries;
  const [title = '', recommended = '', cell = '', described = ''] = otherCanaries;
  const csv = path.join(root, dataFile);
  writeFileSync(csv, readFileSync(csv, 'latin1').replaceAll('South', cell), 'latin1');
  edit(root, 'clinics.mdx', (text) =>
    text
      .replace(/^title: /m, `title: ${title} `)
      .replace('notes the visits', `notes the visits of ${recommended}`)
      .replace('alt="Visits rose', `alt="Visits of ${described} rose`)
      .replace('Longer hours', `Longer hours at ${body} for ${head}`)
      .replace('The clinics stand', `The clinics at ${alt} stand`)
      .concat(`\n## Further words\n\nThe tenant of ${asked} is named here.\n`),
  );
  await recordMeeting(root);
  const out = path.join(root, 'dist');
  // What other commands keep: a check what it found, builds in a folder what they made.
  expect((await runHere('check', ['--root', root])).exitCode).toBe(0);
  const checked = checkCacheFile(root);
  const store = newFolder('store');
  expect((await build(root, newFolder('before'), { store: folderStore(store) })).isPublished).toBe(true);
  const held = (await wordsInStore(store)).text + wordsOfCheck(checked);
  for (const canary of [...canaries, ...otherCanaries]) expect(held, canary).toContain(canary.toLowerCase());
  const asking = ['hc', '2024-03-14', '--root', root, '--take-down', 'clinics', '--out', out];
  const unasked = await runHere('publish', asking);
  expect(unasked.exitCode).toBe(2);
  expect(unasked.stderr).toContain('--take-down also needs --date.');
  // A build that cannot begin: what came before it is done, and the words are still known.
  const taken = path.join(root, 'taken');
  mkdirSync(taken);
  writeFileSync(path.join(taken, 'letter.txt'), 'Somebody else’s.');
  const facts = ['--date', '2024-04-09', '--reason', 'It named a patient.'];
  const wordsFile = path.join(root, meetingFolder, 'meeting.words.json');
  const failed = await runHere('publish', [...asking.slice(0, -1), taken, ...facts]);
  expect(failed.exitCode, failed.stderr).toBe(2);
  for (const canary of canaries) expect(readFileSync(wordsFile, 'utf8'), canary).toContain(canary);
  rmSync(path.join(root, meetingFolder, 'clinics.mdx'));
  // The title and the figures must go as well.
  edit(root, 'meeting.yml', (text) =>
    text
      .replace('  - report: clinics.mdx\n', '  - report: clinics.mdx\n    title: Visits\n')
      .concat('  - { data: clinic-visits, date: 2024-04-09, reason: It named a patient. }\n'),
  );
  const refused = await runHere('publish', [...asking, '--cache', 'https://store.example.gov.uk/']);
  expect(refused.exitCode).toBe(2);
  expect(refused.stderr).toContain(
    '"--cache" takes a folder here, not "https://store.example.gov.uk/": a store at an address answers GET and PUT alone, and has to be emptied where it is.',
  );
  const done = await runHere('publish', [...asking, '--cache', store]);
  expect(done.stderr).toBe('');
  expect(done.exitCode).toBe(0);
  expect(done.stdout).toContain(
    `${meetingFolder}/meeting.yml already says that it was taken down on 2024-04-09: It named a patient.`,
  );
  expect(done.stdout).toMatch(/for [1-9]\d* words and runs of words of it: none is left\./);
  expect(done.stdout).toContain('If builds share a store (--cache), empty it: this command reaches only');
  const entry = '  - { paper: clinics.mdx, date: 2024-04-09, reason: "It named a patient." }';
  expect(readFileSync(path.join(root, meetingFolder, 'meeting.yml'), 'utf8').split(entry)).toHaveLength(2);
  const published = textsIn(out);
  for (const canary of [...canaries, ...otherCanaries])
    expect(published.includes(canary.toLowerCase()), canary).toBe(false);
  expect(published).toContain('taken down on 9 april 2024: it named a patient.');
  const kept = readFileSync(wordsFile, 'utf8');
  for (const canary of canaries) expect(kept.includes(canary), canary).toBe(false);
  const again = await runHere('check', ['--root', root]);
  expect(again.exitCode, again.stdout).toBe(0);
  const left = (await wordsInStore(store)).text + wordsOfCheck(checked);
  for (const canary of [...canaries, ...otherCanaries]) expect(left.includes(canary.toLowerCase()), canary).toBe(false);
}, 300_000);
