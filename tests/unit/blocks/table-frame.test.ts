import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { figuresFrame, type Figures } from '../../../src/blocks/data-table/figures-html.ts';
import { neededWidth } from '../../../src/blocks/data-table/table-frame.ts';

const caption = { id: 'table-1-caption', words: [{ type: 'text' as const, value: 'Contacts' }] };

/** A table with a column of years and as many columns of figures as asked for. */
function figures(columns: number, rows: readonly (readonly [string, boolean])[]): Figures {
  return {
    head: [
      { text: 'Year', isNumeric: false, order: 'given' },
      ...Array.from({ length: columns }, (_, at) => ({
        text: `Column ${at + 1}`,
        isNumeric: true,
        order: 'number' as const,
      })),
    ],
    rowHeads: 1,
    rows: rows.map(([name, isTotal]) => ({
      isTotal,
      cells: [{ text: name }, ...Array.from({ length: columns }, () => ({ text: '1,234' }))],
    })),
  };
}

const years = ['2018', '2019', '2020', '2021'].map((year): [string, boolean] => [year, false]);
const html = (table: Figures): string => toHtml(figuresFrame(table, caption));

describe('the frame of a table', () => {
  test('cannot be focused where every phone has room for the table', () => {
    expect(html(figures(1, years))).toMatch(/^<div class="app-table-frame"><table/);
  });

  test('can be focused, has the caption for its name and says how much room it needs', () => {
    expect(html(figures(5, years))).toMatch(
      /^<div class="app-table-frame app-table-frame--\d+ app-table-frame--pinned" role="group" tabindex="0" aria-labelledby="table-1-caption">/,
    );
  });

  test('needs as much room as the longest word of each column, whatever its sentences', () => {
    const words = neededWidth([['Responsibilities', 'a b c']]);
    expect(neededWidth([['Responsibilities', 'a b c d e f g h i j k l m n o p q r s t']])).toBe(words);
    expect(neededWidth([['Responsibilities'], ['Responsibilities']])).toBe(2 * words);
  });

  test('needs room for the arrows of heads that sort, and for what a name of a row takes at least', () => {
    const columns = [
      ['Year', '2018'],
      ['Reported', '1'],
    ];
    const plain = neededWidth(columns);
    expect(neededWidth(columns, { isSorted: true })).toBeGreaterThan(plain + 30);
    expect(neededWidth(columns, { rowHeads: 1 })).toBeGreaterThan(plain + 20);
  });
});

describe('a table of sentences', () => {
  const stated = (words: string, columns = 3): string => {
    const { head, ...table } = figures(columns - 1, []);
    const cells = [{ text: 'Best interests' }, { text: words }, { text: 'Always' }].slice(0, columns);
    return html({ ...table, head, rows: [{ isTotal: false, cells }] });
  };
  const sentence = 'Put the interests of the child or young person first';

  test('is set on a phone as a block for each row, whose cells say their columns', () => {
    expect(stated(sentence)).toContain('app-table-frame--stacks');
    expect(stated(sentence)).toContain(`data-label="Column 1">${sentence}</td>`);
  });

  test('keeps its columns where there are two, and where cells hold figures or names alone', () => {
    expect(stated(sentence, 2)).not.toContain('stacks');
    expect(stated('Children’s Services')).not.toMatch(/stacks|data-label/);
  });
});

describe('the head of a column', () => {
  test('stands at the right above figures, and at the left above numbers that name their rows', () => {
    const table = figures(1, [['1', false]]);
    const numbered = { ...table, head: table.head.map((head) => ({ ...head, isNumeric: true })) };
    expect(html(numbered).match(/<th scope="col" class="[^"]*"/g)).toEqual([
      '<th scope="col" class="govuk-table__header"',
      '<th scope="col" class="govuk-table__header govuk-table__header--numeric"',
    ]);
  });
});

describe('a table that can be sorted', () => {
  test('says of each column how its cells are put in order', () => {
    const heads = [...html(figures(1, years)).matchAll(/<th scope="col"[^>]*data-order="(\w+)"/g)];
    expect(heads.map((match) => match[1])).toEqual(['given', 'number']);
  });

  test('may end with a total, but has none between its rows', () => {
    expect(html(figures(1, [...years, ['Total', true]]))).toContain('data-order');
    expect(html(figures(1, [...years.slice(0, 2), ['Total', true], ...years.slice(2)]))).not.toContain('data-order');
  });

  test('has more rows than are seen at a glance', () => {
    expect(html(figures(1, years.slice(0, 3)))).not.toContain('data-order');
  });

  test('has no column whose cells are not alike', () => {
    const table = figures(1, years);
    expect(html({ ...table, head: table.head.map(({ text, isNumeric }) => ({ text, isNumeric })) })).not.toContain(
      'data-order',
    );
  });
});
