/** What may be written where an item is withdrawn or something is taken down. */
import { expect, test } from 'vitest';
import { compileTree } from '../../support/tree.ts';

const meeting = 'content/meetings/health-committee/2024-03-14/meeting.yml';
const facts = 'date: 2024-04-09, reason: It named a patient.';

function hintsOf(file: string, text: string): readonly (string | undefined)[] {
  const base = file === meeting ? 'time: "18:00"\nplace: Guildhall\n' : 'name: Mercia District Council\n';
  return compileTree({ [file]: base + text }).diagnostics.map(({ hint }) => hint);
}

test.each([
  [
    meeting,
    `takenDown: [{ ${facts} }]\n`,
    'Name one thing in each entry: paper: <file>, data: <dataset> or file: <picture or PDF>.',
  ],
  [
    'content/council.yml',
    `takenDown: [{ page: a.mdx, data: b, ${facts} }]\n`,
    'Name one thing in each entry: publication: <file>, page: <file>, data: <dataset> or file: <picture or PDF>.',
  ],
  [
    meeting,
    `takenDown: [{ paper: A/b.mdx, ${facts} }]\n`,
    'Name its file without a folder, for example housing-repairs.mdx.',
  ],
  [
    meeting,
    `takenDown: [{ data: a/b.csv, ${facts} }]\n`,
    'Name it without folder and ending, for example housing-repairs.',
  ],
  [meeting, `takenDown: [{ file: a/b, ${facts} }]\n`, 'Name the file without a folder, for example the-house.jpg.'],
  [
    meeting,
    `takenDown: [{ paper: clinics.mdx, ${facts} }]\n`,
    'Withdraw its item with withdrawn: { date: …, reason: … }, or take the item out of the agenda; then delete this entry.',
  ],
  [meeting, `items: [{ report: clinics.mdx, withdrawn: { ${facts} } }]\n`, 'Write title: and the title of the item.'],
])('%s with %s is told what to write', (file, text, hint) => {
  expect(hintsOf(file, text)).toContain(hint);
});

test('a withdrawn paper that has gone needs a title at its item', () => {
  const { diagnostics } = compileTree({
    [meeting]: `time: "18:00"\nplace: Guildhall\nitems: [{ report: clinics.mdx, withdrawn: { ${facts} } }]\n`,
  });
  expect(diagnostics.map(({ reason }) => reason)).toContain(
    'the paper "clinics.mdx", which was withdrawn, is not in the meeting\'s folder, and its item has no title',
  );
});
