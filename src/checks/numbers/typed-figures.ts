/** Numbers in sentences that stand in the paper's data but were typed by hand, and would stay when the data changes. */
import { exactSum } from '../../data/numbers/numbers.ts';
import { holdsNumbers, numbersOfType } from '../../data/columns/registry.ts';
import type { Column, Dataset, Row } from '../../data/dataset.ts';
import { rowName } from '../../data/reading/keys.ts';
import { hiddenAt } from '../../data/select.ts';
import type { PlacedNumber } from '../../data/numbers/written-numbers.ts';
import type { WarningCheck, WarningContext } from '../check.ts';
import type { Passage } from '../words.ts';
import { datasetsOfPaper } from './data/datasets-of-paper.ts';
import { figuresIn, isPublished } from './sentences/sentences.ts';

/** Typed numbers that are a cell of the paper’s data, or the sum of one of its columns. */
export const checkTypedFigures: WarningCheck = (resolved, context) => {
  const datasets = datasetsOfPaper(resolved, context.datasets);
  if (datasets.length === 0) return;
  const passages = context.words.filter(
    (one) => isPublished(one) && (one.kind === 'paragraph' || one.kind === 'heading'),
  );
  for (const passage of passages)
    for (const number of figuresIn(passage.text)) checkNumber(number, passage, { datasets, context });
};

type Against = { readonly datasets: readonly Dataset[]; readonly context: WarningContext };

function checkNumber(number: PlacedNumber, passage: Passage, { datasets, context }: Against): void {
  const candidates = isDistinctive(number) ? datasets : isHundreds(number) ? datasets.filter(isSmall) : [];
  if (passage.inlinesAt(number.index).includes('Stated')) return;
  const found = candidates.flatMap((dataset) => figuresOf(dataset).get(keyOf(number.value, unitOf(number))) ?? [])[0];
  if (found === undefined) return;
  const reason = `${number.text} has been typed by hand, but is in the data as ${found.name}`;
  const hint = `Write ${valueFor(found)} instead, so that it always agrees with the data.`;
  context.collector.warning('typed-figure', passage.placeAt(number.index), reason, hint);
}

/**
 * Numbers that are the same by more than chance: from 1,000, with decimals, or money from £1,000. Round thousands are as likely a
 * coincidence, unless they are money.
 */
function isDistinctive({ value, step, unit, text }: PlacedNumber): boolean {
  if (step > 1) return unit === 'money';
  if (unit === 'percent') return step < 1;
  if (step < 1) return value >= 10 && !/^\d{1,2}\.\d{1,2}$/.test(text);
  return value >= 1000 && (unit === 'money' || value % 1000 !== 0);
}

/** Hundreds are the same by chance in a large dataset, and hardly in a small one. */
function isHundreds({ value, step, unit }: PlacedNumber): boolean {
  return unit === undefined && step === 1 && value > 100 && value < 1000 && value % 50 !== 0;
}

const smallDataset = 60;

function isSmall({ rows, columns }: Dataset): boolean {
  return rows.length * columns.length <= smallDataset;
}

type Unit = 'money' | 'percent' | 'number';

function unitOf({ unit }: PlacedNumber): Unit {
  return unit ?? 'number';
}

function keyOf(value: number, unit: Unit): string {
  return `${unit} ${value}`;
}

interface FoundFigure {
  readonly path: string;
  readonly calc?: 'sum';
  /** "2019 Oct, Total contacts" or "the sum of 2018, Total contacts". */
  readonly name: string;
}

function valueFor({ path, calc }: FoundFigure): string {
  return `<Value of="${path.replaceAll('"', '&quot;')}"${calc === undefined ? '' : ` calc="${calc}"`} />`;
}

/** Made once for a dataset, however many papers use it. */
const known = new WeakMap<Dataset, ReadonlyMap<string, FoundFigure>>();

function figuresOf(dataset: Dataset): ReadonlyMap<string, FoundFigure> {
  const made = known.get(dataset) ?? readFigures(dataset);
  known.set(dataset, made);
  return made;
}

function readFigures(dataset: Dataset): ReadonlyMap<string, FoundFigure> {
  const figures = new Map<string, FoundFigure>();
  const add = (value: number, column: Column, figure: FoundFigure): void => {
    const unit = column.type === 'money' || column.type === 'percent' ? column.type : 'number';
    const key = keyOf(value, unit);
    // What can be read in one cell is named before what has to be added up.
    if (!figures.has(key)) figures.set(key, figure);
  };
  const columns = dataset.columns.filter(({ name, type }) => holdsNumbers(type) && !dataset.key.includes(name));
  for (const row of dataset.rows) for (const column of columns) addCell(dataset, { row, column }, add);
  for (const column of columns.filter(({ type }) => numbersOfType(type)?.isTotalled === true))
    for (const [prefix, rows] of groupsOf(dataset)) addSum(dataset, { prefix, rows, column }, add);
  return figures;
}

type Add = (value: number, column: Column, figure: FoundFigure) => void;

function pathOf(dataset: Dataset, row: string, column: Column): string {
  return [dataset.name, row, column.name].map((part) => part.replaceAll('/', String.raw`\/`)).join('/');
}

function addCell(dataset: Dataset, { row, column }: { row: Row; column: Column }, add: Add): void {
  const cell = row.cells[column.index];
  if (cell?.kind !== 'number' || hiddenAt(dataset, row, column)) return;
  if (dataset.key.length === 0) return;
  const name = rowName(row.key);
  add(cell.value, column, { path: pathOf(dataset, name, column), name: `${name}, ${column.name}` });
}

/** Rows by the first part of a key of several parts, and all rows. */
function groupsOf({ rows, key }: Dataset): ReadonlyMap<string, readonly Row[]> {
  const counted = rows.filter((row) => !row.isTotal);
  const groups = new Map<string, readonly Row[]>(key.length > 1 ? Map.groupBy(counted, (row) => row.key[0] ?? '') : []);
  return groups.set('*', counted);
}

type Group = { readonly prefix: string; readonly rows: readonly Row[]; readonly column: Column };

function addSum(dataset: Dataset, { prefix, rows, column }: Group, add: Add): void {
  const values = rows.flatMap((row) => {
    const cell = row.cells[column.index];
    return cell?.kind === 'number' && !hiddenAt(dataset, row, column) ? [cell.value] : [];
  });
  if (values.length < 2 || values.length !== rows.length) return;
  const name = `the sum of ${prefix === '*' ? 'all rows' : prefix}, ${column.name}`;
  add(exactSum(values), column, { path: pathOf(dataset, prefix, column), calc: 'sum', name });
}
