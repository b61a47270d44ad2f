/** Notes and sources that stand once: which are replaced by a reference, which are not, and what is printed then. */
import { describe, expect, test } from 'vitest';
import { noteLines } from '../../../src/blocks/note-lines.ts';
import { walk, type TreeNode } from '../../../src/document/transforms/walk.ts';
import { referToRepeatedNotes } from '../../../src/document/transforms/repeated-notes.ts';
import { enGB } from '../../../src/locales/en-GB/locale.ts';
import { isCaptioned, type Annotated } from '../../../src/model/traits.ts';

const closed = 'Closed: Visits that led to no further work, whatever was said.';
const other = 'Other: Visits that the centre could not record in any other way.';
const source = 'Family Centre Service, records of visits to all centres of the county, 2018 to 2023';

function table(number: number, facts: Partial<Annotated> = {}): TreeNode {
  const node = { type: 'figuresTable', series: 'table', number, id: `table-${number}`, caption: 'Visits', notes: [] };
  return { ...node, source: '', ...facts } as unknown as TreeNode;
}

function heading(depth: 2 | 3): TreeNode {
  return { type: 'heading', depth, children: [] };
}

/** What is printed under each table of some nodes. */
function printed(nodes: readonly TreeNode[]): string[] {
  const lines: string[] = [];
  walk(referToRepeatedNotes(nodes), (node) => {
    if (isCaptioned(node))
      lines.push(
        noteLines(node as Annotated, enGB)
          .map(({ text }) => text)
          .join(' '),
      );
  });
  return lines;
}

describe('notes that a table of the same section has', () => {
  test('are referred to, by a twin and by one that needs only some of them', () => {
    const twins = [table(1, { notes: [closed, other] }), heading(3), table(2, { notes: [closed, other] })];
    expect(printed([...twins, table(3, { notes: [other] })])).toEqual([
      `${closed} ${other}`,
      'Notes as for Table 1.',
      'Notes as for Table 1.',
    ]);
  });

  test('are printed again in another section, on another slide, and where they are short', () => {
    const [one, two] = [table(1, { notes: [closed] }), table(2, { notes: [closed] })];
    expect(printed([one, heading(2), two])).toEqual([closed, closed]);
    const slide = (node: TreeNode): TreeNode => ({ type: 'slide', children: [node] }) as unknown as TreeNode;
    expect(printed([slide(one), slide(two)])).toEqual([closed, closed]);
    const short = { notes: ['Other: Every other source.'] };
    expect(printed([table(1, short), table(2, short)])).toEqual([...short.notes, ...short.notes]);
  });

  test('are printed in full where one of them is new', () => {
    const more = table(2, { notes: [closed, other] });
    expect(printed([table(1, { notes: [closed] }), more])).toEqual([closed, `${closed} ${other}`]);
  });
});

describe('a source that the paper has named', () => {
  test('is referred to wherever it comes again, with the notes where they stand in one place', () => {
    const facts = { source, notes: [closed] };
    expect(printed([table(1, facts), heading(2), table(2, { source }), table(3, facts), table(4, facts)])).toEqual([
      `${closed} Source: ${source}.`,
      'Source as for Table 1.',
      `${closed} Source as for Table 1.`,
      'Notes as for Table 3. Source as for Table 1.',
    ]);
    expect(printed([table(1, facts), table(2, facts)])[1]).toBe('Notes and source as for Table 1.');
  });

  test('is named again where that takes no more room', () => {
    const short = { source: 'Family Centre Service' };
    expect(printed([table(1, short), table(2, short)])[1]).toBe('Source: Family Centre Service.');
  });
});

test('what a caption or a name says already is no note', () => {
  const facts = { caption: 'Contacts on new cases by source, 2018 and 2019' };
  expect(
    printed([table(1, { ...facts, notes: ['2018: Contacts on new cases.', 'Agency places: Agency places.'] })]),
  ).toEqual(['']);
  const telling = 'New: Contacts on cases that were closed before.';
  expect(printed([table(1, { ...facts, notes: [telling] })])).toEqual([telling]);
});
