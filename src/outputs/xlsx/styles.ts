/** The styles of cells in an .xlsx file: headings that are named so, heads in bold, wrapped words, formats of numbers. No colours. */
import type { SheetFigure } from '../../data/table.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { xml, xmlDocument, type Xml } from '../files/xml.ts';

/** What a cell of words is, in the order in which the file numbers its styles; those of numbers come after them. */
export const cellStyles = ['text', 'title', 'heading', 'head', 'cell', 'link'] as const;

/** One of them. */
export type CellStyle = (typeof cellStyles)[number];

/** The first number that a file may give a format of its own. */
const firstFormat = 164;

/** How a number is shown: "#,##0.0", "0.0%", "£"#,##0. */
export function formatOf({ decimals, kind }: SheetFigure): string {
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  if (kind === 'percentage') return `0${places}%`;
  return `${kind === 'pounds' ? '"£"' : ''}#,##0${places}`;
}

/** The formats of all numbers of a workbook, each once. */
export function numberFormats({ sheets }: Workbook): readonly string[] {
  const cells = sheets.flatMap(({ table }) => table?.rows.flat() ?? []);
  return [...new Set(cells.flatMap(({ figure }) => (figure ? [formatOf(figure)] : [])))];
}

const fonts: readonly (readonly [size: number, ...marks: string[]])[] = [
  [12],
  [16, 'b'],
  [14, 'b'],
  [12, 'b'],
  [12, 'u'],
];

/** Font and named style of each cell style. */
const looks: Readonly<Record<CellStyle, { readonly font: number; readonly named: number }>> = {
  text: { font: 0, named: 0 },
  title: { font: 1, named: 1 },
  heading: { font: 2, named: 2 },
  head: { font: 3, named: 0 },
  cell: { font: 0, named: 0 },
  link: { font: 4, named: 0 },
};

/** xl/styles.xml */
export function stylesPart(formats: readonly string[]): string {
  return xmlDocument(
    xml('styleSheet', { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }, [
      ...(formats.length === 0
        ? []
        : [
            list(
              'numFmts',
              formats.map((formatCode, at) => xml('numFmt', { numFmtId: String(firstFormat + at), formatCode })),
            ),
          ]),
      list(
        'fonts',
        fonts.map(([size, ...marks]) =>
          xml('font', {}, [
            ...marks.map((mark) => xml(mark, {})),
            xml('sz', { val: String(size) }),
            xml('name', { val: 'Arial' }),
            xml('family', { val: '2' }),
          ]),
        ),
      ),
      list('fills', [pattern('none'), pattern('gray125')]),
      list('borders', [
        xml(
          'border',
          {},
          ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => xml(side, {})),
        ),
      ]),
      list(
        'cellStyleXfs',
        [0, 1, 2].map((font) => format({ font, wraps: false })),
      ),
      list('cellXfs', [
        ...cellStyles.map((style) => format({ ...looks[style], wraps: true })),
        ...formats.map((_, at) => format({ font: 0, named: 0, wraps: false, number: firstFormat + at })),
      ]),
      list('cellStyles', [
        xml('cellStyle', { name: 'Normal', xfId: '0', builtinId: '0' }),
        xml('cellStyle', { name: 'Heading 1', xfId: '1', builtinId: '16' }),
        xml('cellStyle', { name: 'Heading 2', xfId: '2', builtinId: '17' }),
      ]),
    ]),
  );
}

function list(name: string, content: readonly Xml[]): Xml {
  return xml(name, { count: String(content.length) }, content);
}

function pattern(patternType: string): Xml {
  return xml('fill', {}, [xml('patternFill', { patternType })]);
}

function format(of: { font: number; named?: number; wraps: boolean; number?: number }): Xml {
  const attributes = {
    numFmtId: String(of.number ?? 0),
    fontId: String(of.font),
    fillId: '0',
    borderId: '0',
    applyFont: '1',
    ...(of.named === undefined ? {} : { xfId: String(of.named) }),
    ...(of.number === undefined ? {} : { applyNumberFormat: '1' }),
    ...(of.wraps ? { applyAlignment: '1' } : {}),
  };
  return xml('xf', attributes, of.wraps ? [xml('alignment', { vertical: 'top', wrapText: '1' })] : []);
}
