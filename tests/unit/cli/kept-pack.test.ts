import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/command.ts';
import { newFolder } from '../../support/new-folder.ts';
import { smallMeeting, smallSite } from '../../support/sites/small-site.ts';
import { writeTree } from '../../support/tree.ts';

test('a pack that is made again is the same, and another one after any change of what it is made from', () => {
  const root = writeTree(smallSite);
  const folder = newFolder();
  const made = (...options: string[]): Buffer => {
    const out = path.join(folder, 'pack.pdf');
    const { exitCode, stderr } = runCommand('pack', ['hc', '2024-03-14', '--root', root, '--out', out, ...options]);
    expect([exitCode, stderr]).toEqual([0, '']);
    return readFileSync(out);
  };
  const first = made();
  expect(made().equals(first)).toBe(true);
  const changes: readonly (readonly [string, string, string])[] = [
    [`${smallMeeting}/parks.mdx`, 'are open', 'are shut'],
    ['data/health/visits.csv', '120', '121'],
    ['content/council.yml', 'Mercia District Council', 'Mercia Borough Council'],
  ];
  let before = first;
  for (const [file, from, to] of changes) {
    const text = readFileSync(path.join(root, file), 'utf8');
    writeFileSync(path.join(root, file), text.replace(from, to));
    const changed = made();
    expect(changed.equals(before), file).toBe(false);
    expect(made('--no-cache').equals(changed), file).toBe(true);
    before = changed;
  }
  const broken = path.join(root, smallMeeting, 'parks.mdx');
  writeFileSync(broken, readFileSync(broken, 'utf8').replace('kind: report', 'kind: rapport'));
  for (const attempt of [1, 2])
    expect(runCommand('pack', ['hc', '2024-03-14', '--root', root, '--out', folder]).exitCode, `${attempt}`).toBe(1);
});
