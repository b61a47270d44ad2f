import { expect, test } from 'vitest';
import { listTree, withFiles } from '../../../src/content/tree.ts';
import { Collector } from '../../../src/diagnostics/diagnostic.ts';
import { standardFiles, writeTree } from '../../support/tree.ts';

const meeting = 'content/meetings/health-committee/2024-03-14';
const other = 'content/meetings/health-committee/2024-04-11';
const tree = listTree(
  writeTree({
    ...standardFiles,
    [`${meeting}/clinics.mdx`]: '',
    [`${meeting}/pictures/map.svg`]: '',
    [`${other}/clinics.mdx`]: '',
  }),
  new Collector(),
);

test('the files of a folder are those that stand in it, not below it', () => {
  expect(tree.inFolder(meeting)).toEqual([`${meeting}/clinics.mdx`, `${meeting}/meeting.yml`]);
  expect(tree.inFolder('content/nowhere')).toEqual([]);
});

test('the files of a name are found in whatever folder', () => {
  expect(tree.named('clinics.mdx')).toEqual([`${meeting}/clinics.mdx`, `${other}/clinics.mdx`]);
  expect(tree.named('linics.mdx')).toEqual([]);
});

test('a tree with fewer files finds only these', () => {
  const fewer = withFiles(tree, [`${other}/clinics.mdx`]);
  expect(fewer.named('clinics.mdx')).toEqual([`${other}/clinics.mdx`]);
  expect(fewer.inFolder(meeting)).toEqual([]);
});
