/** A CSV and its sidecar to a typed, immutable dataset; every slip at its line and column. */
import type { Collector, Place } from '../../diagnostics/diagnostic.ts';
import { didYouMean, nearest } from '../../diagnostics/nearest.ts';
import { readYaml, type YamlRead } from '../../schema/yaml/yaml.ts';
import { readCell } from './cells.ts';
import { readCsv, type CsvRow, type Field } from './csv.ts';
import { checkColumnSettings } from '../columns/column-settings.ts';
import { holdsNumbers, typeOf } from '../columns/registry.ts';
import { printedDecimals } from '../columns/scales.ts';
import type { Cell, Column, Dataset, Row } from '../dataset.ts';
import { figureWords, settingsOf } from '../numbers/format.ts';
import { keyText, rowName } from './keys.ts';
import { readRelations, totalName } from '../relations/read-relations.ts';
import { readSheet } from './read-sheet.ts';
import { datasetSchema, type DatasetFile } from './sidecar.ts';

/** Where a dataset lies and what it is. */
export interface DatasetSource {
  readonly name: string;
  /** BCP 47 tag of the language in which its figures are printed. */
  readonly language: string;
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
  const sidecar = readYaml({
    text: source.sidecarText,
    file: sidecarFile,
    schema: datasetSchema,
    rule: 'data-sidecar',
    collector,
  });
  const csv = readCsv(file, source.bytes, collector);
  if (!sidecar || !csv) return undefined;
  const sheet = readSheet(csv, sidecar, { file, collector });
  if (!sheet) return undefined;
  const { head, body } = sheet;
  const areSettingsGood = checkColumnSettings(sidecar, collector);
  checkGrowth(sidecar, collector);
  if (!checkHead(head, sidecar, source) || !areSettingsGood) return undefined;
  const facts = sidecar.value;
  const rows = readRows(body, head.fields, { facts, collector });
  const columns = columnsOf(head.fields, facts, rows);
  checkKeys(rows, { columns, facts, collector });
  const below = suppressBelow(facts, source.defaultSuppressBelow);
  return {
    name: source.name,
    language: source.language,
    theme: source.theme,
    file,
    title: facts.title,
    description: facts.description,
    source: facts.source,
    period: facts.period,
    licence: facts.licence,
    printed: printedWords(sidecar, head),
    key: facts.key,
    columns,
    rows,
    relations: readRelations(sidecar, source.name),
    waivers: facts.waivers.map((waiver, index) => ({ ...waiver, place: sidecar.placeOf(['waivers', index]) })),
    missing: {
      markers: facts.missing?.markers ?? [],
      meaning: facts.missing?.meaning ?? figureWords(source).notAvailable,
    },
    ...(below === undefined ? {} : { suppressBelow: below }),
    hidden: new Map(),
    ...(facts.grows ? { grows: true } : {}),
  };
}

/** A total row would stand between the rows that were there and those that are added, and change with each of them. */
function checkGrowth(sidecar: YamlRead<DatasetFile>, collector: Collector): void {
  const { value } = sidecar;
  const total = value.relations.findIndex((relation) => 'total' in relation);
  if (!value.grows || total === -1) return;
  collector.error(
    'data-sidecar',
    sidecar.placeOf(['relations', total]),
    'a dataset that grows cannot have a total row: rows that were published would change with each row that is added',
    'Delete the total row, and print the total with <Value calc="sum" />; or write grows: no.',
  );
}

/** What of the head and the sidecar is printed and may have letters that no font has. */
function printedWords(sidecar: YamlRead<DatasetFile>, head: CsvRow): Dataset['printed'] {
  const { value } = sidecar;
  const placeOf = (path: (string | number)[]): Place => sidecar.placeOf(path);
  const facts = (['title', 'description', 'source', 'period', 'licence'] as const).map((name) => ({
    text: value[name],
    place: placeOf([name]),
  }));
  const columns = Object.entries(value.columns).flatMap(([name, { definition = '', unit = '' }]) => [
    { text: definition, place: placeOf(['columns', name, 'definition']) },
    { text: unit, place: placeOf(['columns', name, 'unit']) },
  ]);
  const meaning = { text: value.missing?.meaning ?? '', place: placeOf(['missing', 'meaning']) };
  return [...head.fields, ...facts, ...columns, meaning].filter(({ text }) => /[^\x20-\x7e]/.test(text));
}

/** Every column is declared, every declared one is there, none twice, and the key is made of columns. */
function checkHead(head: CsvRow, sidecar: YamlRead<DatasetFile>, { collector, sidecarFile }: DatasetSource): boolean {
  const declared = Object.keys(sidecar.value.columns);
  let isGood = true;
  const refuse = (place: Place, reason: string, hint: string): void => {
    isGood = false;
    collector.error(place.file === sidecarFile ? 'data-sidecar' : 'data-file', place, reason, hint);
  };
  const seen = new Set<string>();
  for (const { text, place } of head.fields) {
    if (seen.has(text)) {
      refuse(place, `the column "${text}" appears twice`, 'Give each column its own name.');
    } else if (!declared.includes(text)) {
      const near = nearest(text, declared);
      // Told at the name in the sidecar, which has no column: one slip is one finding.
      if (near !== undefined && !head.fields.some((field) => field.text === near)) {
        isGood = false;
        seen.add(text);
        continue;
      }
      const hint = `Write it under columns with its type. ${didYouMean(text, declared)}`;
      refuse(place, `the column "${text}" is not described in ${sidecarFile}`, hint);
    }
    seen.add(text);
  }
  for (const name of declared) {
    if (seen.has(name)) continue;
    refuse(sidecar.placeOfKey(['columns', name]), `the CSV has no column "${name}"`, didYouMean(name, seen));
  }
  sidecar.value.key.forEach((name, index) => {
    if (declared.includes(name)) return;
    refuse(
      sidecar.placeOf(['key', index]),
      `the key names "${name}", which is not a column`,
      didYouMean(name, declared),
    );
  });
  return isGood;
}

