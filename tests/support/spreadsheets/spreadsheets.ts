/** Spreadsheets read back: their cells by a library that did not write them, and the text of their parts. */
import { strFromU8, unzipSync } from 'fflate';
import { read, utils, type WorkBook } from '@e965/xlsx';

/** A spreadsheet as it is read. */
export interface ReadSpreadsheet {
  readonly book: WorkBook;
  /** Texts by their names in the archive, in order. */
  readonly parts: ReadonlyMap<string, string>;
}

/** Reads an .ods or .xlsx file. Throws where it cannot be opened. */
export function readSpreadsheet(bytes: Uint8Array): ReadSpreadsheet {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  return { book: read(bytes, { type: 'array', cellStyles: true, cellNF: true }), parts };
}

/** The cells of a sheet as rows of texts and numbers; an empty cell is undefined. */
export function rowsOf({ book }: ReadSpreadsheet, sheet: string): unknown[][] {
  const found = book.Sheets[sheet];
  if (!found) throw new Error(`There is no sheet ${sheet}.`);
  return utils.sheet_to_json(found, { header: 1, raw: true, blankrows: true });
}
