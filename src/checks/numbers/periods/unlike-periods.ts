/** Sums that are compared but run over different numbers of rows, such as twelve months of one year and eleven of the next. */
import { rowName } from '../../../data/reading/keys.ts';
import { isProblem, selectCells, splitPath } from '../../../data/select.ts';
import { rowsOfTotal } from '../../../data/relations/totals.ts';
import { wordsOfType } from '../../../data/columns/registry.ts';
import type { Dataset, Datasets } from '../../../data/dataset.ts';
import type { Place } from '../../../diagnostics/diagnostic.ts';
import { isJsx, type JsxElement, type SourceNode } from '../../../document/parsing/jsx.ts';
import type { WarningCheck } from '../../check.ts';

/** Sums side by side in one block, and changes between total rows, over unlike numbers of rows. */
export const checkUnlikePeriods: WarningCheck = ({ paper, parsed }, { datasets, collector }) => {
  for (const block of parsed.root.children) {
    const elements = elementsIn(block);
    for (const element of elements) {
      const unlike = element.name === 'Change' ? changeOf(element, datasets) : undefined;
      if (unlike) collector.warning('unlike-periods', placeOf(element, paper.file), unlike, hint);
      const backwards = element.name === 'Change' ? backwardsOf(element, datasets) : undefined;
      if (backwards) collector.warning('unlike-periods', placeOf(element, paper.file), backwards, backwardsHint);
    }
    for (const { element, reason } of unlikeSums(elements, datasets))
      collector.warning('unlike-periods', placeOf(element, paper.file), reason, hint);
  }
};

const hint =
  'Compare the same months, for example with a year-to-date dataset, or say which months each total covers, and add a waiver that explains why.';

function elementsIn(node: SourceNode): readonly JsxElement[] {
  const inner = 'children' in node ? (node.children as readonly SourceNode[]).flatMap(elementsIn) : [];
  return isJsx(node) ? [node, ...inner] : inner;
}

function placeOf({ position: { start } }: JsxElement, file: string): Place {
  return { file, line: start.line, column: start.column };
}

function settingOf({ attributes }: JsxElement, name: string): string | undefined {
  const found = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return found?.type === 'mdxJsxAttribute' && typeof found.value === 'string' ? found.value : undefined;
}

const backwardsHint =
  'Give the earlier row as from and the later row as to. If you mean the change to run backwards, add a waiver.';

/** A change that runs from a later year, month or day to an earlier one of the same column. */
function backwardsOf(element: JsxElement, datasets: Datasets): string | undefined {
  const [from, to] = ['from', 'to'].map((name) => {
    const path = settingOf(element, name) ?? '';
    const selection = selectCells(datasets, path);
    const [row, ...more] = isProblem(selection) ? [] : selection.rows;
    return isProblem(selection) || !row || more.length > 0
      ? undefined
      : { dataset: selection.dataset, row, column: splitPath(path)[2] };
  });
  if (!from || !to || from.dataset !== to.dataset || from.column !== to.column) return undefined;
  const { key, columns } = from.dataset;
  for (const [at, name] of key.entries()) {
    const type = columns.find((column) => column.name === name)?.type ?? 'text';
    const [before = '', after = ''] = [from.row.key[at], to.row.key[at]];
    if (before === after) continue;
    const [one, other] = [before, after].map((text) => wordsOfType(type)?.time?.(text));
    if (one === undefined || other === undefined || one <= other || !saysYear(from.dataset, at, before))
      return undefined;
    return `the change goes from ${rowName(from.row.key)} back to ${rowName(to.row.key)}`;
  }
  return undefined;
}

/** Months without a year before them may be of two years: April to January goes forwards. */
function saysYear({ key, columns }: Dataset, at: number, text: string): boolean {
  const hasYear = key.slice(0, at).some((name) => columns.find((one) => one.name === name)?.type === 'year');
  return hasYear || /\d{4}/.test(text);
}

interface Sum {
  readonly element: JsxElement;
  readonly row: string;
  /** Dataset and column. */
  readonly of: string;
  /** How many rows are added up. */
  readonly count: number;
  /** How many parts of the key the path names. */
  readonly depth: number;
}

function sumOf(element: JsxElement, datasets: Datasets): readonly Sum[] {
  const path = settingOf(element, 'of');
  if (path === undefined || settingOf(element, 'calc') !== 'sum') return [];
  const selection = selectCells(datasets, path);
  const [dataset = '', row = '', column = ''] = splitPath(path);
  if (isProblem(selection) || selection.isExact || row === '*') return [];
  const first = selection.rows[0];
  const depth = first?.key.findIndex((_, index) => rowName(first.key.slice(0, index + 1)) === row) ?? 0;
  return [{ element, row, of: `${dataset}/${column}`, count: selection.rows.length, depth }];
}

/** The later of two sums of one column in one block, each over other rows of the same kind, that differ in how many. */
function unlikeSums(
  elements: readonly JsxElement[],
  datasets: Datasets,
): readonly { element: JsxElement; reason: string }[] {
  const sums = elements.flatMap((element) => sumOf(element, datasets));
  return sums.flatMap((sum, at) => {
    const other = sums
      .slice(0, at)
      .find((one) => one.of === sum.of && one.depth === sum.depth && one.count !== sum.count && one.row !== sum.row);
    if (!other) return [];
    return [
      {
        element: sum.element,
        reason: `the sum of ${sum.row} is over ${sum.count} rows, but that of ${other.row} is over ${other.count}`,
      },
    ];
  });
}

/** Changes between total rows, each of which may be the sum of another number of rows. */
function changeOf(element: JsxElement, datasets: Datasets): string | undefined {
  const [from, to] = ['from', 'to'].map((name) => {
    const selection = selectCells(datasets, settingOf(element, name) ?? '');
    if (isProblem(selection)) return undefined;
    const [row] = selection.rows;
    if (!row?.isTotal) return undefined;
    return {
      dataset: selection.dataset.name,
      row: rowName(row.key),
      count: rowsOfTotal(selection.dataset, row).length,
    };
  });
  if (!from || !to || from.dataset !== to.dataset || from.count === to.count) return undefined;
  return `${from.row} is the sum of ${from.count} rows, but ${to.row} of ${to.count}`;
}
