/** A table of a Word report as a dataset, as far as the paper then prints it as Word did. */
import { newDataset } from '../authoring/new/dataset.ts';
import type { KnownContent } from '../authoring/new/known-content.ts';
import { UnreadableCsv } from '../authoring/new/sheet.ts';
import { writeCsv } from '../data/reading/csv.ts';
import { monthNumber } from '../data/columns/types/month.ts';
import type { Dataset } from '../data/dataset.ts';
import { readDataset } from '../data/reading/read.ts';
import { isProblem } from '../data/select.ts';
import { suppressDatasets } from '../data/reading/suppress.ts';
import { tableOf } from '../data/table.ts';
import { Collector } from '../diagnostics/diagnostic.ts';
import type { FigureTable } from './markdown/tables.ts';

/** A table on its way to a dataset. */
export interface DatasetSource extends FigureTable {
  readonly name: string;
  /** Its title, or what is owed of it. */
  readonly title: string;
}

/** A dataset's files; or, where it would be printed otherwise than in Word, what would change, a clause for each column. */
export type MadeDataset =
  | {
      readonly files: readonly { readonly path: string; readonly content: string }[];
      /** Columns of months that print short, by name. */
      readonly shortMonths: readonly string[];
      readonly changes?: never;
    }
  | { readonly changes: readonly string[]; readonly files?: never };

/** Where datasets go. */
export interface DatasetPlace {
  readonly theme: string;
  /** `data` or `restricted/data`. */
  readonly folder: string;
}

/** Makes a dataset, reads it back and prints it: it is one only where every cell prints as it stood. */
export function datasetOf(source: DatasetSource, place: DatasetPlace, known: KnownContent): MadeDataset {
  const bytes = new TextEncoder().encode(writeCsv(source.head, source.rows));
  const answers = { theme: place.theme, title: source.title };
  try {
    const { files } = newDataset({ name: `${source.name}.csv`, bytes }, answers, known);
    const made = files.map(({ path, text }) => ({ path: path.replace(/^data\b/, place.folder), content: text }));
    return comparison(source, made, known);
  } catch (error) {
    if (error instanceof UnreadableCsv) return { changes: [`it cannot be read as a CSV: ${error.message}`] };
    throw error;
  }
}

type TextFile = { readonly path: string; readonly content: string };

function comparison(source: DatasetSource, files: readonly TextFile[], known: KnownContent): MadeDataset {
  const collector = new Collector();
  const read = readBack(source.name, files, { known, collector });
  const [error] = collector.all().filter(({ severity }) => severity === 'error');
  if (!read || error) return { changes: [`it would be found wrong: ${error?.reason ?? 'it cannot be read'}`] };
  const printed = tableOf(read, {});
  if (isProblem(printed)) return { changes: [`it cannot be printed: ${printed.reason}`] };
  if (printed.rows.length !== source.rows.length) return { changes: ['it would have other rows'] };
  const shortMonths: string[] = [];
  const changes = source.head.flatMap((name, column) => {
    const head = printed.head[column]?.text ?? '';
    if (head !== name) return [`its column "${name}" would be called "${head}"`];
    const pairs = source.rows.map((cells, row): readonly [string, string] => [
      cells[column] ?? '',
      printed.rows[row]?.cells[column]?.text ?? '',
    ]);
    const [changed] = pairs.filter(([word, own]) => !isSame(word, own));
    if (!changed) return [];
    if (
      read.columns[column]?.type === 'month' &&
      pairs.every(([word, own]) => monthNumber(word) === monthNumber(own))
    ) {
      shortMonths.push(name);
      return [];
    }
    const [word, own] = changed;
    return [`its column "${name}" would print ${word === '' ? 'an empty cell' : `"${word}"`} as "${own}"`];
  });
  return changes.length > 0 ? { changes } : { files, shortMonths };
}

function readBack(
  name: string,
  files: readonly TextFile[],
  { known: { council }, collector }: { known: KnownContent; collector: Collector },
): Dataset | undefined {
  const [csv, sidecar] = ['.csv', '.yml'].map((ending) => files.find(({ path }) => path.endsWith(ending)));
  const read = readDataset({
    name,
    language: council.language,
    theme: '',
    file: csv?.path ?? '',
    bytes: new TextEncoder().encode(csv?.content ?? ''),
    sidecarFile: sidecar?.path ?? '',
    sidecarText: sidecar?.content ?? '',
    ...(council.suppress === undefined ? {} : { defaultSuppressBelow: council.suppress.below }),
    collector,
  });
  return read && (suppressDatasets(new Map([[name, read]])).get(name) ?? read);
}

/** Signs that look alike are the same: hyphens and true minus signs before figures, kinds of spaces. */
function isSame(word: string, printed: string): boolean {
  const plain = (text: string): string =>
    text
      .replaceAll(/[\s\u00a0\u2009\u202f]+/g, ' ')
      .trim()
      .replace(/^[-−–](?=[£\d])/, '−');
  return plain(word) === plain(printed);
}
