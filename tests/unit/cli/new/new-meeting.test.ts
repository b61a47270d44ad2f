/** `npm run new -- meeting`: a meeting begins as a planned one. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runHere } from '../../../support/command-here.ts';
import { compileRoot, problemsOf, standardFiles, writeTree } from '../../../support/tree.ts';

let root: string;
beforeEach(() => {
  root = writeTree(standardFiles);
});

async function begin(...written: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runHere('new', [...written, '--root', root]);
  expect(exitCode, stderr).toBe(0);
  return stdout;
}

describe('a meeting', () => {
  const options = ['meeting', '--committee', 'hc', '--date', '2024-05-09', '--time', '18:00', '--place', 'Guildhall'];
  const file = 'content/meetings/health-committee/2024-05-09/meeting.yml';
  const working =
    '5 clear days: published 30 Apr 2024; clear days 1 May 2024, 2 May 2024, 3 May 2024, 7 May 2024, 8 May 2024; meeting 9 May 2024';
  const ofTheDay = (): boolean | undefined =>
    compileRoot(root).site?.meetings.find(({ folder }) => folder === '2024-05-09')?.isPlanned;

  test('begins as a planned one, and its file and the command say the last day to publish it and how', async () => {
    const stdout = await begin(...options);
    expect(readFileSync(path.join(root, file), 'utf8')).toContain(
      [
        'time: "18:00"',
        'place: Guildhall',
        '# The meeting is only planned until "published" stands here: readers see its date, time and place, and nothing of its agenda.',
        `# This is the last day to publish it. ${working}`,
        '# published: 2024-04-30',
        'items:',
      ].join('\n'),
    );
    expect(stdout).toContain(
      'The meeting is only planned: readers see its date, time and place, and nothing of its agenda.',
    );
    expect(stdout).toContain(`Tuesday 30 April 2024 is the last day to publish it. ${working}.`);
    expect(stdout).toContain(`When the agenda may be read, write published: and the day in ${file}.`);
    expect(problemsOf(compileRoot(root))).toEqual([]);
    expect(ofTheDay()).toBe(true);
  });

  test('is published by taking the sign off the line, and nothing else is left to do', async () => {
    await begin(...options);
    writeFileSync(
      path.join(root, file),
      readFileSync(path.join(root, file), 'utf8').replace('# published:', 'published:'),
    );
    expect(problemsOf(compileRoot(root))).toEqual([]);
    expect(ofTheDay()).toBeUndefined();
  });

  test('that has been published already says so, with the counting', async () => {
    const stdout = await begin(...options, '--published', '2024-04-30');
    expect(readFileSync(path.join(root, file), 'utf8')).toContain(
      `place: Guildhall\n# ${working}\npublished: 2024-04-30\nitems:`,
    );
    expect(stdout).toContain(`Agenda and papers came out on Tuesday 30 April 2024. ${working}.`);
    expect(stdout).not.toContain('only planned');
    expect(ofTheDay()).toBeUndefined();
  });
});
