/** The table of a CSV in data/: its head and its rows, and what else stands in the file, which belongs into the sidecar. */
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { YamlRead } from '../../schema/yaml/yaml.ts';
import { typeOf } from '../columns/registry.ts';
import type { CsvRow } from './csv.ts';
import { filledColumns, sheetParts, withColumns, type SheetParts } from './csv-shape.ts';
import { totalName } from '../relations/read-relations.ts';
import type { DatasetFile } from './sidecar.ts';

/** The file of a sheet, and where its problems are reported. */
interface From {
  readonly file: string;
  readonly collector: Collector;
}

/** The table of a CSV. */
export interface Sheet {
  readonly head: CsvRow;
  readonly body: readonly CsvRow[];
}

/** Head and rows of a CSV; undefined, with a finding, where it does not begin with the names of its columns or has no rows. */
export function readSheet(csv: readonly CsvRow[], sidecar: YamlRead<DatasetFile>, from: From): Sheet | undefined {
  const parts = sheetParts(csv, Object.keys(sidecar.value.columns));
  const { head, titles } = parts;
  const { file, collector } = from;
  const [title] = titles;
  if (!head) {
    collector.error(
      'data-file',
      { file, line: 1, column: 1 },
      'the file has no line of column names',
      'Write the names of the columns in the first line.',
    );
    return undefined;
  }
  if (title) {
    collector.error(
      'data-file',
      { file, line: title.line, column: 1 },
      `the column names are on line ${head.line}, below ${titles.length === 1 ? 'a title' : `${titles.length} lines of title`}`,
      `A CSV file in data/ must start with its column names. ${writeClean}`,
    );
    return undefined;
  }
  reportNotes(parts, from);
  reportDoubtful(parts, sidecar.value, from);
  const width = head.fields.length;
  const kept = filledColumns(
    head.fields.map(({ text }) => text),
    parts.body,
  );
  const [own = head, ...body] = withColumns([head, ...parts.body], kept, width);
  const nameless = own.fields.findIndex(({ text }) => text === '');
  const place = own.fields[nameless]?.place;
  if (place) {
    collector.error(
      'data-file',
      place,
      `column ${nameless + 1} has cells but no name`,
      'Add its name to the line of column names, or delete its cells.',
    );
    return undefined;
  }
  if (body.length === 0) {
    collector.error(
      'data-file',
      { file, line: head.line, column: 1 },
      'the file has column names but no rows',
      'Add rows, or remove the dataset from data/ until it has some.',
    );
    return undefined;
  }
  return { head: own, body };
}

const writeClean =
  'npm run new -- dataset FILE writes a clean copy with its sidecar: titles and notes go into the description.';

/** One finding for all notes: at the first. */
function reportNotes({ notes }: SheetParts, { file, collector }: From): void {
  const [first, ...more] = notes;
  if (!first) return;
  const others = more.length === 0 ? '' : ` and ${more.length} more ${more.length === 1 ? 'line' : 'lines'}`;
  collector.error(
    'data-file',
    { file, line: first.line, column: 1 },
    `"${shortened(first.fields[0]?.text ?? '')}"${others} is below the table and would be printed as a row`,
    `Move it to description: or missing: in the dataset’s .yml file. ${writeClean}`,
  );
}

const longestShown = 60;

function shortened(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown).trimEnd()}…` : text;
}

/** A last row with a name and nothing else is a row like others where its name is a year, a month or another value of its type. */
function reportDoubtful({ doubtful, head }: SheetParts, facts: DatasetFile, { file, collector }: From): void {
  const type = typeOf(facts.columns[head?.fields[0]?.text ?? '']?.type ?? 'text');
  const totals = facts.relations.flatMap((relation) => ('total' in relation ? [totalName(relation)] : []));
  const [first] = doubtful.filter(({ fields }) => !totals.includes(fields[0]?.text ?? ''));
  if (!first || type.holds === 'numbers' || type.time) return;
  collector.warning(
    'row-without-figures',
    { file, line: first.line, column: 1 },
    `the row "${shortened(first.fields[0]?.text ?? '')}" at the end of the file has only a name`,
    'If it is a note, move it to description: in the dataset’s .yml file. If its figures are missing, write a marker in its cells and declare it under missing:, or add a waiver.',
  );
}
