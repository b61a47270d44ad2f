/** The checklist of the Government Analysis Function ("Making spreadsheets accessible"), one condition a line. */
import type { SiteDocument } from '../../../src/outputs/documents.ts';
import type { Sheet, Workbook } from '../../../src/outputs/workbook/workbook.ts';
import { rowsOf, type ReadSpreadsheet } from './spreadsheets.ts';

/** A workbook, with its files as they are read. */
export interface MadeWorkbook {
  readonly name: string;
  readonly document: SiteDocument;
  readonly workbook: Workbook;
  readonly xlsx: ReadSpreadsheet;
  readonly ods: ReadSpreadsheet;
}

/** The part of a sheet in an .xlsx file. */
function sheetPart({ xlsx, workbook }: MadeWorkbook, { name }: Sheet): string {
  const at = workbook.sheets.findIndex((sheet) => sheet.name === name);
  return xlsx.parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '';
}

/** The element of a sheet in an .ods file. */
function sheetElement({ ods }: MadeWorkbook, { name }: Sheet): string {
  const content = ods.parts.get('content.xml') ?? '';
  const start = content.indexOf(`<table:table table:name="${name}"`);
  return content.slice(start, content.indexOf('</table:table>', start));
}

/** The rows of a sheet's table as both files have them, with their heads. */
export function tableRows({ xlsx }: MadeWorkbook, { name, lines }: Sheet): unknown[][] {
  return rowsOf(xlsx, name).slice(lines.length);
}

const all = (one: MadeWorkbook): string => [...one.xlsx.parts.values(), ...one.ods.parts.values()].join('\n');
/** The sheets with a table. */
export const withTable = ({ workbook }: MadeWorkbook): Sheet[] =>
  workbook.sheets.filter(({ table }) => table !== undefined);
const cellTexts = (rows: readonly unknown[][]): string[] => rows.flat().map(String);

