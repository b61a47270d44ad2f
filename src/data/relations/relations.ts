/**
 * Relations between figures, checked at every build, to the cell. A broken one is reported in the CSV of the dataset that
 * declares it: at the result's cell where the result is a column of that CSV, else at the first named column's cell in
 * that row; `sums-to` at the last row, `parts` at the first part.
 */
import type { Collector, Finding, Place } from '../../diagnostics/diagnostic.ts';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { numbersOfType, numberTypeNames } from '../columns/registry.ts';
import { filePower, printedDecimals, unitDecimals } from '../columns/scales.ts';
import type { Cell, Column, ColumnReference, Dataset, Datasets, NumberCell, Relation, Row } from '../dataset.ts';
import { formatNumber } from '../numbers/format.ts';
import { rowFinder, type RowFinder } from '../reading/keys.ts';
import { exactSum, greatest, roundHalfUp, timesPowerOfTen } from '../numbers/numbers.ts';
import { rowsOfTotal, totalledColumns, totalRowOf } from './totals.ts';

/** Checks every relation of every dataset. */
export function checkRelations(datasets: Datasets, collector: Collector): void {
  for (const dataset of datasets.values()) checkRelationsOf(dataset, datasets, collector);
}

/** Checks the relations that one dataset declares. */
export function checkRelationsOf(dataset: Dataset, datasets: Datasets, collector: Collector): void {
  for (const relation of dataset.relations) checkRelation(relation, { dataset, datasets, collector });
}

/** The dataset that declares a relation, and those it may name. */
interface Scope {
  readonly dataset: Dataset;
  readonly datasets: Datasets;
  readonly collector: Collector;
}

function checkRelation(relation: Relation, scope: Scope): void {
  switch (relation.kind) {
    case 'total':
      checkTotalRow(relation, scope);
      break;
    case 'sums-to':
      checkSumsTo(relation, scope);
      break;
    default:
      checkByRow(relation, scope);
  }
}

/** A column with its dataset, and how the rows of the declaring dataset are found in it. */
interface Found {
  readonly dataset: Dataset;
  readonly column: Column;
  readonly rowLike: RowFinder;
}

/** The column that a relation names, or undefined with a diagnostic at the name. `isAdded`: the relation adds its cells to others. */
function findColumn(
  reference: ColumnReference,
  scope: Scope,
  { isAdded }: { readonly isAdded: boolean } = { isAdded: false },
): Found | undefined {
  const found = lookUp(reference, scope);
  if (!('reason' in found)) {
    if (!isAdded || numbersOfType(found.column.type)?.isAdded === true) return found;
    scope.collector.error(
      'data-sidecar',
      reference.place,
      `the relation adds up "${reference.column}", which is a rate`,
      'Rates cannot be added up. Name the columns of counts or amounts behind them.',
    );
    return undefined;
  }
  scope.collector.error('data-sidecar', reference.place, `the relation names ${found.reason}`, found.hint);
  return undefined;
}

function lookUp({ dataset: name, column: wanted }: ColumnReference, scope: Scope): Found | Finding {
  const dataset = scope.datasets.get(name);
  if (dataset && dataset !== scope.dataset && (dataset.key.length === 0 || scope.dataset.key.length === 0)) {
    const without = dataset.key.length === 0 ? dataset : scope.dataset;
    return {
      reason: `another dataset, "${name}", but nothing identifies the rows of ${without.name} (key: none)`,
      hint: 'A relation finds the rows of another dataset by their key: relate columns of one dataset.',
    };
  }
  if (!dataset) return { reason: `"${name}", which is not a dataset`, hint: didYouMean(name, scope.datasets.keys()) };
  const column = dataset.columns.find((one) => one.name === wanted);
  if (!column) {
    const names = dataset.columns.map((one) => one.name);
    return { reason: `"${wanted}", which is not a column of ${name}`, hint: didYouMean(wanted, names) };
  }
  if (!numbersOfType(column.type)) {
    const hint = `Relations hold between columns of type ${numberTypeNames}.`;
    return { reason: `"${wanted}", which contains no numbers`, hint };
  }
  return { dataset, column, rowLike: rowFinder(scope.dataset, dataset) };
}

