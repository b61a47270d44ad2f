/** Sizes, leading and spacing of the type styles (five sizes on paper, a 4 pt grid). Lengths are points. */
import type { TextStyle } from './flow.ts';

/** How lines of one style are set. */
export interface Style {
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly bold: boolean;
  readonly before: number;
  readonly after: number;
}

/** Everything that depends on the format of the pages. */
export interface StyleSheet {
  readonly text: Readonly<Record<TextStyle, Style>>;
  /** Type sizes that tables are tried in, the largest first. */
  readonly tableSizes: readonly number[];
}

/** Styles of A4 pages. */
export const paperStyles: StyleSheet = {
  text: {
    title: { size: 24, leading: 28, bold: true, before: 0, after: 12 },
    section: { size: 17, leading: 20, bold: true, before: 20, after: 6 },
    subsection: { size: 14, leading: 18, bold: true, before: 16, after: 4 },
    'minor-heading': { size: 12, leading: 16, bold: true, before: 12, after: 4 },
    body: { size: 12, leading: 16, bold: false, before: 0, after: 8 },
    small: { size: 10, leading: 14, bold: false, before: 2, after: 4 },
    caption: { size: 10, leading: 14, bold: false, before: 8, after: 4 },
    masthead: { size: 12, leading: 16, bold: false, before: 0, after: 4 },
    'slide-title': { size: 24, leading: 28, bold: true, before: 0, after: 12 },
    'slide-body': { size: 12, leading: 16, bold: false, before: 0, after: 8 },
    'key-figure': { size: 24, leading: 28, bold: true, before: 0, after: 0 },
  },
  tableSizes: [10, 9.5, 9, 8.5, 8],
};

/** Sizes of a slide's text, the largest first: a slide that is full is set smaller, but never below the smallest. */
export const slideSizes = [28, 26, 24, 22, 20, 18, 16] as const;

/** Two slides on an upright page are drawn at 0.63 of their size: 13 pt are 8.2 pt there, and nothing may be below 8 pt. */
const smallestOnSlide = 13;

/** Styles of slides whose text is of the given size. */
export function slideStyles(size: number): StyleSheet {
  const text: Style = { size, leading: Math.round(size * 1.25), bold: false, before: 0, after: Math.round(size * 0.4) };
  const heading: Style = { ...text, bold: true, before: text.after };
  const small: Style = { size: smallestOnSlide, leading: 18, bold: false, before: 4, after: 2 };
  return {
    text: {
      title: { size: 36, leading: 42, bold: true, before: 0, after: 12 },
      section: heading,
      subsection: heading,
      'minor-heading': heading,
      body: text,
      small,
      caption: small,
      masthead: { size: 14, leading: 18, bold: false, before: 0, after: 4 },
      'slide-title': { size: 28, leading: 34, bold: true, before: 0, after: 14 },
      'slide-body': text,
      'key-figure': { size: 36, leading: 42, bold: true, before: 0, after: 0 },
    },
    tableSizes: [16, 15, 14, smallestOnSlide],
  };
}