/** What the checklist asks, each as a sentence and whether it holds. */
export const conditions: readonly (readonly [string, (one: MadeWorkbook) => boolean])[] = [
  [
    'every table is marked up as a table',
    (one) =>
      withTable(one).every((sheet) => {
        const { name = '' } = sheet.table ?? {};
        const parts = [...one.xlsx.parts].filter(([part]) => part.startsWith('xl/tables/')).map(([, text]) => text);
        return (
          parts.some((text) => text.includes(` name="${name}"`)) &&
          (one.ods.parts.get('content.xml') ?? '').includes(
            `table:name="${name}" table:target-range-address="'${sheet.name}'.A`,
          )
        );
      }),
  ],
  [
    'a table has one row of heads, whose names differ and are not empty',
    (one) =>
      withTable(one).every((sheet) => {
        const [heads = []] = tableRows(one, sheet);
        return (
          heads.every((head) => typeof head === 'string' && head !== '') &&
          new Set(heads.map((head) => String(head).toLowerCase())).size === heads.length
        );
      }),
  ],
  [
    'no cells are merged or split',
    (one) => !/mergeCell|number-(?:columns|rows)-spanned|covered-table-cell/.test(all(one)),
  ],
  [
    'a table has no empty rows',
    (one) =>
      withTable(one).every((sheet) =>
        tableRows(one, sheet).every((row) => row.some((cell) => cell !== undefined && cell !== '')),
      ),
  ],
  [
    'a table has no empty columns',
    (one) =>
      withTable(one).every((sheet) => {
        const [heads = [], ...rows] = tableRows(one, sheet);
        return heads.every((_, at) => rows.some((row) => row[at] !== undefined && row[at] !== ''));
      }),
  ],
  [
    'words are wrapped',
    (one) => {
      const styles = one.xlsx.parts.get('xl/styles.xml') ?? '';
      const wrapped = (/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0].match(/wrapText="1"/g) ?? []).length;
      return wrapped === 6 && (one.ods.parts.get('styles.xml')?.match(/fo:wrap-option="wrap"/g) ?? []).length === 4;
    },
  ],
  [
    'no cell of figures is empty',
    (one) =>
      withTable(one).every((sheet) => {
        const [heads = [], ...rows] = tableRows(one, sheet);
        const numeric = heads.map((_, at) => rows.some((row) => typeof row[at] === 'number'));
        return rows.every((row) =>
          numeric.every((isNumeric, at) => !isNumeric || (row[at] !== undefined && row[at] !== '')),
        );
      }),
  ],
  [
    'what has no value is marked [x], and the sheet says what that means',
    (one) =>
      withTable(one).every((sheet) => {
        const rows = rowsOf(one.xlsx, sheet.name);
        const isUsed =
          tableRows(one, sheet).slice(1).flat().includes('[x]') && !['Notes', 'Contents'].includes(sheet.name);
        return (
          !isUsed ||
          rows
            .slice(0, sheet.lines.length)
            .flat()
            .some((line) => String(line).includes('[x]'))
        );
      }),
  ],
  [
    'notes are words in square brackets, not raised letters or signs',
    (one) =>
      !/vertAlign|text-position|<(?:rPr|text:span)/.test(all(one)) &&
      one.workbook.sheets.every((sheet) => !/[*†‡§¹²³]\s*$/m.test(cellTexts(rowsOf(one.xlsx, sheet.name)).join('\n'))),
  ],
  [
    'every note that is marked stands on the sheet of notes, and every note there is marked',
    (one) => {
      const isNotes = (sheet: Sheet): boolean => sheet.name === 'Notes';
      const listed = one.workbook.sheets.filter(isNotes).flatMap((sheet) =>
        tableRows(one, sheet)
          .slice(1)
          .map(([number]) => `[${String(number)}]`),
      );
      const tables = withTable(one).filter((sheet) => /^(?:Table|Figure)_/.test(sheet.name));
      const marks = tables.flatMap((sheet) =>
        [rowsOf(one.xlsx, sheet.name)[0], tableRows(one, sheet)[0]].flatMap(
          (row) =>
            cellTexts([row ?? []])
              .join(' ')
              .match(/\[note \d+\]/g) ?? [],
        ),
      );
      return [...new Set(marks)].toSorted().join() === listed.toSorted().join();
    },
  ],
  [
    'names of sheets are unique, short and without spaces',
    (one) => {
      const names = one.workbook.sheets.map(({ name }) => name);
      return (
        new Set(names).size === names.length &&
        names.every((name) => /^\w{1,31}$/.test(name)) &&
        one.xlsx.book.SheetNames.join() === names.join() &&
        one.ods.book.SheetNames.join() === names.join()
      );
    },
  ],
  [
    'a table stands at the left edge',
    (one) =>
      [...one.xlsx.parts]
        .filter(([part]) => part.startsWith('xl/tables/'))
        .every(([, text]) => / ref="A\d+:/.test(text)),
  ],
  [
    'the title of a sheet stands in its first cell, as a heading',
    (one) =>
      one.workbook.sheets.every(
        (sheet) =>
          sheetPart(one, sheet).includes('<c r="A1" s="1" t="inlineStr">') &&
          /^[\s\S]*?<table:table-cell table:style-name="Heading_20_1"/.test(sheetElement(one, sheet)) &&
          String(rowsOf(one.ods, sheet.name)[0]?.[0]) === sheet.lines[0]?.text,
      ),
  ],
  [
    'headings are tagged by named styles',
    (one) =>
      /<cellStyle name="Heading 1" xfId="1" builtinId="16"\/>/.test(one.xlsx.parts.get('xl/styles.xml') ?? '') &&
      (one.ods.parts.get('styles.xml') ?? '').includes('style:display-name="Heading 1"'),
  ],
  ['there are no headers and footers', (one) => !/headerFooter|style:header|style:footer/.test(all(one))],
  [
    'nothing floats: no pictures, drawings, charts or text boxes',
    (one) =>
      !/drawing|draw:|<pic|legacyDrawing|comments?\d*\.xml/.test(all(one)) &&
      [...one.xlsx.parts.keys(), ...one.ods.parts.keys()].every((part) => !/media|drawings|charts|Pictures/.test(part)),
  ],
  [
    'the file says its title, who made it and its language',
    (one) =>
      ['docProps/core.xml', 'meta.xml'].every((part) => {
        const text = one.xlsx.parts.get(part) ?? one.ods.parts.get(part) ?? '';
        return (
          /<dc:title>[^<]+<\/dc:title>/.test(text) &&
          /<dc:creator>[^<]+<\/dc:creator>/.test(text) &&
          /<dc:language>[^<]+<\/dc:language>/.test(text)
        );
      }),
  ],
  [
    'the cursor is in the first cell of every sheet',
    (one) =>
      one.workbook.sheets.every((sheet) => sheetPart(one, sheet).includes('<selection activeCell="A1" sqref="A1"/>')),
  ],
  [
    'the first sheet is open',
    (one) =>
      /activeTab="0"/.test(one.xlsx.parts.get('xl/workbook.xml') ?? '') &&
      one.workbook.sheets.every((sheet, at) => sheetPart(one, sheet).includes('tabSelected="1"') === (at === 0)),
  ],
  ['no panes are frozen', (one) => !/<pane|HorizontalSplitMode/.test(all(one))],
  ['nothing is filtered', (one) => !/autoFilter|table:filter|display-filter-buttons="true"/.test(all(one))],
  [
    'no cell has a ground or a colour of its own',
    (one) => !/fgColor|bgColor|<color|fo:background-color|fo:color/.test(all(one)),
  ],
  [
    'no rows, columns or sheets are hidden',
    (one) => !/hidden="1"|state="hidden"|visibility="collapse"|table:display="false"/.test(all(one)),
  ],
  [
    'a sheet has one table at most, nothing beside it and nothing below it',
    (one) =>
      withTable(one).every((sheet) => {
        const rows = tableRows(one, sheet);
        const [heads = []] = rows;
        return (
          rows.length === (sheet.table?.rows.length ?? 0) + 1 &&
          rows.every((row) => row.length <= heads.length) &&
          (sheetPart(one, sheet).match(/<tablePart /g) ?? []).length === 1
        );
      }),
  ],
  [
    'the first sheet is a cover, the second lists every other sheet and leads to it',
    (one) => {
      const [cover, contents, ...others] = one.workbook.sheets;
      if (!cover || !contents) return false;
      const part = sheetPart(one, contents);
      return (
        cover.table === undefined &&
        tableRows(one, contents)
          .slice(1)
          .map(([name]) => name)
          .join() === others.map(({ name }) => name).join() &&
        others.every(
          ({ name }) =>
            part.includes(`location="'${name}'!A1"`) &&
            sheetElement(one, contents).includes(`xlink:href="#'${name}'.A1"`),
        )
      );
    },
  ],
  [
    'above a table stands that the sheet has one',
    (one) =>
      withTable(one).every((sheet) =>
        rowsOf(one.ods, sheet.name).slice(1, sheet.lines.length).flat().includes('This worksheet contains one table.'),
      ),
  ],
];
