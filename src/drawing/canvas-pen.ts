/** The part of a canvas context that builds outlines: transformations and paths. */
import type { Segment } from './drawing.ts';
import { identity, multiply, rotation, scaling, translation, type Matrix, type Point } from './matrix.ts';
import { curvesOfArc, pointOnEllipse, rectangle, transformOutline, type EllipseArc } from './outline.ts';

/** Keeps the outline that is being built, each point as it was transformed when it was given. */
export class CanvasPen {
  protected matrix: Matrix = identity;
  protected outline: Segment[] = [];

  translate(x: number, y: number): void {
    this.matrix = multiply(this.matrix, translation(x, y));
  }

  rotate(radians: number): void {
    this.matrix = multiply(this.matrix, rotation(radians));
  }

  scale(x: number, y: number): void {
    this.matrix = multiply(this.matrix, scaling(x, y));
  }

  transform(...[a, b, c, d, e, f]: [number, number, number, number, number, number]): void {
    this.matrix = multiply(this.matrix, { a, b, c, d, e, f });
  }

  setTransform(...[a, b, c, d, e, f]: [number, number, number, number, number, number]): void {
    this.matrix = { a, b, c, d, e, f };
  }

  resetTransform(): void {
    this.matrix = identity;
  }

  beginPath(): void {
    this.outline = [];
  }

  closePath(): void {
    if (this.outline.length > 0) this.outline.push({ to: 'close' });
  }

  moveTo(x: number, y: number): void {
    this.#add([{ to: 'move', x, y }]);
  }

  lineTo(x: number, y: number): void {
    this.#add([{ to: this.outline.length === 0 ? 'move' : 'line', x, y }]);
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
    this.#add([{ to: this.outline.length === 0 ? 'move' : 'line', ...first }, ...curvesOfArc(arc)]);
  }

  rect(...[x, y, width, height]: [number, number, number, number]): void {
    this.#add(rectangle({ x, y, width, height }));
  }

  /** Steps that are not finite numbers, and lines without length, are left out (HTML, section 4.12.5.1). */
  #add(segments: readonly Segment[]): void {
    for (const segment of transformOutline(segments, this.matrix)) {
      const isFinite = Object.values(segment).every((value) => typeof value === 'string' || Number.isFinite(value));
      const last = this.outline.at(-1);
      const hasLength =
        segment.to !== 'line' ||
        last === undefined ||
        last.to === 'close' ||
        !nearly(last.x, segment.x) ||
        !nearly(last.y, segment.y);
      if (isFinite && hasLength) this.outline.push(segment);
    }
  }

  /** The pen's place in the coordinates of the caller. */
  #here(): Point {
    const last = this.outline.findLast((segment) => segment.to !== 'close');
    if (!last) throw new Error('A curve needs a point to begin at');
    const { a, b, c, d, e, f } = this.matrix;
    const determinant = a * d - b * c;
    const [x, y] = [last.x - e, last.y - f];
    return { x: (d * x - c * y) / determinant, y: (a * y - b * x) / determinant };
  }
}

/** Clockwise from start to end unless told otherwise; a whole turn where they are that far apart. */
function sweepOf(start: number, end: number, isAnticlockwise: boolean): number {
  const turn = 2 * Math.PI;
  const way = isAnticlockwise ? start - end : end - start;
  const sweep = way >= turn ? turn : ((way % turn) + turn) % turn;
  return isAnticlockwise ? -sweep : sweep;
}

/** Whether two places are one, but for rounding errors of floating point. */
export function nearly(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}
