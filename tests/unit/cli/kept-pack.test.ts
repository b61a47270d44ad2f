import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from '../../support/command-here.ts';
import { newFolder } from '../../support/new-folder.ts';
import { smallMeeting, smallSite } from '../../support/sites/small-site.ts';
import { writeTree } from '../../support/tree.ts';

test('a pack that is made again is the same, and another one after any change of what it is made from', async () => {
  const root = writeTree(smallSite);
  const folder = newFolder();
  const made = async (...options: string[]): Promise<Buffer> => {
    const out = path.join(folder, 'pack.pdf');
    const { exitCode, stderr } = await runHere('pack', ['hc', '2024-03-14', '--root', root, '--out', out, ...options]);
    expect([exitCode, stderr]).toEqual([0, '']);
    return readFileSync(out);
  };
  const first = await made();
  expect((await made()).equals(first)).toBe(true);
  const changes: readonly (readonly [string, string, string])[] = [
    [`${smallMeeting}/parks.mdx`, 'are open', 'are shut'],
    ['data/health/visits.csv', '120', '121'],
    ['content/council.yml', 'Mercia District Council', 'Mercia Borough Council'],
  ];
  let before = first;
  for (const [file, from, to] of changes) {
    const text = readFileSync(path.join(root, file), 'utf8');
    writeFileSync(path.join(root, file), text.replace(from, to));
    const changed = await made();
    expect(changed.equals(before), file).toBe(false);
    expect((await made('--no-cache')).equals(changed), file).toBe(true);
    before = changed;
  }
  const broken = path.join(root, smallMeeting, 'parks.mdx');
  writeFileSync(broken, `${readFileSync(broken, 'utf8').replace('kind: report', 'kind: rapport')}\nThe the end.\n`);
  for (const attempt of [1, 2]) {
    const { exitCode, stderr } = await runHere('pack', ['hc', '2024-03-14', '--root', root, '--out', folder]);
    expect(exitCode, `${attempt}`).toBe(1);
    // Warnings are looked for once there are errors to show.
    expect(stderr).toContain('rapport');
    expect(stderr).toContain('1 repeated-word');
  }
});

test('a pack is made in the format that is asked for, and formats of a later version are refused', async () => {
  const root = writeTree(smallSite);
  const pack = (...options: string[]) => runHere('pack', ['hc', '2024-03-14', '--root', root, ...options]);
  const text = path.join(newFolder(), 'pack.txt');
  expect((await pack('--format', 'text', '--out', text)).stdout).toMatch(/pack\.txt: \d+ kB, in /);
  expect(readFileSync(text, 'utf8')).toMatch(/^Public Document Pack\n/);
  const folder = newFolder();
  expect((await pack('--format', 'large-print', '--out', folder)).stdout).toMatch(
    /hc-2024-03-14-agenda-pack-large-print\.pdf: \d+ pages, \d+ kB, in /,
  );
  // The same pack in another format is not the one that was kept.
  await pack('--out', folder);
  const [plain, large] = ['', '-large-print'].map((end) =>
    readFileSync(path.join(folder, `hc-2024-03-14-agenda-pack${end}.pdf`)),
  );
  expect(plain?.equals(large ?? Buffer.of())).toBe(false);
  const later = await pack('--format', 'docx');
  expect([later.exitCode, later.stderr]).toEqual([
    2,
    expect.stringContaining('"--format docx" comes with a later version of this tool.'),
  ]);
  expect((await pack('--format', 'ods')).stderr).toContain(
    '"--format" cannot be "ods": it is pdf, large-print, epub, text, braille.',
  );
});
