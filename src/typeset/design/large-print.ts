/**
 * Large print (UK Association for Accessible Formats, G003): text of 18 pt and nothing below 16 on A4, bold in place of italics, one
 * column, text upright. Slides are set as text.
 */
import { a4, uprightA4 } from './a4.ts';
import { a4Sheet, handoutOf, millimetre, withMargins } from './geometry.ts';
import type { DocumentDesign, PageDesign, TypeStyle, TypeStyles } from './page-design.ts';
import { slide } from './slide.ts';

const scale = 1.5;
/** Nothing that is read is smaller than this. */
const smallest = 16;
/** The smallest words of a chart before it is scaled. */
const smallestInCharts = 8;

function larger(style: TypeStyle): TypeStyle {
  const size = Math.max(smallest, Math.min(style.size * scale, style.size + 8));
  return { ...style, size, leading: Math.round((size * style.leading) / style.size) };
}

const margin = 25 * millimetre;

const paper: PageDesign = {
  ...uprightA4,
  // The foot has room for the number of the page and three lines under it.
  page: withMargins(a4Sheet, { sides: margin, top: margin, bottom: 110 }),
  text: Object.fromEntries(Object.entries(a4.text).map(([name, style]) => [name, larger(style)])) as TypeStyles,
  tables: { ...a4.tables, sizes: [smallest], least: smallest },
  spaces: {
    ...a4.spaces,
    numberColumn: 44,
    footnotes: { ...a4.spaces.footnotes, indent: 30 },
    contents: { ...a4.spaces.contents, number: 80 },
  },
  furniture: { ...a4.furniture, size: smallest, leading: 20, folio: 18, foot: 84 },
  charts: { scale: smallest / smallestInCharts, height: 190, lineHeight: 150, smallest },
  emphasis: 'bold',
  noteMarks: 'bracketed',
  breaksAtHyphens: false,
  isOneColumn: true,
  hasOwnPages: true,
};

/** Papers for readers who need large type. */
export const largePrint: DocumentDesign = {
  paper,
  slide,
  handout: handoutOf(a4.page, slide.page, 1),
  hasSlidesAsText: true,
};
