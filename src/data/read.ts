/** A CSV and its sidecar to a typed, immutable dataset; every slip at its line and column. */
import type { Collector, Place } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { datasetSchema, type DatasetFile } from '../schema/dataset.ts';
import { readYaml, type YamlRead } from '../schema/yaml.ts';
import { readCell } from './cells.ts';
import { readCsv, type CsvRow, type Field } from './csv.ts';
import { numericTypes, type Cell, type Column, type Dataset, type Row } from './dataset.ts';
import { readRelations } from './read-relations.ts';

/** Where a dataset lies and what it is. */
export interface DatasetSource {
  readonly name: string;
  readonly theme: string;
  /** Path of the CSV relative to the root. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sidecarFile: string;
  readonly sidecarText: string;
  /** The council's number for a dataset that says `suppress: yes`. */
  readonly defaultSuppressBelow?: number;
  readonly collector: Collector;
}

/** Reads a dataset; undefined, with diagnostics, where its sidecar or its CSV cannot be understood. */
export function readDataset(source: DatasetSource): Dataset | undefined {
  const { collector, sidecarFile, file } = source;
  const sidecar = readYaml({ text: source.sidecarText, file: sidecarFile, schema: datasetSchema, rule: 'data-sidecar', collector });
  const csv = readCsv(file, source.bytes, collector);
  if (!sidecar || !csv) return undefined;
  const [head, ...body] = csv;
  if (!head) {
    collector.error('data-file', { file, line: 1, column: 1 }, 'the file has no line of column names', 'Write the names of the columns in the first line.');
    return undefined;
  }
  if (!checkHead(head, sidecar, source)) return undefined;
  const facts = sidecar.value;
  const read = readRows(body, head.fields, { facts, collector });
  const columns = columnsOf(head.fields, facts, read);
  const rows = markTotals(withKeys(read, columns, facts), facts);
  checkKeys(rows, columns, source);
  const below = suppressBelow(facts, source.defaultSuppressBelow);
  return {
    name: source.name,
    theme: source.theme,
    file,
    title: facts.title,
    description: facts.description,
    source: facts.source,
    period: facts.period,
    licence: facts.licence,
    key: facts.key,
    columns,
    rows,
    relations: readRelations(sidecar, source.name),
    waivers: facts.waivers.map((waiver, index) => ({ ...waiver, place: sidecar.placeOf(['waivers', index]) })),
    missing: facts.missing ?? { markers: [], meaning: 'not available' },
    ...(below === undefined ? {} : { suppressBelow: below }),
    hidden: new Map(),
  };
}

/** Every column is declared, every declared one is there, none twice, and the key is made of columns. */
function checkHead(head: CsvRow, sidecar: YamlRead<DatasetFile>, { collector, sidecarFile }: DatasetSource): boolean {
  const declared = Object.keys(sidecar.value.columns);
  const names = head.fields.map((field) => field.text);
  let isGood = true;
  const refuse = (rule: 'data-file' | 'data-sidecar', place: Place, reason: string, hint: string): void => {
    isGood = false;
    collector.error(rule, place, reason, hint);
  };
  head.fields.forEach(({ text, place }, index) => {
    if (names.indexOf(text) < index) refuse('data-file', place, `the column "${text}" is there twice`, 'Give each column a name of its own.');
    else if (!declared.includes(text)) refuse('data-file', place, `the column "${text}" is not described in ${sidecarFile}`, `Write it under columns with its type. ${didYouMean(text, declared)}`);
  });
  for (const name of declared) {
    if (names.includes(name)) continue;
    refuse('data-sidecar', sidecar.placeOf(['columns', name]), `the CSV has no column "${name}"`, didYouMean(name, names));
  }
  sidecar.value.key.forEach((name, index) => {
    if (declared.includes(name)) return;
    refuse('data-sidecar', sidecar.placeOf(['key', index]), `the key names "${name}", which is not a column`, didYouMean(name, declared));
  });
  return isGood;
}

