/** A workbook as an OpenDocument spreadsheet (OASIS OpenDocument 1.3): the format that the government's guidance prefers. */
import {
  columnName,
  columnWidths,
  type Sheet,
  type SheetCell,
  type SheetLine,
  type Workbook,
} from '../workbook/workbook.ts';
import { zipOf } from '../files/zip.ts';
import { xml, xmlDocument, type Xml } from '../files/xml.ts';
import { automaticStyles, formatStyle, numberFormatsOf, stylesPart, widthStyle } from './styles.ts';
import { mediaType, names, version } from './vocabulary.ts';

/** The bytes of the file. */
export function writeOds(workbook: Workbook): Uint8Array {
  const parts = new Map([
    // Read without unpacking anything: the first part, and not compressed.
    ['mimetype', mediaType],
    ['META-INF/manifest.xml', manifestPart()],
    ['content.xml', contentPart(workbook)],
    ['styles.xml', stylesPart(workbook.language)],
    ['meta.xml', metaPart(workbook)],
  ]);
  return zipOf(parts, ['mimetype']);
}

function manifestPart(): string {
  const entry = (full: string, type: string): Xml =>
    xml('manifest:file-entry', { 'manifest:full-path': full, 'manifest:media-type': type });
  return xmlDocument(
    xml(
      'manifest:manifest',
      { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': version },
      [entry('/', mediaType), ...['content.xml', 'styles.xml', 'meta.xml'].map((part) => entry(part, 'text/xml'))],
    ),
  );
}

function metaPart({ title, author, language }: Workbook): string {
  return xmlDocument(
    xml('office:document-meta', { ...names, 'office:version': version }, [
      xml('office:meta', {}, [
        xml('dc:title', {}, title),
        xml('meta:initial-creator', {}, author),
        xml('dc:creator', {}, author),
        xml('dc:language', {}, language),
      ]),
    ]),
  );
}

function contentPart(workbook: Workbook): string {
  const { sheets } = workbook;
  return xmlDocument(
    xml('office:document-content', { ...names, 'office:version': version }, [
      automaticStyles(numberFormatsOf(workbook), [...new Set(sheets.flatMap(columnWidths))]),
      xml('office:body', {}, [
        xml('office:spreadsheet', {}, [
          ...sheets.map(sheetElement),
          xml('table:database-ranges', {}, sheets.flatMap(rangeOf)),
        ]),
      ]),
    ]),
  );
}

/** A table is marked by a named range with its first row as heads. */
function rangeOf({ name, lines, table }: Sheet): Xml[] {
  if (!table) return [];
  const first = lines.length + 1;
  const last = `${columnName(table.heads.length - 1)}${first + table.rows.length}`;
  return [
    xml('table:database-range', {
      'table:name': table.name,
      'table:target-range-address': `'${name}'.A${first}:'${name}'.${last}`,
      'table:contains-header': 'true',
      'table:display-filter-buttons': 'false',
    }),
  ];
}

function sheetElement(sheet: Sheet): Xml {
  const { name, lines, table } = sheet;
  const heads = table ? [rowOf(table.heads.map((text) => textCell(text, 'Column_20_head')))] : [];
  return xml('table:table', { 'table:name': name }, [
    ...columnWidths(sheet).map((width) => xml('table:table-column', { 'table:style-name': widthStyle(width) })),
    ...lines.map((line) => rowOf([textCell(line.text, styleOfLine(line))])),
    ...heads,
    ...(table?.rows ?? []).map((cells) => rowOf(cells.map(cellOf))),
  ]);
}

function rowOf(cells: readonly Xml[]): Xml {
  return xml('table:table-row', {}, cells);
}

function styleOfLine({ style }: SheetLine): string {
  return { title: 'Heading_20_1', heading: 'Heading_20_2', text: 'Default' }[style];
}

function cellOf({ text, figure, sheet }: SheetCell): Xml {
  if (figure)
    return xml(
      'table:table-cell',
      {
        'table:style-name': formatStyle(figure),
        'office:value-type': figure.kind === 'percentage' ? 'percentage' : 'float',
        'office:value': figure.digits,
      },
      [xml('text:p', {}, text)],
    );
  if (sheet === undefined) return textCell(text, 'Default');
  const link = xml('text:a', { 'xlink:type': 'simple', 'xlink:href': `#'${sheet}'.A1` }, text);
  return xml('table:table-cell', { 'table:style-name': 'Default', 'office:value-type': 'string' }, [
    xml('text:p', {}, [link]),
  ]);
}

function textCell(text: string, style: string): Xml {
  if (text === '') return xml('table:table-cell', { 'table:style-name': style });
  return xml('table:table-cell', { 'table:style-name': style, 'office:value-type': 'string' }, [
    xml('text:p', {}, text),
  ]);
}
