/** Affine transformations of the plane, as canvas and SVG define them. */

/** A point in points or user units, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** x' = a x + c y + e, y' = b x + d y + f (SVG 2, section 8.5). */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** The transformation that changes nothing. */
export const identity: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** The transformation that does `inner` first and `outer` after it. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e: outer.a * inner.e + outer.c * inner.f + outer.e,
    f: outer.b * inner.e + outer.d * inner.f + outer.f,
  };
}

/** Moves by x and y. */
export function translation(x: number, y: number): Matrix {
  return { ...identity, e: x, f: y };
}

/** Stretches by x and y about the origin. */
export function scaling(x: number, y: number): Matrix {
  return { ...identity, a: x, d: y };
}

/** Turns clockwise by an angle in radians about the origin (clockwise, since y runs downwards). */
export function rotation(radians: number): Matrix {
  const cosine = Math.cos(radians);
  const sine = Math.sin(radians);
  return { a: cosine, b: sine, c: -sine, d: cosine, e: 0, f: 0 };
}

/** Where a point goes. */
export function transformPoint(matrix: Matrix, { x, y }: Point): Point {
  return { x: matrix.a * x + matrix.c * y + matrix.e, y: matrix.b * x + matrix.d * y + matrix.f };
}

/** How much lengths grow: exact where both directions grow alike, else their geometric mean. */
export function scaleOf(matrix: Matrix): number {
  return Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
}

/** Clockwise degrees by which the x axis is turned. */
export function turnOf(matrix: Matrix): number {
  return (Math.atan2(matrix.b, matrix.a) * 180) / Math.PI;
}

/** Whether shapes keep their form: moved, turned and scaled alike in both directions, neither slanted nor mirrored. */
export function keepsForm(matrix: Matrix): boolean {
  const tolerance = 1e-6 * (Math.abs(matrix.a) + Math.abs(matrix.b) + 1e-9);
  return Math.abs(matrix.a - matrix.d) <= tolerance && Math.abs(matrix.b + matrix.c) <= tolerance;
}
