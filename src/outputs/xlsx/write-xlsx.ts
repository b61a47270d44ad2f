/** A workbook as Office Open XML (ECMA-376, transitional, as every spreadsheet program opens it). */
import { xml, xmlDocument, type Xml } from '../files/xml.ts';
import {
  columnName,
  columnWidths,
  type Sheet,
  type SheetCell,
  type SheetLine,
  type Workbook,
} from '../workbook/workbook.ts';
import { zipOf } from '../files/zip.ts';
import { cellStyles, formatOf, numberFormats, stylesPart, type CellStyle } from './styles.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const inDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const inPackage = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The bytes of the file. */
export function writeXlsx(workbook: Workbook): Uint8Array {
  const { sheets } = workbook;
  const formats = numberFormats(workbook);
  const parts = new Map<string, string>();
  parts.set('[Content_Types].xml', contentTypes(sheets));
  parts.set(
    '_rels/.rels',
    relationships([
      { type: `${inDocument}/officeDocument`, target: 'xl/workbook.xml' },
      { type: `${inPackage}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    ]),
  );
  parts.set('docProps/core.xml', coreProperties(workbook));
  parts.set('xl/workbook.xml', workbookPart(sheets));
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, at) => ({ type: `${inDocument}/worksheet`, target: `worksheets/sheet${at + 1}.xml` })),
      { type: `${inDocument}/styles`, target: 'styles.xml' },
    ]),
  );
  parts.set('xl/styles.xml', stylesPart(formats));
  for (const [at, sheet] of sheets.entries()) {
    parts.set(`xl/worksheets/sheet${at + 1}.xml`, sheetPart(sheet, formats, at === 0));
    if (!sheet.table) continue;
    const table = `tables/table${at + 1}.xml`;
    parts.set(
      `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
      relationships([{ type: `${inDocument}/table`, target: `../${table}` }]),
    );
    parts.set(`xl/${table}`, tablePart(sheet, at + 1));
  }
  return zipOf(parts);
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (part: string, type: string): Xml => xml('Override', { PartName: part, ContentType: type });
  return xmlDocument(
    xml('Types', { xmlns: `${inPackage}/content-types` }, [
      xml('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
      xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('/xl/workbook.xml', `${contentType}.sheet.main+xml`),
      override('/xl/styles.xml', `${contentType}.styles+xml`),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      ...sheets.flatMap(({ table }, at) => [
        override(`/xl/worksheets/sheet${at + 1}.xml`, `${contentType}.worksheet+xml`),
        ...(table ? [override(`/xl/tables/table${at + 1}.xml`, `${contentType}.table+xml`)] : []),
      ]),
    ]),
  );
}

function relationships(all: readonly { readonly type: string; readonly target: string }[]): string {
  return xmlDocument(
    xml(
      'Relationships',
      { xmlns: `${inPackage}/relationships` },
      all.map(({ type, target }, at) => xml('Relationship', { Id: `rId${at + 1}`, Type: type, Target: target })),
    ),
  );
}

function coreProperties({ title, author, language }: Workbook): string {
  const names = {
    'xmlns:cp': `${inPackage}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return xmlDocument(
    xml('cp:coreProperties', names, [
      xml('dc:title', {}, title),
      xml('dc:creator', {}, author),
      xml('dc:language', {}, language),
    ]),
  );
}

function workbookPart(sheets: readonly Sheet[]): string {
  return xmlDocument(
    xml('workbook', { xmlns: main, 'xmlns:r': inDocument }, [
      xml('bookViews', {}, [xml('workbookView', { activeTab: '0', firstSheet: '0' })]),
      xml(
        'sheets',
        {},
        sheets.map(({ name }, at) => xml('sheet', { name, sheetId: String(at + 1), 'r:id': `rId${at + 1}` })),
      ),
    ]),
  );
}

function sheetPart(sheet: Sheet, formats: readonly string[], isFirst: boolean): string {
  const { lines, table } = sheet;
  const widths = columnWidths(sheet);
  const rows = [
    ...lines.map((line, at) =>
      rowOf(at + 1, [textCell(`A${at + 1}`, line.text, styleOfLine(line))], heightOf([line], widths)),
    ),
    ...(table
      ? [table.heads.map((text) => ({ text })), ...table.rows].map((cells, at) => {
          const row = lines.length + at + 1;
          const isHead = at === 0;
          return rowOf(
            row,
            cells.map((cell, column) => cellOf(`${columnName(column)}${row}`, cell, { isHead, formats })),
            heightOf(cells, widths),
          );
        })
      : []),
  ];
  const links = linksIn(sheet);
  return xmlDocument(
    xml('worksheet', { xmlns: main, 'xmlns:r': inDocument }, [
      xml('sheetViews', {}, [
        xml('sheetView', { workbookViewId: '0', ...(isFirst ? { tabSelected: '1' } : {}) }, [
          xml('selection', { activeCell: 'A1', sqref: 'A1' }),
        ]),
      ]),
      xml(
        'cols',
        {},
        widths.map((width, at) =>
          xml('col', { min: String(at + 1), max: String(at + 1), width: String(width + 2), customWidth: '1' }),
        ),
      ),
      xml('sheetData', {}, rows),
      ...(links.length === 0 ? [] : [xml('hyperlinks', {}, links)]),
      ...(table ? [xml('tableParts', { count: '1' }, [xml('tablePart', { 'r:id': 'rId1' })])] : []),
    ]),
  );
}

function rowOf(number: number, cells: readonly Xml[], height: number): Xml {
  return xml('row', { r: String(number), ht: String(height) }, cells);
}

/** Points from line to line, and of titles, whose letters are wider too. */
const lineHeight = 16;
const titleHeight = 22;
const titleWidth = 1.5;
/** Lines end between words, before they are full. */
const textWidth = 1.1;

/** Points that the words of a row need: programs that show no row higher than its file says would cut them. Bold words count as wide. */
function heightOf(
  cells: readonly { readonly text: string; readonly style?: SheetLine['style'] }[],
  widths: readonly number[],
): number {
  const heights = cells.map(({ text, style }, column) => {
    const isTitle = style === 'title';
    const room = (widths[column] ?? text.length) / (isTitle ? titleWidth : textWidth);
    return Math.max(1, Math.ceil(text.length / room)) * (isTitle ? titleHeight : lineHeight);
  });
  return Math.max(lineHeight, ...heights);
}

function styleOfLine({ style }: SheetLine): CellStyle {
  return style;
}

function cellOf(
  place: string,
  { text, figure, sheet }: SheetCell,
  { isHead, formats }: { readonly isHead: boolean; readonly formats: readonly string[] },
): Xml {
  if (!figure) return textCell(place, text, isHead ? 'head' : sheet === undefined ? 'cell' : 'link');
  const style = cellStyles.length + formats.indexOf(formatOf(figure));
  return xml('c', { r: place, s: String(style) }, [xml('v', {}, figure.digits)]);
}

function textCell(place: string, text: string, style: CellStyle): Xml {
  const s = String(cellStyles.indexOf(style));
  if (text === '') return xml('c', { r: place, s });
  return xml('c', { r: place, s, t: 'inlineStr' }, [xml('is', {}, [xml('t', { 'xml:space': 'preserve' }, text)])]);
}

function linksIn({ lines, table }: Sheet): readonly Xml[] {
  return (table?.rows ?? []).flatMap((cells, row) =>
    cells.flatMap(({ text, sheet }, column) => {
      const ref = `${columnName(column)}${lines.length + row + 2}`;
      return sheet === undefined ? [] : [xml('hyperlink', { ref, location: `'${sheet}'!A1`, display: text })];
    }),
  );
}

function tablePart({ lines, table }: Sheet, id: number): string {
  const { name = '', heads = [], rows = [] } = table ?? {};
  const first = lines.length + 1;
  const ref = `A${first}:${columnName(heads.length - 1)}${first + rows.length}`;
  return xmlDocument(
    xml('table', { xmlns: main, id: String(id), name, displayName: name, ref, totalsRowShown: '0' }, [
      xml(
        'tableColumns',
        { count: String(heads.length) },
        heads.map((head, at) => xml('tableColumn', { id: String(at + 1), name: head })),
      ),
    ]),
  );
}
