/** The rows and columns that the settings of a table or chart choose. */
import { didYouMean } from '../diagnostics/nearest.ts';
import { holdsNumbers } from './columns/registry.ts';
import type { Column, Dataset, Row } from './dataset.ts';
import { isRowNamed, keyTypes, oneForm } from './reading/keys.ts';
import { readList, readWhere, type Condition } from './numbers/lists.ts';
import { isProblem, type Problem } from './select.ts';

/** A problem with the setting it lies in. */
export interface SettingProblem extends Problem {
  readonly setting: 'data' | 'columns' | 'rows' | 'where' | 'across' | 'x' | 'y' | 'series' | 'line';
}

/** Finds columns by name; a name that is not there is a problem of the setting. */
export function findColumns(
  dataset: Dataset,
  names: readonly string[],
  setting: SettingProblem['setting'],
): readonly Column[] | SettingProblem {
  const columns: Column[] = [];
  for (const name of names) {
    const column = dataset.columns.find((one) => one.name === name);
    if (!column) {
      const known = dataset.columns.map((one) => one.name);
      return {
        rule: 'unknown-data',
        setting,
        reason: `there is no column "${name}" in ${dataset.name}`,
        hint: didYouMean(name, known),
      };
    }
    columns.push(column);
  }
  return columns;
}

/** The rows that the settings leave, in the data's order, and the key columns that the filter fixes to one value. */
export interface ChosenRows {
  readonly rows: readonly Row[];
  readonly fixed: readonly Column[];
}

/** The rows that `where` and `rows` leave; `across` names the columns that the table or chart lays out beside the rows. */
export function chooseRows(
  dataset: Dataset,
  choice: { readonly rows?: string | undefined; readonly where?: string | undefined },
  across: readonly string[] = [],
): ChosenRows | SettingProblem {
  const filtered = filterRows(dataset, choice.where);
  if (isProblem(filtered) || choice.rows === undefined) return filtered;
  if (dataset.key.length === 0) {
    return {
      rule: 'block-settings',
      setting: 'rows',
      reason: `the rows of ${dataset.name} have no names: its .yml file says key: none`,
      hint: 'Choose rows with where="…", for example where="Payee: Ambleford Hall".',
    };
  }
  const laidOut = [...filtered.fixed.map((column) => column.name), ...across];
  const rows: Row[] = [];
  for (const name of readList(choice.rows)) {
    const named = rowsNamed(name, filtered.rows, { dataset, laidOut });
    if (named.length === 0)
      return {
        rule: 'unknown-data',
        setting: 'rows',
        reason: `there is no row "${name}" in ${dataset.name}`,
        hint: didYouMean(
          name,
          filtered.rows.map((row) => row.name),
        ),
      };
    for (const row of named) rows.push(row);
  }
  return { ...filtered, rows };
}

/**
 * The row of this name. Where the filter fixes a key column or one is laid across the top, readers see the other key
 * columns only, so a row may be named by those.
 */
function rowsNamed(
  name: string,
  rows: readonly Row[],
  { dataset, laidOut }: { dataset: Dataset; laidOut: readonly string[] },
): readonly Row[] {
  const types = keyTypes(dataset);
  const exact = rows.find((row) => isRowNamed(row.key, name, types));
  if (exact) return [exact];
  const shown = dataset.key.flatMap((column, index) => (laidOut.includes(column) ? [] : [index]));
  if (shown.length === 0 || shown.length === dataset.key.length) return [];
  const pick = <Part>(parts: readonly Part[]): Part[] => shown.map((index) => parts[index] as Part);
  return rows.filter((row) => isRowNamed(pick(row.key), name, pick(types)));
}

function filterRows(dataset: Dataset, where: string | undefined): ChosenRows | SettingProblem {
  const conditions = where === undefined ? [] : readWhere(where);
  if (!conditions) {
    return {
      rule: 'block-settings',
      setting: 'where',
      reason: `"${where ?? ''}" is not a filter`,
      hint: 'Write column: value, for example where="year: 2019; month: Jan, Feb".',
    };
  }
  let chosen: ChosenRows = { rows: dataset.rows, fixed: [] };
  for (const condition of conditions) {
    const found = filterColumn(dataset, condition.column);
    if (isProblem(found)) return found;
    const next = meeting(condition, { dataset, column: found, chosen });
    if (isProblem(next)) return next;
    chosen = next;
  }
  if (chosen.rows.length === 0 && dataset.rows.length > 0) {
    return {
      rule: 'unknown-data',
      setting: 'where',
      reason: `no row of ${dataset.name} matches the whole filter "${where ?? ''}"`,
      hint: 'Each part matches some rows, but no row matches all of them. Remove one part.',
    };
  }
  return chosen;
}

/** Rows are filtered by words, not by figures: a filter on figures would say which hidden count is which. */
function filterColumn(dataset: Dataset, name: string): Column | SettingProblem {
  const found = findColumns(dataset, [name], 'where');
  if (isProblem(found)) return found;
  const column = found[0] as Column;
  const isAllowed = (one: Column): boolean => dataset.key.includes(one.name) || !holdsNumbers(one.type);
  if (isAllowed(column)) return column;
  const allowed = dataset.columns.filter(isAllowed).map((one) => `"${one.name}"`);
  return {
    rule: 'block-settings',
    setting: 'where',
    reason: `"${name}" contains figures, and rows cannot be filtered by figures`,
    hint: `Filter by ${allowed.join(' or ')}, or name the rows with rows="…".`,
  };
}

function meeting(
  { values }: Condition,
  from: { dataset: Dataset; column: Column; chosen: ChosenRows },
): ChosenRows | SettingProblem {
  const { dataset, column, chosen } = from;
  const form = (row: Row): string => oneForm(row.cells[column.index]?.text ?? '', column.type);
  const known = new Set(dataset.rows.map(form));
  const unknown = values.find((value) => !known.has(oneForm(value, column.type)));
  if (unknown !== undefined) {
    const texts = new Set(dataset.rows.map((row) => row.cells[column.index]?.text ?? ''));
    return {
      rule: 'unknown-data',
      setting: 'where',
      reason: `no row has ${column.name} "${unknown}"`,
      hint: didYouMean(unknown, texts),
    };
  }
  const wanted = new Set(values.map((value) => oneForm(value, column.type)));
  const isFixed = wanted.size === 1 && dataset.key.includes(column.name);
  return {
    rows: chosen.rows.filter((row) => wanted.has(form(row))),
    fixed: isFixed ? [...chosen.fixed, column] : chosen.fixed,
  };
}
