/** The styles of an .ods file: headings that are named so, heads in bold, wrapped words, formats of numbers. No colours. */
import type { SheetFigure } from '../../data/table.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { xml, xmlDocument, type Xml } from '../files/xml.ts';
import { names, version } from './vocabulary.ts';

/** Millimetres that a letter takes in a cell. */
const letterWidth = 2.4;

/** The styles of the cells of content.xml: widths of columns, formats of numbers. */
export function automaticStyles(formats: readonly SheetFigure[], widths: readonly number[]): Xml {
  return xml('office:automatic-styles', {}, [
    ...widths.map((width) =>
      xml('style:style', { 'style:name': widthStyle(width), 'style:family': 'table-column' }, [
        xml('style:table-column-properties', { 'style:column-width': `${(width * letterWidth).toFixed(1)}mm` }),
      ]),
    ),
    ...formats.flatMap((figure) => [
      numberStyle(figure),
      xml('style:style', {
        'style:name': formatStyle(figure),
        'style:family': 'table-cell',
        'style:parent-style-name': 'Default',
        'style:data-style-name': numberName(figure),
      }),
    ]),
  ]);
}

/** The formats of all numbers of a workbook, each once. */
export function numberFormatsOf({ sheets }: Workbook): readonly SheetFigure[] {
  const figures = sheets.flatMap(({ table }) => table?.rows.flat() ?? []).flatMap(({ figure }) => figure ?? []);
  return [...new Map(figures.map((figure) => [formatStyle(figure), figure])).values()];
}

/** Name of the style of a column of that many letters. */
export function widthStyle(width: number): string {
  return `Width_${width}`;
}

/** Name of the style of a cell with a number. */
export function formatStyle({ decimals, kind }: SheetFigure): string {
  return `${kind}_${decimals}`;
}

function numberName(figure: SheetFigure): string {
  return `${formatStyle(figure)}_format`;
}

function numberStyle(figure: SheetFigure): Xml {
  const { decimals, kind } = figure;
  const digits = xml('number:number', {
    'number:decimal-places': String(decimals),
    'number:min-decimal-places': String(decimals),
    'number:min-integer-digits': '1',
    ...(kind === 'percentage' ? {} : { 'number:grouping': 'true' }),
  });
  const name = { 'style:name': numberName(figure) };
  if (kind === 'percentage') return xml('number:percentage-style', name, [digits, xml('number:text', {}, '%')]);
  return xml('number:number-style', name, [...(kind === 'pounds' ? [xml('number:text', {}, '£')] : []), digits]);
}

/** styles.xml */
export function stylesPart(language: string): string {
  const [code = 'en', country = 'none'] = language.split('-');
  return xmlDocument(
    xml('office:document-styles', { ...names, 'office:version': version }, [
      xml('office:styles', {}, [
        cellStyle('Default', undefined, {
          'fo:font-size': '12pt',
          'fo:font-family': 'Arial',
          'fo:language': code,
          'fo:country': country,
        }),
        cellStyle('Heading_20_1', 'Heading 1', { 'fo:font-size': '16pt', 'fo:font-weight': 'bold' }),
        cellStyle('Heading_20_2', 'Heading 2', { 'fo:font-size': '14pt', 'fo:font-weight': 'bold' }),
        cellStyle('Column_20_head', 'Column head', { 'fo:font-weight': 'bold' }),
      ]),
    ]),
  );
}

function cellStyle(name: string, shown: string | undefined, letters: Readonly<Record<string, string>>): Xml {
  const attributes = {
    'style:name': name,
    'style:family': 'table-cell',
    ...(shown === undefined ? {} : { 'style:display-name': shown, 'style:parent-style-name': 'Default' }),
  };
  return xml('style:style', attributes, [
    xml('style:table-cell-properties', { 'fo:wrap-option': 'wrap', 'style:vertical-align': 'top' }),
    xml('style:text-properties', letters),
  ]);
}