function readRows(
  body: readonly CsvRow[],
  head: readonly Field[],
  from: { facts: DatasetFile; collector: Collector },
): Row[] {
  const { facts, collector } = from;
  const totals = new Set(facts.relations.flatMap((relation) => ('total' in relation ? [totalName(relation)] : [])));
  const keyed = facts.key.map((name) => head.findIndex((column) => column.text === name));
  return body.map((row, index): Row => {
    const extra = row.fields[head.length];
    if (extra) {
      const hint = 'Check for an extra comma. Put double quotation marks around a field that contains a comma.';
      collector.error(
        'data-file',
        extra.place,
        `the row has ${fieldCount(row)}, but there are ${head.length} columns`,
        hint,
      );
    }
    const key = keyed.map((at) => row.fields[at]?.text ?? '');
    const first = row.fields.find(({ text }) => text !== '')?.text ?? '';
    const hasKey = keyed.length > 0;
    const isTotal = totals.has(hasKey ? rowName(key) : first);
    const name = hasKey ? rowName(key) : isTotal ? first : `line ${row.line}`;
    const cells = head.map((column, at): Cell => {
      const field = row.fields[at] ?? lostField(row, column, { count: head.length, collector });
      // A total row has words where other rows have a year or a month, or nothing.
      if (isTotal && (keyed.includes(at) || (!hasKey && isOfWords(column.text, facts))))
        return { kind: 'text', ...field };
      return cellOf(field, column.text, from);
    });
    return { index, key, name, cells, line: row.line, isTotal };
  });
}

function isOfWords(column: string, { columns }: DatasetFile): boolean {
  return typeOf(columns[column]?.type ?? 'text').holds === 'words';
}

function cellOf(
  field: Field,
  column: string,
  { facts, collector }: { facts: DatasetFile; collector: Collector },
): Cell {
  const cell = readCell(field, facts.columns[column] ?? { type: 'text' }, facts.missing?.markers ?? []);
  if (cell.kind !== 'problem') return cell;
  collector.error('data-cell', field.place, `${column}: ${cell.reason}`, cell.hint);
  return { kind: 'missing', ...field };
}

function lostField(row: CsvRow, column: Field, from: { count: number; collector: Collector }): Field {
  const last = row.fields.at(-1);
  const place = last
    ? { ...last.place, column: last.place.column + last.text.length }
    : { ...column.place, line: row.line };
  from.collector.error(
    'data-file',
    place,
    `the row has ${fieldCount(row)}, but there are ${from.count} columns: "${column.text}" is not there`,
    'Complete the row. If there is no value, leave nothing between the commas.',
  );
  return { text: '', place };
}

function fieldCount({ fields }: CsvRow): string {
  return fields.length === 1 ? '1 field' : `${fields.length} fields`;
}

function columnsOf(head: readonly Field[], facts: DatasetFile, rows: readonly Row[]): Column[] {
  return head.map(({ text: name }, index) => {
    const { type, definition, ...settings } = facts.columns[name] ?? { type: 'text' as const, definition: undefined };
    const decimals = rows.reduce((most, { cells }) => {
      const cell = cells[index];
      return cell?.kind === 'number' ? Math.max(most, cell.decimals) : most;
    }, 0);
    return {
      name,
      type,
      ...settingsOf(settings),
      decimals: holdsNumbers(type) ? printedDecimals(decimals, settings) : 0,
      index,
      ...(definition === undefined ? {} : { definition }),
    };
  });
}

/** Each row has a whole key, and none has that of another; a total row may leave parts of its key empty. */
function checkKeys(
  rows: readonly Row[],
  from: { columns: readonly Column[]; facts: DatasetFile; collector: Collector },
): void {
  const { columns, facts, collector } = from;
  if (facts.key.length === 0) return;
  const keyed = facts.key.map((name) => columns.find((column) => column.name === name));
  const types = keyed.map((column) => column?.type ?? 'text');
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const empty = row.key.indexOf('');
    const place = row.cells[keyed[Math.max(0, empty)]?.index ?? 0]?.place;
    if (!place) continue;
    if (empty >= 0 && !row.isTotal) {
      collector.error(
        'data-key',
        place,
        `the row has no ${facts.key[empty] ?? 'key'}`,
        'Fill it in: rows are found by their key.',
      );
      continue;
    }
    const key = keyText(row.key, types);
    const twin = seen.get(key);
    if (!twin) seen.set(key, row);
    else
      collector.error(
        'data-key',
        place,
        `the row "${row.name}" appears twice, first on line ${twin.line}`,
        'Correct one of the keys, or delete one of the rows.',
      );
  }
}

/** `suppress: yes` means the council's number, 5 where it names none (ONS and Ofqual practice). */
function suppressBelow(facts: DatasetFile, council: number | undefined): number | undefined {
  if (facts.suppress === undefined || facts.suppress === false) return undefined;
  return facts.suppress === true ? (council ?? 5) : facts.suppress.below;
}
