/**
 * A stand-in for a canvas context: Chart.js draws on it, and what it draws is kept as operations of a Drawing.
 * Points go through the current transformation when they are given, as the canvas standard demands
 * (HTML, section 4.12.5.1), so nothing is left to transform afterwards.
 */
import { parseCanvasColour } from './canvas-colour.ts';
import { anchors, baselineBelow, parseFont, type CanvasAlign, type CanvasBaseline } from './canvas-text.ts';
import type { DrawingOp, MeasureText, PathOp, Segment } from './drawing.ts';
import {
  identity,
  keepsForm,
  multiply,
  rotation,
  scaleOf,
  scaling,
  transformPoint,
  translation,
  turnOf,
  type Matrix,
} from './matrix.ts';
import { boxOf, curvesOfArc, pointOnEllipse, rectangle, transformOutline, type EllipseArc } from './outline.ts';

/** What `save` keeps and `restore` brings back. */
interface State {
  readonly matrix: Matrix;
  readonly dash: readonly number[];
  /** Clips begun since the matching `save`. */
  readonly clips: number;
  readonly style: Style;
}

/** The properties of a context that Chart.js sets. */
interface Style {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'miter' | 'round' | 'bevel';
  globalAlpha: number;
  font: string;
  textAlign: CanvasAlign;
  textBaseline: CanvasBaseline;
}

const firstStyle: Style = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
};

/** Records canvas calls. Only what charts without pictures, gradients and shadows need is there. */
export class Recorder implements Style {
  readonly ops: DrawingOp[] = [];
  readonly canvas: { readonly width: number; readonly height: number };
  readonly #measureText: MeasureText;
  readonly #saved: State[] = [];
  #matrix: Matrix = identity;
  #dash: readonly number[] = [];
  #clips = 0;
  #outline: Segment[] = [];

  fillStyle = firstStyle.fillStyle;
  strokeStyle = firstStyle.strokeStyle;
  lineWidth = firstStyle.lineWidth;
  lineCap = firstStyle.lineCap;
  lineJoin = firstStyle.lineJoin;
  globalAlpha = firstStyle.globalAlpha;
  font = firstStyle.font;
  textAlign = firstStyle.textAlign;
  textBaseline = firstStyle.textBaseline;
  lineDashOffset = 0;
  direction = 'ltr';

  /** Width and height in points. */
  constructor(size: { readonly width: number; readonly height: number }, measureText: MeasureText) {
    this.canvas = { width: size.width, height: size.height };
    this.#measureText = measureText;
  }

  save(): void {
    this.#saved.push({ matrix: this.#matrix, dash: this.#dash, clips: this.#clips, style: pickStyle(this) });
    this.#clips = 0;
  }