type RowRelation = Extract<Relation, { kind: 'sum' | 'percent' | 'parts' }>;

/** The columns of a relation between the cells of a row. */
interface FoundColumns {
  readonly parts: readonly Found[];
  readonly result: Found;
  /** The whole of a percentage. */
  readonly base: Found | undefined;
}

function checkByRow(relation: RowRelation, scope: Scope): void {
  const isAdded = relation.kind !== 'percent' || relation.parts.length > 1;
  const parts = relation.parts.map((part) => findColumn(part, scope, { isAdded }));
  const base = relation.kind === 'percent' ? findColumn(relation.of, scope) : undefined;
  const result = findColumn(relation.kind === 'parts' ? relation.within : relation.is, scope);
  if (!result || !parts.every((part) => part !== undefined) || (relation.kind === 'percent' && !base)) return;
  const found = { parts, result, base };
  for (const row of scope.dataset.rows) {
    const cells = cellsFor(found, row);
    const broken = cells && brokenIn(relation, cells, found);
    if (broken !== undefined)
      report(relation, { place: reportPlace(relation, found, { row, scope }), reason: broken }, scope);
  }
  const strangers = [...parts, result, ...(base ? [base] : [])].filter(
    ({ dataset, rowLike }) => dataset.rows.length > 0 && !scope.dataset.rows.some(rowLike),
  );
  if (strangers.length > 0 && scope.dataset.rows.length > 0) {
    scope.collector.error(
      'data-sidecar',
      relation.place,
      'the relation compares datasets that have no row in common',
      'Both need the same key columns with the same values.',
    );
  }
}

interface Cells {
  readonly parts: readonly NumberCell[];
  readonly result: NumberCell;
  readonly base: NumberCell | undefined;
}

/** The cells of one row; undefined where one is missing or another dataset lacks the row. */
function cellsFor(found: FoundColumns, row: Row): Cells | undefined {
  const cell = ({ rowLike, column }: Found): Cell | undefined => rowLike(row)?.cells[column.index];
  const parts = found.parts.map(cell);
  const result = cell(found.result);
  const base = found.base ? cell(found.base) : undefined;
  if (result?.kind !== 'number' || (found.base && base?.kind !== 'number')) return undefined;
  if (!areNumbers(parts)) return undefined;
  return { parts, result, base: base?.kind === 'number' ? base : undefined };
}

/** What does not agree, with both sides; undefined where it holds, as it nearly always does: words are made where it does not. */
function brokenIn(relation: RowRelation, cells: Cells, found: FoundColumns): string | undefined {
  const sum = exactSum(cells.parts.map((part) => part.value));
  const said = cells.result.value;
  if (relation.kind === 'parts') {
    if (sum <= said) return undefined;
    const { left, name, says } = sidesOf(sum, cells, found);
    return `${left}, which is more than ${name} ${says}`;
  }
  if (relation.kind === 'sum') {
    if (sum === said) return undefined;
    const { left, name, says } = sidesOf(sum, cells, found);
    return `${left}, but ${name} says ${says}`;
  }
  const base = cells.base?.value ?? 0;
  const decimals = printedDecimals(cells.result.decimals, found.result.column);
  const percent = base === 0 ? undefined : roundHalfUp((sum * 100) / base, decimals);
  if (percent === undefined ? sum === 0 && said === 0 : percent === said) return undefined;
  const { left, name, says } = sidesOf(sum, cells, found);
  const whole = `${left}, as a share of ${found.base?.column.name ?? ''} ${formatNumber(base, found.base?.column ?? found.result.column)}`;
  if (percent === undefined) return `${whole}, cannot be given as a percentage, but ${name} says ${says}`;
  const share = formatNumber(percent, { type: 'percent', decimals });
  return `${whole}, is ${share}, but ${name} says ${says}`;
}

