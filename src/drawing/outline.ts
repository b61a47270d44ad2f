/** Outlines: segments made from arcs and moved by matrices, and the box around them. */
import type { Segment } from './drawing.ts';
import { transformPoint, type Matrix, type Point } from './matrix.ts';

/** Part of an ellipse. Angles are radians, clockwise from the ellipse's x axis. */
export interface EllipseArc {
  readonly centre: Point;
  readonly radiusX: number;
  readonly radiusY: number;
  /** Turn of the ellipse's own x axis. */
  readonly turn: number;
  readonly start: number;
  /** Positive clockwise, negative anticlockwise. */
  readonly sweep: number;
}

/** Left, top, right and bottom edges. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The point of an ellipse at an angle. */
export function pointOnEllipse(arc: EllipseArc, angle: number): Point {
  const along = arc.radiusX * Math.cos(angle);
  const across = arc.radiusY * Math.sin(angle);
  return {
    x: arc.centre.x + along * Math.cos(arc.turn) - across * Math.sin(arc.turn),
    y: arc.centre.y + along * Math.sin(arc.turn) + across * Math.cos(arc.turn),
  };
}

/**
 * The curves of an arc from its first point, in pieces of at most a quarter turn: the usual cubic of such a piece has
 * handles of 4/3 tan(angle / 4) radii and leaves the circle by less than 0.03%.
 */
export function curvesOfArc(arc: EllipseArc): Segment[] {
  const pieces = Math.max(1, Math.ceil(Math.abs(arc.sweep) / (Math.PI / 2) - 1e-9));
  const step = arc.sweep / pieces;
  const handle = (4 / 3) * Math.tan(step / 4);
  return Array.from({ length: pieces }, (_, piece) => {
    const from = arc.start + step * piece;
    const to = from + step;
    const first = withTangent(arc, from, handle);
    const second = withTangent(arc, to, -handle);
    const end = pointOnEllipse(arc, to);
    return { to: 'curve', x1: first.x, y1: first.y, x2: second.x, y2: second.y, x: end.x, y: end.y };
  });
}

/** The point of an ellipse at an angle, pushed along its tangent there. */
function withTangent(arc: EllipseArc, angle: number, handle: number): Point {
  const quarter = angle + Math.PI / 2;
  const point = pointOnEllipse(arc, angle);
  const tangent = pointOnEllipse({ ...arc, centre: { x: 0, y: 0 } }, quarter);
  return { x: point.x + tangent.x * handle, y: point.y + tangent.y * handle };
}

/** An outline with every point moved. */
export function transformOutline(segments: readonly Segment[], matrix: Matrix): Segment[] {
  return segments.map((segment) => {
    if (segment.to === 'close') return segment;
    const end = transformPoint(matrix, segment);
    if (segment.to !== 'curve') return { to: segment.to, ...end };
    const first = transformPoint(matrix, { x: segment.x1, y: segment.y1 });
    const second = transformPoint(matrix, { x: segment.x2, y: segment.y2 });
    return { to: 'curve', x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...end };
  });
}

/** The box around an outline's points and handles; undefined for an outline without points. */
export function boxOf(segments: readonly Segment[]): Box | undefined {
  const points = segments.flatMap((segment) => {
    if (segment.to === 'close') return [];
    if (segment.to !== 'curve') return [segment];
    return [{ x: segment.x1, y: segment.y1 }, { x: segment.x2, y: segment.y2 }, segment];
  });
  if (points.length === 0) return undefined;
  return points.reduce<Box>(
    (box, { x, y }) => ({
      left: Math.min(box.left, x),
      top: Math.min(box.top, y),
      right: Math.max(box.right, x),
      bottom: Math.max(box.bottom, y),
    }),
    { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
  );
}

/** An upright rectangle by its top left corner. */
export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

/** A rectangle as an outline, clockwise from its top left corner. */
export function rectangle({ x, y, width, height }: Rectangle): Segment[] {
  return [
    { to: 'move', x, y },
    { to: 'line', x: x + width, y },
    { to: 'line', x: x + width, y: y + height },
    { to: 'line', x, y: y + height },
    { to: 'close' },
  ];
}

/** A whole circle or ellipse as an outline, clockwise from its rightmost point. */
export function ellipse(centre: Point, radiusX: number, radiusY: number): Segment[] {
  const arc: EllipseArc = { centre, radiusX, radiusY, turn: 0, start: 0, sweep: 2 * Math.PI };
  return [{ to: 'move', ...pointOnEllipse(arc, 0) }, ...curvesOfArc(arc), { to: 'close' }];
}
