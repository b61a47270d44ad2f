/** The council's own data: every figure that a relation holds is held, shown by making it wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Dataset, Datasets, Relation, Row } from '../../../src/data/dataset.ts';
import { holdsNumbers } from '../../../src/data/columns/registry.ts';
import { rowFinder } from '../../../src/data/reading/keys.ts';
import { readDataset } from '../../../src/data/reading/read.ts';
import { checkRelations } from '../../../src/data/relations/relations.ts';
import { Collector } from '../../../src/diagnostics/diagnostic.ts';
import { exampleRoot } from '../../support/example.ts';

const folder = path.join(exampleRoot, 'data');

function readAll(): Datasets {
  const collector = new Collector();
  const found = readdirSync(folder).flatMap((theme) =>
    readdirSync(path.join(folder, theme))
      .filter((name) => name.endsWith('.csv'))
      .map((csv) => {
        const name = csv.replace(/\.csv$/, '');
        const file = `data/${theme}/${csv}`;
        const sidecarFile = file.replace(/\.csv$/, '.yml');
        const bytes = readFileSync(path.join(exampleRoot, file));
        const sidecarText = readFileSync(path.join(exampleRoot, sidecarFile), 'utf8');
        const dataset = readDataset({
          name,
          language: 'en-GB',
          theme,
          file,
          bytes,
          sidecarFile,
          sidecarText,
          collector,
        });
        if (!dataset) throw new Error(`${file} cannot be read.`);
        return [name, dataset] as const;
      }),
  );
  expect(collector.all()).toEqual([]);
  return new Map(found);
}

const datasets = readAll();

/** Where a relation is to be reported: `line:column name`, by section 9 of the authoring language. */
interface Expected {
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

/** One cell that takes part in a relation, and where that relation is reported. */
interface Mutation {
  readonly dataset: Dataset;
  readonly row: Row;
  readonly column: string;
  readonly expected: Expected;
  /** True for a cell behind a percentage, which may round to the same figure with one more. */
  readonly mayRoundAway?: boolean;
}

function mutationsOf(declaring: Dataset, relation: Relation): Mutation[] {
  const file = declaring.file;
  const counted = declaring.rows.filter((row) => !row.isTotal);
  if (relation.kind === 'sums-to') {
    const line = counted.at(-1)!.line;
    return counted.map((row) => ({
      dataset: declaring,
      row,
      column: relation.column.column,
      expected: { file, line, column: relation.column.column },
    }));
  }
  if (relation.kind === 'total') {
    const { line } = declaring.rows.find((row) => row.isTotal)!;
    const columns = declaring.columns.filter(
      ({ name, type }) => holdsNumbers(type) && type !== 'percent' && !declaring.key.includes(name),
    );
    return columns.flatMap(({ name }) =>
      declaring.rows.map((row) => ({ dataset: declaring, row, column: name, expected: { file, line, column: name } })),
    );
  }
  const result = relation.kind === 'parts' ? relation.within : relation.is;
  const named = [...relation.parts, ...(relation.kind === 'percent' ? [relation.of] : []), result];
  const first = relation.parts.find((part) => part.dataset === declaring.name) ?? result;
  const column = relation.kind !== 'parts' && result.dataset === declaring.name ? result.column : first.column;
  return named.flatMap((reference) => {
    const other = datasets.get(reference.dataset)!;
    const find = rowFinder(declaring, other);
    return declaring.rows.flatMap((row) => {
      const twin = find(row);
      const mayRoundAway = relation.kind === 'percent' && reference !== result;
      return twin
        ? [
            {
              dataset: other,
              row: twin,
              column: reference.column,
              expected: { file, line: row.line, column },
              mayRoundAway,
            },
          ]
        : [];
    });
  });
}

/** All datasets with one added to one cell. */
function withOneMore({ dataset, row, column }: Mutation): Datasets {
  const at = dataset.columns.findIndex(({ name }) => name === column);
  const cells = row.cells.map((cell, index) =>
    index === at && cell.kind === 'number' ? { ...cell, value: cell.value + 1 } : cell,
  );
  const rows = dataset.rows.with(row.index, { ...row, cells });
  return new Map([...datasets, [dataset.name, { ...dataset, rows }]]);
}

function columnAt(file: string, line: number, column: number): string | undefined {
  const dataset = [...datasets.values()].find((one) => one.file === file)!;
  const row = dataset.rows.find((one) => one.line === line);
  return dataset.columns[row?.cells.findIndex((cell) => cell.place.column === column) ?? -1]?.name;
}

test('the data as it is breaks no relation', () => {
  const collector = new Collector();
  checkRelations(datasets, collector);
  expect(collector.all().filter(({ severity }) => severity === 'error')).toEqual([]);
});

const declared = [...datasets.values()].flatMap((dataset) =>
  dataset.relations.map((relation) => ({ dataset, relation })),
);
const mutations = declared
  .flatMap(({ dataset, relation }) => (relation.severity === 'error' ? mutationsOf(dataset, relation) : []))
  .filter(
    ({ dataset, row, column }) =>
      row.cells[dataset.columns.findIndex(({ name }) => name === column)]?.kind === 'number',
  );

function errorsAfter(mutation: Mutation): Expected[] {
  const collector = new Collector();
  checkRelations(withOneMore(mutation), collector);
  const errors = collector.all().filter(({ severity }) => severity === 'error');
  return errors.map(({ place: { file, line, column } }) => ({
    file,
    line,
    column: columnAt(file, line, column) ?? '',
  }));
}

describe('one more in any cell of a relation', () => {
  test.each([...Map.groupBy(mutations, ({ expected }) => expected.file)])(
    'is an error in %s, at the place that the language names',
    (_file, own) => {
      for (const mutation of own) {
        const { dataset, row, column, expected, mayRoundAway } = mutation;
        const errors = errorsAfter(mutation);
        const name = `${dataset.name}/${row.key.join(' ')}/${column}`;
        // Where the percentage rounds to the same, another relation holds the cell.
        if (mayRoundAway === true && errors.length > 0) continue;
        expect(errors, name).toContainEqual(expected);
      }
    },
  );

  test('there are hundreds of such cells', () => {
    expect(mutations.length).toBeGreaterThan(900);
  });
});

test('of the original monthly figures only Timeliness is in no sum or total', () => {
  const original = ['contacts', 'contact-sources', 'contact-outcomes', 'referral-sources', 'referral-outcomes'];
  const covered = new Set(declared.flatMap(({ relation }) => namesOf(relation)));
  const open = original.flatMap((name) =>
    datasets
      .get(name)!
      .columns.filter(({ type }) => holdsNumbers(type))
      .map((column) => `${name}/${column.name}`)
      .filter((one) => !covered.has(one)),
  );
  expect(open).toEqual(['referral-outcomes/Timeliness']);
});

function namesOf(relation: Relation): string[] {
  if (relation.kind === 'total') return [];
  if (relation.kind === 'sums-to') return [`${relation.column.dataset}/${relation.column.column}`];
  const result = relation.kind === 'parts' ? relation.within : relation.is;
  return [...relation.parts, ...(relation.kind === 'percent' ? [relation.of] : []), result].map(
    ({ dataset, column }) => `${dataset}/${column}`,
  );
}
