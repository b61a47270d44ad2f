import { expect, test } from 'vitest';
import type { TableFlow } from '../../../../src/typeset/flow.ts';
import { splitColumns } from '../../../../src/typeset/tables/split-columns.ts';
import { run } from '../../../support/typeset/flows.ts';

const wide: TableFlow = {
  kind: 'table',
  columns: ['Area', 'Jan', 'Feb', 'Mar'].map(() => ({ align: 'left' })),
  head: [['Area', 'Jan', 'Feb', 'Mar'].map((name) => ({ runs: [run(name)], header: 'column' }))],
  rows: [{ cells: ['North', '1', '2', '3'].map((text) => ({ runs: [run(text)] })) }],
};
const parts = (table: TableFlow): readonly TableFlow[] => splitColumns(table, ({ columns }) => columns.length <= 2);

test('every part of a table without a caption says what the table lists', () => {
  expect(parts({ ...wide, summary: 'Visits' }).map(({ summary, caption }) => [summary, caption])).toEqual([
    ['Visits', undefined],
    ['Visits', undefined],
    ['Visits', undefined],
  ]);
});

test('a further part of a table with a caption says that it goes on', () => {
  const captioned = { ...wide, caption: [run('Table 1: Visits')], continued: 'Table 1, continued' };
  expect(parts(captioned).map(({ caption = [] }) => caption.map((one) => ('text' in one ? one.text : '')))).toEqual([
    ['Table 1: Visits'],
    ['Table 1, continued'],
    ['Table 1, continued'],
  ]);
});
