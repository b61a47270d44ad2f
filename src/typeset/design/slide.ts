/** Slides, 16:9: large type that becomes smaller, within bounds, until each slide is one page. */
import { a4, colours, spaces, tableSpaces } from './a4.ts';
import { withMargins } from './geometry.ts';
import type { PageDesign, PageFit, TypeStyle, TypeStyles } from './page-design.ts';

/** Sizes of a slide's text, the largest first: a slide that is full is set smaller, but never below the smallest. */
export const slideSizes = [28, 26, 24, 22, 20, 18, 16] as const;

/** Two slides on an upright page are drawn at 0.63 of their size: 13 pt are 8.2 pt there, and nothing may be below 8 pt. */
const smallestOnSlide = 13;

/** Styles of slides whose text is of the given size. */
export function slideStyles(size: number): TypeStyles {
  const body: TypeStyle = {
    size,
    leading: Math.round(size * 1.25),
    bold: false,
    before: 0,
    after: Math.round(size * 0.4),
  };
  const heading: TypeStyle = { ...body, bold: true, before: body.after };
  const small: TypeStyle = { size: smallestOnSlide, leading: 16, bold: false, before: 2, after: 2 };
  const masthead: TypeStyle = { size: 14, leading: 18, bold: false, before: 0, after: 4 };
  return {
    title: { size: 36, leading: 42, bold: true, before: 0, after: 12 },
    section: heading,
    subsection: heading,
    'minor-heading': heading,
    'notice-heading': heading,
    body,
    lead: { ...body, after: 0 },
    purpose: small,
    'box-title': { ...body, bold: true, after: 2 },
    small,
    note: small,
    'last-note': { ...small, after: 12 },
    caption: small,
    'figure-title': { ...body, bold: true, before: 4, after: 0 },
    council: { ...masthead, bold: true, after: 0 },
    'document-kind': masthead,
    'slide-title': { size: 28, leading: 34, bold: true, before: 0, after: 10 },
    'key-figure': { size: 36, leading: 42, bold: true, before: 0, after: 0 },
  };
}

const fullShare = 0.85;
const wordFits: readonly PageFit[] = slideSizes.map((size) => fitAt(size, fullShare));

/** Type down to 20 pt goes before pictures, pictures at half the slide before smaller type, and that before smaller ones. */
const pictureFits: readonly PageFit[] = [
  ...wordFits.filter(({ text }) => text.body.size >= 20),
  ...[20, 18, 16].flatMap((size) => shares(0.7, 0.5).map((share) => fitAt(size, share))),
  ...shares(0.45, 0.3).map((share) => fitAt(16, share)),
];

function fitAt(size: number, figureShare: number): PageFit {
  return { text: slideStyles(size), figureShare };
}

/** From one share down to another in steps of a twentieth. */
function shares(from: number, to: number): number[] {
  const steps = Math.round((from - to) * 20);
  return Array.from({ length: steps + 1 }, (_, step) => from - step / 20);
}

const page = withMargins({ width: 720, height: 405 }, { sides: 48, top: 48, bottom: 44 });

/** Slides of a presentation. */
export const slide: PageDesign = {
  page,
  text: slideStyles(slideSizes[0]),
  tables: { sizes: [16, 15, 14, smallestOnSlide], ...tableSpaces },
  rules: a4.rules,
  spaces: { ...spaces, figure: { before: 2, after: 4 } },
  colours,
  furniture: { size: 10, leading: 14, folio: 10, foot: 26, gap: 24, titleRule: { y: 28, width: 64, height: 4 } },
  // The smallest words of a chart, 8 pt, are as large as other small type.
  charts: { scale: smallestOnSlide / 8, height: 155, lineHeight: 155, leastPlot: 60, smallest: smallestOnSlide },
  figureShare: fullShare,
  emphasis: 'italic',
  noteMarks: 'raised',
  breaksAtHyphens: true,
  isOneColumn: false,
  fits: { words: wordFits, pictures: pictureFits },
};
