/** The arc of SVG's A command, which is given by its two ends. */
import type { Point } from '../matrix.ts';
import type { EllipseArc } from '../outline.ts';

/** What the A command says besides its ends. */
export interface ArcFlags {
  readonly radiusX: number;
  readonly radiusY: number;
  /** Turn of the ellipse's x axis, clockwise degrees. */
  readonly degrees: number;
  readonly isLong: boolean;
  readonly isClockwise: boolean;
}

/** The arc from one point to another (SVG 2, appendix B.2.4 and B.2.5); undefined where it is a straight line. */
export function arcBetween(from: Point, to: Point, flags: ArcFlags): EllipseArc | undefined {
  let [radiusX, radiusY] = [Math.abs(flags.radiusX), Math.abs(flags.radiusY)];
  if (radiusX === 0 || radiusY === 0 || (from.x === to.x && from.y === to.y)) return undefined;
  const turn = (flags.degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const half = { x: (from.x - to.x) / 2, y: (from.y - to.y) / 2 };
  const turned = { x: cosine * half.x + sine * half.y, y: -sine * half.x + cosine * half.y };
  // Radii that are too small to reach from end to end grow until they do.
  const growth = Math.sqrt((turned.x / radiusX) ** 2 + (turned.y / radiusY) ** 2);
  if (growth > 1) [radiusX, radiusY] = [radiusX * growth, radiusY * growth];
  const spread = (radiusX * turned.y) ** 2 + (radiusY * turned.x) ** 2;
  const rest = Math.max(0, ((radiusX * radiusY) ** 2 - spread) / spread);
  const factor = Math.sqrt(rest) * (flags.isLong === flags.isClockwise ? -1 : 1);
  const centre = { x: (factor * radiusX * turned.y) / radiusY, y: (-factor * radiusY * turned.x) / radiusX };
  const start = Math.atan2((turned.y - centre.y) / radiusY, (turned.x - centre.x) / radiusX);
  const end = Math.atan2((-turned.y - centre.y) / radiusY, (-turned.x - centre.x) / radiusX);
  return {
    centre: {
      x: cosine * centre.x - sine * centre.y + (from.x + to.x) / 2,
      y: sine * centre.x + cosine * centre.y + (from.y + to.y) / 2,
    },
    radiusX,
    radiusY,
    turn,
    start,
    sweep: sweepOf(end - start, flags.isClockwise),
  };
}

/** The way from one angle to another in the direction asked for. */
function sweepOf(difference: number, isClockwise: boolean): number {
  const circle = 2 * Math.PI;
  if (isClockwise) return difference < 0 ? difference + circle : difference;
  return difference > 0 ? difference - circle : difference;
}
