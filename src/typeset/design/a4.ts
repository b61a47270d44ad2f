/** Papers on A4: five sizes of type on a grid of 4 pt, 44 lines of 16 pt to a page. */
import { a4Sheet, millimetre, withMargins } from './geometry.ts';
import type { Colours, PageDesign, Spaces, TableDesign, TypeStyle, TypeStyles } from './page-design.ts';

/** The page is full when it is full, not a quarter of a line before. */
const columnOfLines = 44 * 16;
const margin = 25 * millimetre;

const body: TypeStyle = { size: 12, leading: 16, bold: false, before: 0, after: 8 };
const small: TypeStyle = { size: 10, leading: 14, bold: false, before: 2, after: 4 };

const text: TypeStyles = {
  title: { size: 24, leading: 28, bold: true, before: 0, after: 8 },
  section: { size: 17, leading: 20, bold: true, before: 20, after: 6 },
  subsection: { size: 14, leading: 18, bold: true, before: 16, after: 4 },
  'minor-heading': { size: 12, leading: 16, bold: true, before: 12, after: 4 },
  'notice-heading': { size: 12, leading: 16, bold: true, before: 10, after: 0 },
  body,
  lead: { ...body, after: 0 },
  purpose: { ...small, leading: 13, before: 0, after: 2 },
  'box-title': { ...body, bold: true, after: 2 },
  small,
  note: { ...small, after: 2 },
  'last-note': { ...small, after: 12 },
  caption: { ...small, before: 8 },
  'figure-title': { ...body, bold: true, before: 8, after: 0 },
  council: { ...body, bold: true, after: 0 },
  'document-kind': { ...body, after: 4 },
  'slide-title': { size: 24, leading: 28, bold: true, before: 0, after: 12 },
  'key-figure': { size: 24, leading: 28, bold: true, before: 0, after: 0 },
};

/** How tables of the design are set but for their sizes. */
export const tableSpaces: Omit<TableDesign, 'sizes'> = {
  least: 5,
  leading: 1.3,
  cells: { padding: 4, gap: 12 },
  facts: { padding: 3, gap: 12 },
  tightCells: { padding: 3, gap: 8 },
  leastGap: 6,
  mostGap: 12 * millimetre,
  rules: { row: 0.5, head: 1 },
  above: { captioned: 12, bare: 4 },
  below: { noted: 4, bare: 12 },
};

/** Spaces of the design. */
export const spaces: Spaces = {
  numberColumn: 12 * millimetre,
  bar: { width: 3, indent: 15, before: 12, after: 16 },
  quote: 24,
  tint: { padding: 12, before: 12, after: 16 },
  columns: { gap: 24, before: 4 },
  figure: { before: 4, after: 8 },
  float: 12,
  footnotes: { indent: 14, separator: 14, rule: 144 },
  contents: { indent: 16, number: 36, before: 2 },
  factLabel: 40 * millimetre,
  named: { 'after-mark': 12, 'above-cover-title': 160, 'above-cover-facts': 250 },
};

/** Colours of the design; the accent is that of councils that name none: GOV.UK's link blue, darkened to 7:1 on white. */
export const colours: Colours = {
  text: '#0b0c0c',
  quiet: '#505a5f',
  rule: '#b1b4b6',
  strongRule: '#0b0c0c',
  tint: '#f3f2f1',
  accent: '#1d4f91',
};

/** The design without pages that lie on their side. */
export const uprightA4: PageDesign = {
  // Margins of 25 mm, but for the bottom, which gives up a millimetre and a half to a whole number of lines.
  page: withMargins(a4Sheet, { sides: margin, top: margin, bottom: a4Sheet.height - margin - columnOfLines }),
  text,
  tables: { sizes: [10, 9.5, 9, 8.5, 8], ...tableSpaces },
  rules: {
    masthead: { thickness: 2, colour: 'accent', before: 0, after: 12 },
    separator: { thickness: 0.5, colour: 'rule', before: 8, after: 8 },
  },
  spaces,
  colours,
  furniture: { size: 10, leading: 14, folio: 12, head: 40, foot: 42, gap: 24 },
  charts: { scale: 1, height: 210, lineHeight: 55 * millimetre },
  figureShare: 0.85,
  emphasis: 'italic',
  noteMarks: 'raised',
  breaksAtHyphens: true,
  isOneColumn: false,
};

/** Papers, agendas and the front of packs. */
export const a4: PageDesign = {
  ...uprightA4,
  turned: withMargins({ width: a4Sheet.height, height: a4Sheet.width }, { sides: margin, top: margin, bottom: margin }),
};
