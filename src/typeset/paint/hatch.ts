/** Thin white lines over an area, clipped by its outline: what tells it apart in black and white. */
import type { Hatch, Segment } from '../../drawing/drawing.ts';
import type { Point } from '../../drawing/matrix.ts';
import { boxOf, type Box } from '../../drawing/outline.ts';
import { lightColours } from '../../drawing/palette.ts';
import type { PageContent } from './page-content.ts';
import { colourOperands, number } from './syntax.ts';

/** Points from line to line, and their thickness. */
const distance = 4;
const thickness = 0.8;

/** Paints the lines within an outline. */
export function paintHatch(segments: readonly Segment[], hatch: Hatch, content: PageContent): void {
  const box = boxOf(segments);
  if (!box) return;
  content.saved(() => {
    for (const segment of segments) content.add(segmentOperator(segment));
    content.add('W n', `${colourOperands(lightColours.ground)} RG ${number(thickness)} w [] 0 d`);
    for (const [from, to] of linesOver(box, hatch))
      content.add(`${number(from.x)} ${number(from.y)} m ${number(to.x)} ${number(to.y)} l`);
    content.add('S');
  });
}

/** Lines at whole multiples of their distance, so that those of neighbouring areas run on. */
function linesOver({ left, right, top, bottom }: Box, hatch: Hatch): (readonly [Point, Point])[] {
  const multiples = (from: number, to: number, step: number): number[] => {
    const first = Math.ceil(from / step);
    return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, at) => (first + at) * step);
  };
  switch (hatch) {
    case 'level':
      return multiples(top, bottom, distance).map((y) => [
        { x: left, y },
        { x: right, y },
      ]);
    case 'upright':
      return multiples(left, right, distance).map((x) => [
        { x, y: top },
        { x, y: bottom },
      ]);
    case 'rising':
      return multiples(left + top, right + bottom, distance * Math.SQRT2).map((sum) => [
        { x: sum - top, y: top },
        { x: sum - bottom, y: bottom },
      ]);
    case 'falling':
      return multiples(left - bottom, right - top, distance * Math.SQRT2).map((difference) => [
        { x: difference + top, y: top },
        { x: difference + bottom, y: bottom },
      ]);
  }
}

/** One step of an outline (ISO 32000-1, 8.5.2). */
export function segmentOperator(segment: Segment): string {
  switch (segment.to) {
    case 'move':
      return `${number(segment.x)} ${number(segment.y)} m`;
    case 'line':
      return `${number(segment.x)} ${number(segment.y)} l`;
    case 'curve':
      return `${[segment.x1, segment.y1, segment.x2, segment.y2, segment.x, segment.y].map(number).join(' ')} c`;
    case 'close':
      return 'h';
  }
}