/** The parts with their sum, and the column that should agree with what it says, in words. */
function sidesOf(sum: number, cells: Cells, { parts, result }: FoundColumns): Record<'left' | 'name' | 'says', string> {
  const all = [...cells.parts, cells.result];
  const columns = [...parts.map(({ column }) => column), result.column];
  const decimals = greatest(all.map((cell, at) => decimalsOf(cell, columns[at] ?? result.column)));
  const listed = parts
    .map(({ column }, index) => `${column.name} ${formatNumber(cells.parts[index]?.value ?? 0, column)}`)
    .join(' + ');
  return {
    left: parts.length === 1 ? listed : `${listed} = ${formatNumber(sum, { type: 'number', decimals })}`,
    name: result.column.name,
    says: formatNumber(cells.result.value, {
      ...result.column,
      decimals: printedDecimals(cells.result.decimals, result.column),
    }),
  };
}

/** Decimal places of a cell's figure in units. */
function decimalsOf(cell: NumberCell, column: Column): number {
  return unitDecimals(printedDecimals(cell.decimals, column), column);
}

function reportPlace(relation: RowRelation, found: FoundColumns, at: { row: Row; scope: Scope }): Place {
  const { result, parts, base } = found;
  const named = relation.kind === 'parts' ? [...parts, result] : [result, ...parts, ...(base ? [base] : [])];
  const column = named.find(({ dataset }) => dataset === at.scope.dataset)?.column;
  return at.row.cells[column?.index ?? 0]?.place ?? { file: at.scope.dataset.file, line: at.row.line, column: 1 };
}

function checkTotalRow(relation: Extract<Relation, { kind: 'total' }>, scope: Scope): void {
  const { dataset, collector } = scope;
  const total = totalRowOf(dataset, relation.row);
  if (!total) {
    const names = dataset.rows.map((row) => row.name);
    collector.error(
      'data-sidecar',
      relation.rowPlace,
      `the relation names the row "${relation.row}", which does not exist`,
      didYouMean(relation.row, names),
    );
    return;
  }
  const rows = rowsOfTotal(dataset, total);
  for (const column of totalledColumns(dataset)) {
    const cells = rows.map((row) => row.cells[column.index]);
    const said = total.cells[column.index];
    if (said?.kind !== 'number' || !areNumbers(cells)) continue;
    const sum = exactSum(cells.map((cell) => cell.value));
    if (sum === said.value) continue;
    const reason = `the rows of ${column.name} add up to ${formatNumber(sum, column)}, but ${relation.row} says ${formatNumber(said.value, column)}`;
    report(relation, { place: said.place, reason }, scope);
  }
}

/** Where a cell is missing, nothing can be said about the sum. */
function checkSumsTo(relation: Extract<Relation, { kind: 'sums-to' }>, scope: Scope): void {
  const found = findColumn(relation.column, scope, { isAdded: true });
  if (!found) return;
  const { column } = found;
  const cells = scope.dataset.rows.filter((row) => !row.isTotal).map((row) => row.cells[column.index]);
  const last = cells.at(-1);
  if (!last || !areNumbers(cells)) return;
  const sum = exactSum(cells.map((cell) => cell.value));
  // The number of the sidecar is given in what the file is given in.
  const total = timesPowerOfTen(relation.total, filePower(column));
  if (sum === total) return;
  const reason = `${column.name} adds up to ${formatNumber(sum, column)}, not to ${formatNumber(total, column)}`;
  report(relation, { place: last.place, reason }, scope);
}

/** What does not hold, and where that is to be said. */
interface Broken {
  readonly place: Place;
  readonly reason: string;
}

function areNumbers(cells: (Cell | undefined)[]): cells is NumberCell[] {
  return cells.every((cell) => cell?.kind === 'number');
}

function report(relation: Relation, { place, reason }: Broken, { collector }: Scope): void {
  const known = relation.note === undefined ? '' : ` (${relation.note})`;
  const hint =
    relation.severity === 'warning'
      ? 'Correct the cell that is wrong. If it is right, say why in a waiver in the dataset’s .yml file.'
      : 'Correct the cell that is wrong. If the figures really do not agree, say so with severity: warning and a note.';
  collector.add({ rule: 'relation', severity: relation.severity, place, reason: `${reason}${known}`, hint });
}
