/** Two versions of a CSV, compared row by row: which figures differ, which rows are new or gone, which stand elsewhere. */
import { readCsv } from '../data/reading/csv.ts';
import { Collector } from '../diagnostics/diagnostic.ts';
import { textChanges, type TextChange } from './text-changes.ts';

interface TableRows {
  readonly head: readonly string[];
  /** Rows by what they are called; two of one name are distinguished by a number. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

/**
 * The places at which two texts of a CSV differ, in the order of the rows. `key` names the columns that a row is called by; where
 * there are none, a row is called by all that stands in it.
 */
export function rowChanges(before: string, now: string, key: readonly string[]): readonly TextChange[] {
  const [old, current] = [tableOf(before, key), tableOf(now, key)];
  if (!old || !current) return textChanges(before.split('\r\n'), now.split('\r\n'));
  const changes: TextChange[] = [];
  const [oldHead, head] = [old.head.join(', '), current.head.join(', ')];
  if (oldHead !== head) changes.push({ place: { kind: 'columns' }, was: oldHead, is: head });
  for (const [row, fields] of current.rows) {
    const was = old.rows.get(row);
    if (was) changes.push(...cellChanges(row, { was, is: fields }, { old, current }));
    else changes.push({ place: { kind: 'row', row }, was: '', is: fields.join(', ') });
  }
  for (const [row, fields] of old.rows)
    if (!current.rows.has(row)) changes.push({ place: { kind: 'row', row }, was: fields.join(', '), is: '' });
  return changes.length > 0 ? changes : orderChange(old, current);
}

function cellChanges(
  row: string,
  { was, is }: { was: readonly string[]; is: readonly string[] },
  { old, current }: { old: TableRows; current: TableRows },
): readonly TextChange[] {
  return current.head.flatMap((column, index): readonly TextChange[] => {
    const at = old.head.indexOf(column);
    const [before, now] = [was[at] ?? '', is[index] ?? ''];
    if (at < 0 || before === now) return [];
    return [{ place: { kind: 'cell', row, column }, was: before, is: now }];
  });
}

/** The first row that another one stands in the place of. */
function orderChange(old: TableRows, current: TableRows): readonly TextChange[] {
  const [before, now] = [[...old.rows.keys()], [...current.rows.keys()]];
  const at = now.findIndex((row, index) => row !== before[index]);
  return at < 0 ? [] : [{ place: { kind: 'order' }, was: before[at] ?? '', is: now[at] ?? '' }];
}

function tableOf(text: string, key: readonly string[]): TableRows | undefined {
  const rows = readCsv('', new TextEncoder().encode(text), new Collector());
  const [head, ...data] = (rows ?? []).map(({ fields }) => fields.map((field) => field.text));
  if (!head) return undefined;
  const columns = key.map((name) => head.indexOf(name)).filter((index) => index >= 0);
  const named = new Map<string, readonly string[]>();
  for (const fields of data) {
    const name = (columns.length === 0 ? fields : columns.map((index) => fields[index] ?? '')).join(' ');
    let unique = name;
    for (let again = 2; named.has(unique); again++) unique = `${name} (${again})`;
    named.set(unique, fields);
  }
  return { head, rows: named };
}
