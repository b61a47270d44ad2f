/**
 * Relations between figures, checked at every build, to the cell. A broken one is reported in the CSV of the dataset that
 * declares it: at the result's cell where the result is a column of that CSV, else at the first named column's cell in
 * that row; `sums-to` at the last row, `parts` at the first part (authoring.md section 9).
 */
import type { Collector, Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import type { Cell, Column, ColumnReference, Dataset, Datasets, NumberCell, Relation, Row } from './dataset.ts';
import { numericTypes } from './dataset.ts';
import { formatNumber } from './format.ts';
import { exactSum, roundHalfUp } from './numbers.ts';

/** Checks every relation of every dataset. */
export function checkRelations(datasets: Datasets, collector: Collector): void {
  for (const dataset of datasets.values()) {
    for (const relation of dataset.relations) checkRelation(relation, { dataset, datasets, collector });
  }
}

type Scope = { dataset: Dataset; datasets: Datasets; collector: Collector };

function checkRelation(relation: Relation, scope: Scope): void {
  switch (relation.kind) {
    case 'total':
      return checkTotalRow(relation, scope);
    case 'sums-to':
      return checkSumsTo(relation, scope);
    default:
      return checkByRow(relation, scope);
  }
}

/** A column found in its dataset, or undefined with a diagnostic at the relation. */
function findColumn(reference: ColumnReference, relation: Relation, scope: Scope): { dataset: Dataset; column: Column } | undefined {
  const dataset = scope.datasets.get(reference.dataset);
  if (!dataset) {
    scope.collector.error('data-sidecar', relation.place, `the relation names "${reference.dataset}", which is not a dataset`, didYouMean(reference.dataset, scope.datasets.keys()));
    return undefined;
  }
  const column = dataset.columns.find(({ name }) => name === reference.column);
  if (!column) {
    scope.collector.error('data-sidecar', relation.place, `the relation names "${reference.column}", which is not a column of ${reference.dataset}`, didYouMean(reference.column, dataset.columns.map(({ name }) => name)));
    return undefined;
  }
  if (!numericTypes.has(column.type)) {
    scope.collector.error('data-sidecar', relation.place, `the relation names "${reference.column}", which holds no numbers`, 'Relations hold between columns of type count, number, money or percent.');
    return undefined;
  }
  return { dataset, column };
}

type RowRelation = Extract<Relation, { kind: 'sum' | 'percent' | 'parts' }>;
type Found = { dataset: Dataset; column: Column };

function checkByRow(relation: RowRelation, scope: Scope): void {
  const parts = relation.parts.map((part) => findColumn(part, relation, scope));
  const result = findColumn(relation.kind === 'parts' ? relation.within : relation.is, relation, scope);
  const base = relation.kind === 'percent' ? findColumn(relation.of, relation, scope) : undefined;
  if (!result || parts.some((part) => !part) || (relation.kind === 'percent' && !base)) return;
  const found = { parts: parts as Found[], result, base };
  let shared = 0;
  for (const row of scope.dataset.rows) {
    const cells = cellsFor(found, row);
    if (!cells) continue;
    shared++;
    const broken = brokenIn(relation, cells, found);
    if (broken !== undefined) report(relation, reportPlace(relation, found, { row, scope }), broken, scope);
  }
  const others = [...found.parts, found.result, ...(base ? [base] : [])].filter(({ dataset }) => dataset !== scope.dataset);
  if (shared === 0 && scope.dataset.rows.length > 0 && others.some(({ dataset }) => !sharesKeys(scope.dataset, dataset))) {
    scope.collector.error('data-sidecar', relation.place, `the relation compares datasets that share no row`, 'Both need the same key columns with the same texts.');
  }
}

function sharesKeys(one: Dataset, other: Dataset): boolean {
  const keys = new Set(other.rows.map((row) => row.key.join(' ')));
  return one.rows.some((row) => keys.has(row.key.join(' ')));
}

type Cells = { parts: NumberCell[]; result: NumberCell; base: NumberCell | undefined };

/** The cells of one row; undefined where one is missing or another dataset lacks the row. */
function cellsFor(found: { parts: readonly Found[]; result: Found; base: Found | undefined }, row: Row): Cells | undefined {
  const cell = ({ dataset, column }: Found): Cell | undefined => rowLike(dataset, row)?.cells[column.index];
  const parts = found.parts.map(cell);
  const result = cell(found.result);
  const base = found.base ? cell(found.base) : undefined;
  if (result?.kind !== 'number' || (found.base && base?.kind !== 'number')) return undefined;
  if (!parts.every((part): part is NumberCell => part?.kind === 'number')) return undefined;
  return { parts, result, base: base?.kind === 'number' ? base : undefined };
}

const rowIndexes = new WeakMap<Dataset, Map<string, Row>>();

/** The row of a dataset with the same key. */
function rowLike(dataset: Dataset, row: Row): Row | undefined {
  const index = rowIndexes.get(dataset) ?? new Map(dataset.rows.map((one) => [one.key.join('\u0000'), one]));
  rowIndexes.set(dataset, index);
  return index.get(row.key.join('\u0000'));
}

/** What does not agree, with both sides; undefined where it holds. */
function brokenIn(relation: RowRelation, cells: Cells, found: { parts: readonly Found[]; result: Found; base: Found | undefined }): string | undefined {
  const sum = exactSum(cells.parts.map((part) => part.value));
  const decimals = Math.max(...cells.parts.map((part) => part.decimals), cells.result.decimals);
  const listed = found.parts.map(({ column }, index) => `${column.name} ${formatNumber(cells.parts[index]?.value ?? 0, column)}`).join(' + ');
  const resultName = found.result.column.name;
  const says = formatNumber(cells.result.value, { ...found.result.column, decimals: cells.result.decimals });
  const left = found.parts.length === 1 ? listed : `${listed} = ${formatNumber(sum, { type: 'number', decimals })}`;
  if (relation.kind === 'parts') {
    return sum <= cells.result.value ? undefined : `${left}, which is more than ${resultName} ${says}`;
  }
  if (relation.kind === 'sum') return sum === cells.result.value ? undefined : `${left}, but ${resultName} says ${says}`;
  const base = cells.base?.value ?? 0;
  if (base === 0) return sum === 0 ? undefined : `${left}, as a share of ${found.base?.column.name ?? ''} 0, is no percentage`;
  const percent = roundHalfUp((sum / base) * 100, cells.result.decimals);
  if (percent === cells.result.value) return undefined;
  const share = formatNumber(percent, { type: 'percent', decimals: cells.result.decimals });
  return `${left}, as a share of ${found.base?.column.name ?? ''} ${formatNumber(base, { type: 'number', decimals: 0 })}, is ${share}, but ${resultName} says ${says}`;
}

function reportPlace(relation: RowRelation, found: { parts: readonly Found[]; result: Found }, at: { row: Row; scope: Scope }): Place {
  const isOwn = (one: Found): boolean => one.dataset === at.scope.dataset;
  const first = found.parts.find(isOwn);
  const column = relation.kind !== 'parts' && isOwn(found.result) ? found.result : (first ?? found.result);
  return at.row.cells[column.column.index]?.place ?? { file: at.scope.dataset.file, line: at.row.line, column: 1 };
}

function checkTotalRow(relation: Extract<Relation, { kind: 'total' }>, scope: Scope): void {
  const { dataset, collector } = scope;
  const total = dataset.rows.find((row) => row.key.join(' ') === relation.row.join(' '));
  if (!total) {
    collector.error('data-sidecar', relation.place, `the relation names the row "${relation.row.join(' ')}", which is not there`, didYouMean(relation.row.join(' '), dataset.rows.map((row) => row.key.join(' '))));
    return;
  }
  for (const column of dataset.columns) {
    if (!numericTypes.has(column.type) || column.type === 'percent' || dataset.key.includes(column.name)) continue;
    const cells = dataset.rows.filter((row) => !row.isTotal).map((row) => row.cells[column.index]);
    const said = total.cells[column.index];
    if (said?.kind !== 'number' || !cells.every((cell): cell is NumberCell => cell?.kind === 'number')) continue;
    const sum = exactSum(cells.map((cell) => cell.value));
    if (sum === said.value) continue;
    report(relation, said.place, `the rows of ${column.name} add up to ${formatNumber(sum, column)}, but ${relation.row.join(' ')} says ${formatNumber(said.value, column)}`, scope);
  }
}

function checkSumsTo(relation: Extract<Relation, { kind: 'sums-to' }>, scope: Scope): void {
  const found = findColumn({ dataset: scope.dataset.name, column: relation.column }, relation, scope);
  if (!found) return;
  const rows = scope.dataset.rows.filter((row) => !row.isTotal);
  const cells = rows.map((row) => row.cells[found.column.index]);
  const last = cells.at(-1);
  const sum = exactSum(cells.flatMap((cell) => (cell?.kind === 'number' ? [cell.value] : [])));
  if (!last || sum === relation.total) return;
  const column = found.column;
  report(relation, last.place, `${column.name} adds up to ${formatNumber(sum, column)}, not to ${formatNumber(relation.total, column)}`, scope);
}

function report(relation: Relation, place: Place, reason: string, { collector }: Scope): void {
  const known = relation.note === undefined ? '' : ` (known: ${relation.note})`;
  const hint = 'Correct the cell that is wrong; where the figures really do not agree, say so with severity: warning and a note.';
  collector.add({ rule: 'relation', severity: relation.severity, place, reason: `${reason}${known}`, hint });
}