  restore(): void {
    const state = this.#saved.pop();
    if (!state) return;
    for (let clip = 0; clip < this.#clips; clip += 1) this.ops.push({ op: 'end-clip' });
    this.#matrix = state.matrix;
    this.#dash = state.dash;
    this.#clips = state.clips;
    Object.assign(this, state.style);
  }

  translate(x: number, y: number): void {
    this.#matrix = multiply(this.#matrix, translation(x, y));
  }

  rotate(radians: number): void {
    this.#matrix = multiply(this.#matrix, rotation(radians));
  }

  scale(x: number, y: number): void {
    this.#matrix = multiply(this.#matrix, scaling(x, y));
  }

  transform(...[a, b, c, d, e, f]: [number, number, number, number, number, number]): void {
    this.#matrix = multiply(this.#matrix, { a, b, c, d, e, f });
  }

  setTransform(...[a, b, c, d, e, f]: [number, number, number, number, number, number]): void {
    this.#matrix = { a, b, c, d, e, f };
  }

  resetTransform(): void {
    this.#matrix = identity;
  }

  setLineDash(dash: readonly number[]): void {
    // An odd list is repeated once (HTML, section 4.12.5.1.2).
    this.#dash = dash.length % 2 === 0 ? [...dash] : [...dash, ...dash];
  }

  getLineDash(): number[] {
    return [...this.#dash];
  }

  beginPath(): void {
    this.#outline = [];
  }

  closePath(): void {
    if (this.#outline.length > 0) this.#outline.push({ to: 'close' });
  }

  moveTo(x: number, y: number): void {
    this.#add([{ to: 'move', x, y }]);
  }

  lineTo(x: number, y: number): void {
    this.#add([{ to: this.#outline.length === 0 ? 'move' : 'line', x, y }]);
  }

  bezierCurveTo(...[x1, y1, x2, y2, x, y]: [number, number, number, number, number, number]): void {
    this.#add([{ to: 'curve', x1, y1, x2, y2, x, y }]);
  }

  /** A quadratic curve is the cubic with handles two thirds of the way to its one handle. */
  quadraticCurveTo(...[handleX, handleY, x, y]: [number, number, number, number]): void {
    const start = this.#here();
    const third = (from: number, to: number): number => from + (2 / 3) * (to - from);
    this.#add([
      {
        to: 'curve',
        x1: third(start.x, handleX),
        y1: third(start.y, handleY),
        x2: third(x, handleX),
        y2: third(y, handleY),
        x,
        y,
      },
    ]);
  }

  arc(...[x, y, radius, start, end, anticlockwise]: [number, number, number, number, number, boolean?]): void {
    this.ellipse(x, y, radius, radius, 0, start, end, anticlockwise);
  }

  ellipse(
    ...[x, y, radiusX, radiusY, turn, start, end, anticlockwise]: [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      boolean?,
    ]
  ): void {
    const arc: EllipseArc = {
      centre: { x, y },
      radiusX,
      radiusY,
      turn,
      start,
      sweep: sweepOf(start, end, anticlockwise ?? false),
    };
    const first = pointOnEllipse(arc, start);
    this.#add([{ to: this.#outline.length === 0 ? 'move' : 'line', ...first }, ...curvesOfArc(arc)]);
  }

  rect(...[x, y, width, height]: [number, number, number, number]): void {
    this.#add(rectangle(x, y, width, height));
  }

  fill(rule?: string): void {
    this.#paint('fill', this.#outline, rule === 'evenodd');
  }

  stroke(): void {
    this.#paint('stroke', this.#outline, false);
  }

  fillRect(...[x, y, width, height]: [number, number, number, number]): void {
    this.#paint('fill', transformOutline(rectangle(x, y, width, height), this.#matrix), false);
  }

  strokeRect(...[x, y, width, height]: [number, number, number, number]): void {
    this.#paint('stroke', transformOutline(rectangle(x, y, width, height), this.#matrix), false);
  }

  /** The page is the ground: there is nothing to clear. */
  clearRect(): void {}

  /** Throws where the outline is not an upright rectangle: a Drawing knows no other clip. */
  clip(): void {
    const box = boxOf(this.#outline);
    if (!box || !isRectangle(this.#outline)) throw new Error('A drawing can be clipped to an upright rectangle only');
    this.ops.push({ op: 'clip', x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top });
    this.#clips += 1;
  }

  measureText(text: string): { readonly width: number } {
    const { size, weight } = parseFont(this.font);
    return { width: this.#measureText(text, size, weight) };
  }

  /** Throws under a transformation that would slant or mirror letters. */
  fillText(text: string, x: number, y: number): void {
    if (!keepsForm(this.#matrix)) throw new Error('Text can be moved, turned and scaled, but not slanted or mirrored');
    const { size, weight } = parseFont(this.font);
    const place = transformPoint(this.#matrix, { x, y: y + baselineBelow(this.textBaseline) * size });
    const rotate = turnOf(this.#matrix);
    this.ops.push({
      op: 'text',
      ...place,
      text,
      size: size * scaleOf(this.#matrix),
      weight,
      colour: parseCanvasColour(this.fillStyle).colour,
      anchor: anchors[this.textAlign],
      ...(Math.abs(rotate) < 1e-6 ? {} : { rotate }),
    });
  }

  /** Steps that are not finite numbers, and lines without length, are left out (HTML, section 4.12.5.1.6 and 4.12.5.1.11). */
  #add(segments: readonly Segment[]): void {
    for (const segment of transformOutline(segments, this.#matrix)) {
      const isFinite = Object.values(segment).every((value) => typeof value === 'string' || Number.isFinite(value));
      const last = this.#outline.at(-1);
      const hasLength =
        segment.to !== 'line' ||
        last === undefined ||
        last.to === 'close' ||
        !nearly(last.x, segment.x) ||
        !nearly(last.y, segment.y);
      if (isFinite && hasLength) this.#outline.push(segment);
    }
  }

  /** The pen's place in the coordinates of the caller. */
  #here(): { x: number; y: number } {
    const last = this.#outline.findLast((segment) => segment.to !== 'close');
    if (!last) throw new Error('A curve needs a point to begin at');
    const { a, b, c, d, e, f } = this.#matrix;
    const determinant = a * d - b * c;
    const [x, y] = [last.x - e, last.y - f];
    return { x: (d * x - c * y) / determinant, y: (a * y - b * x) / determinant };
  }

  #paint(how: 'fill' | 'stroke', outline: readonly Segment[], isEvenOdd: boolean): void {
    const { colour, opacity } = parseCanvasColour(how === 'fill' ? this.fillStyle : this.strokeStyle);
    const visible = opacity * this.globalAlpha;
    if (visible === 0 || !outline.some((segment) => segment.to === 'line' || segment.to === 'curve')) return;
    const op: PathOp =
      how === 'fill'
        ? {
            op: 'path',
            segments: [...outline],
            fill: colour,
            ...(visible < 1 && { fillOpacity: visible }),
            ...(isEvenOdd && { fillRule: 'evenodd' }),
          }
        : {
            op: 'path',
            segments: [...outline],
            stroke: colour,
            ...this.#pen(),
            ...(visible < 1 && { strokeOpacity: visible }),
          };
    this.ops.push(op);
  }

  #pen(): Pick<PathOp, 'width' | 'dash' | 'cap' | 'join'> {
    const scale = scaleOf(this.#matrix);
    return {
      width: this.lineWidth * scale,
      ...(this.#dash.length > 0 && { dash: this.#dash.map((length) => length * scale) }),
      ...(this.lineCap !== 'butt' && { cap: this.lineCap }),
      ...(this.lineJoin !== 'miter' && { join: this.lineJoin }),
    };
  }
}

/** Clockwise from start to end unless told otherwise; a whole turn where they are that far apart. */
function sweepOf(start: number, end: number, isAnticlockwise: boolean): number {
  const turn = 2 * Math.PI;
  const way = isAnticlockwise ? start - end : end - start;
  const sweep = way >= turn ? turn : ((way % turn) + turn) % turn;
  return isAnticlockwise ? -sweep : sweep;
}

function isRectangle(outline: readonly Segment[]): boolean {
  const corners = outline.filter((segment) => segment.to !== 'close');
  return (
    corners.length === 4 &&
    corners.every((corner, at) => {
      const next = corners[(at + 1) % 4];
      return corner.to !== 'curve' && next !== undefined && (nearly(corner.x, next.x) || nearly(corner.y, next.y));
    })
  );
}

function nearly(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}

function pickStyle(style: Style): Style {
  const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign, textBaseline } = style;
  return { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign, textBaseline };
}