type ReadRow = { readonly cells: readonly Cell[]; readonly line: number };

function readRows(body: readonly CsvRow[], head: readonly Field[], from: { facts: DatasetFile; collector: Collector }): ReadRow[] {
  const { facts, collector } = from;
  const markers = facts.missing?.markers ?? [];
  return body.map((row) => {
    const extra = row.fields[head.length];
    if (extra) {
      const hint = 'Check for a comma too many; a field with a comma in it stands in double quotation marks.';
      collector.error('data-file', extra.place, `the row has ${row.fields.length} fields, but there are ${head.length} columns`, hint);
    }
    const cells = head.map((column, index): Cell => {
      const field = row.fields[index] ?? lostField(row, column.text, { count: head.length, collector });
      const type = facts.columns[column.text]?.type ?? 'text';
      const cell = readCell(field, type, markers);
      if (cell.kind !== 'problem') return cell;
      collector.error('data-cell', field.place, `${column.text}: ${cell.reason}`, cell.hint);
      return { kind: 'missing', text: field.text, place: field.place };
    });
    return { cells, line: row.line };
  });
}

function lostField(row: CsvRow, column: string, from: { count: number; collector: Collector }): Field {
  const last = row.fields.at(-1);
  const place = last ? { ...last.place, column: last.place.column + last.text.length } : { file: '', line: row.line, column: 1 };
  from.collector.error('data-file', place, `the row has ${row.fields.length} fields, but there are ${from.count} columns: "${column}" is not there`, 'Fill the row up; leave a cell empty between its commas where there is no value.');
  return { text: '', place };
}

function columnsOf(head: readonly Field[], facts: DatasetFile, rows: readonly ReadRow[]): Column[] {
  return head.map(({ text: name }, index) => {
    const { type, definition } = facts.columns[name] ?? { type: 'text' as const, definition: undefined };
    const decimals = rows.reduce((most, { cells }) => {
      const cell = cells[index];
      return cell?.kind === 'number' ? Math.max(most, cell.decimals) : most;
    }, 0);
    return { name, type, decimals: numericTypes.has(type) ? decimals : 0, index, ...(definition === undefined ? {} : { definition }) };
  });
}

function withKeys(rows: readonly ReadRow[], columns: readonly Column[], facts: DatasetFile): Row[] {
  const keyed = facts.key.map((name) => columns.findIndex((column) => column.name === name));
  return rows.map(({ cells, line }) => ({ key: keyed.map((index) => cells[index]?.text ?? ''), cells, line, isTotal: false }));
}

function markTotals(rows: readonly Row[], facts: DatasetFile): Row[] {
  const totals = facts.relations.flatMap((relation) => ('total' in relation ? [[relation.row].flat().join(' ')] : []));
  return rows.map((row) => ({ ...row, isTotal: totals.includes(row.key.join(' ')) }));
}

function checkKeys(rows: readonly Row[], columns: readonly Column[], { collector }: DatasetSource): void {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const key = row.key.join(' ');
    const place = row.cells[0]?.place;
    const twin = seen.get(key);
    if (!place) continue;
    if (row.key.every((part) => part === '')) {
      collector.error('data-key', place, 'the row has no key', `Fill in ${columns.filter((column) => row.key.length > 0 && column.index === 0).map((column) => column.name).join('')}: a row is found by its key.`);
    } else if (twin) {
      collector.error('data-key', place, `the row "${key}" is there twice, first in line ${twin.line}`, 'Correct one of the keys, or delete the row that is not meant.');
    } else seen.set(key, row);
  }
}

/** `suppress: yes` means the council's number, 5 where it names none (ONS and Ofqual practice). */
function suppressBelow(facts: DatasetFile, council: number | undefined): number | undefined {
  if (facts.suppress === undefined || facts.suppress === false) return undefined;
  return facts.suppress === true ? (council ?? 5) : facts.suppress.below;
}
