/**
 * A Drawing is a list of vector operations, recorded from Chart.js's canvas calls or read from an SVG file.
 * One painter turns it into SVG for the page, another into pdfkit paths and real text.
 * Units are points (1/72 inch) in a space whose origin is the top left corner, y downwards.
 */

/** One step of an outline. `close` joins back to the last `move`. */
export type Segment =
  | { readonly to: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly to: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly to: 'close' };

/**
 * What an operation shows in a chart: its marks and gridlines, the values written at them, or the name of the series at a
 * 0-based position. A page can then hide a series; on paper it means nothing.
 */
export type ChartPart = 'marks' | 'values' | `series-${number}`;

/** Thin lines over a filled area, by the way they run: they tell areas apart whose colours are alike in grey. */
export type Hatch = 'rising' | 'falling' | 'level' | 'upright';

/** How an outline is drawn. Colours are #rrggbb. */
export interface PathOp {
  readonly op: 'path';
  readonly segments: readonly Segment[];
  readonly fill?: string;
  /** 0 to 1; 1 where absent. */
  readonly fillOpacity?: number;
  /** Which parts are inside where an outline crosses itself; 'nonzero' where absent (SVG 2, section 13.4.2). */
  readonly fillRule?: 'evenodd';
  /** On paper, which may be printed in black and white. */
  readonly hatch?: Hatch;
  readonly stroke?: string;
  /** 0 to 1; 1 where absent. */
  readonly strokeOpacity?: number;
  /** Points. */
  readonly width?: number;
  /** Lengths of dashes and gaps in points; absent for a solid line. */
  readonly dash?: readonly number[];
  readonly cap?: 'butt' | 'round' | 'square';
  readonly join?: 'miter' | 'round' | 'bevel';
  readonly part?: ChartPart;
}

/** Real text, one line, in the document's font. x and y are where the baseline begins, ends or has its middle. */
export interface TextOp {
  readonly op: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Points. */
  readonly size: number;
  readonly weight: 400 | 700;
  /** #rrggbb. */
  readonly colour: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Clockwise degrees about x, y. */
  readonly rotate?: number;
  readonly part?: ChartPart;
}

/** What follows until the matching `end` is seen only inside the rectangle. */
export type ClipOp =
  | { readonly op: 'clip'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  | { readonly op: 'end-clip' };

/** One step of a drawing. */
export type DrawingOp = PathOp | TextOp | ClipOp;

/** A picture in vectors, painted from the first operation to the last. */
export interface Drawing {
  /** Points. */
  readonly width: number;
  /** Points. */
  readonly height: number;
  readonly ops: readonly DrawingOp[];
}

/** Width in points of one line of text in the document's font: given by typeset/fonts, needed to lay a chart out. */
export type MeasureText = (text: string, size: number, weight: 400 | 700) => number;

/** The same operations as a part of a chart. */
export function inPart<Op extends DrawingOp>(part: ChartPart, ops: readonly Op[]): Op[] {
  return ops.map((op) => (op.op === 'path' || op.op === 'text' ? { ...op, part } : op));
}
