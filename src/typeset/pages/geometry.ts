/** The shapes of pages. All lengths are points (1/72 inch); A4 is 210 x 297 mm. */

const millimetre = 72 / 25.4;
const a4 = { width: 210 * millimetre, height: 297 * millimetre } as const;

/** A page and the column that text stands in. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  /** From the page's left edge to the column's. */
  readonly left: number;
  /** From the page's top edge to the column's. */
  readonly top: number;
  readonly columnWidth: number;
  readonly columnHeight: number;
}

/** Width of the column of paragraph numbers: 12 mm. */
export const numberColumn = 12 * millimetre;

/** A column of 44 lines of body text, 16 pt each: the page is full when it is full, not a quarter of a line before. */
const columnOfLines = 44 * 16;

/** A4 upright, margins 25 mm, but for the bottom, which gives up a millimetre and a half to a whole number of lines. */
export const portrait: Geometry = withMargins(a4, {
  sides: 25 * millimetre,
  top: 25 * millimetre,
  bottom: a4.height - 25 * millimetre - columnOfLines,
});

/** A4 on its side, for one table too wide for the upright page. */
export const landscape: Geometry = withMargins(
  { width: a4.height, height: a4.width },
  { sides: 25 * millimetre, top: 25 * millimetre, bottom: 25 * millimetre },
);

/** A slide, 16:9. */
export const slide: Geometry = withMargins({ width: 720, height: 405 }, { sides: 48, top: 48, bottom: 44 });

/** Where the slides of a handout stand on an upright page: upper left corners, and their scale. */
export const handoutPlaces: {
  readonly scale: number;
  readonly at: readonly { readonly x: number; readonly y: number }[];
} = twoSlides();

function twoSlides(): typeof handoutPlaces {
  const scale = portrait.columnWidth / slide.width;
  const height = slide.height * scale;
  const gap = (portrait.columnHeight - 2 * height) / 3;
  const x = portrait.left;
  return { scale, at: [1, 2].map((place) => ({ x, y: portrait.top + gap * place + height * (place - 1) })) };
}

function withMargins(
  page: { readonly width: number; readonly height: number },
  margins: { readonly sides: number; readonly top: number; readonly bottom: number },
): Geometry {
  return {
    ...page,
    left: margins.sides,
    top: margins.top,
    columnWidth: page.width - 2 * margins.sides,
    columnHeight: page.height - margins.top - margins.bottom,
  };
}
