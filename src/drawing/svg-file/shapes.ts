/** Basic shapes of SVG as outlines (SVG 2, chapters 9 and 10), in user units. */
import type { Segment } from '../drawing.ts';
import { curvesOfArc, ellipse, rectangle } from '../outline.ts';
import { parseNumbers } from './lengths.ts';
import { parsePathData } from './path-data.ts';
import type { PictureContext } from './picture-context.ts';
import type { XmlElement } from './xml.ts';

type ShapeReader = (element: XmlElement, context: PictureContext) => Segment[];

const readers: Readonly<Record<string, ShapeReader>> = {
  rect: readRectangle,
  circle: (element, context) => readEllipse(element, context, { radiusX: 'r', radiusY: 'r' }),
  ellipse: (element, context) => readEllipse(element, context, { radiusX: 'rx', radiusY: 'ry' }),
  line: readLine,
  polyline: (element, context) => readPoints(element, context),
  polygon: (element, context) => {
    const outline = readPoints(element, context);
    return outline.length === 0 ? outline : [...outline, { to: 'close' }];
  },
  path: readPath,
};

/** The reader of a shape by its name; undefined for what is not a shape. */
export function shapeReader(name: string): ShapeReader | undefined {
  return Object.hasOwn(readers, name) ? readers[name] : undefined;
}

function readRectangle(element: XmlElement, context: PictureContext): Segment[] {
  const measure = (name: string, otherwise = 0): number => context.length(element, name, otherwise);
  const [x, y, width, height] = [measure('x'), measure('y'), measure('width'), measure('height')];
  if (width <= 0 || height <= 0) return [];
  const radiusX = Math.min(Math.max(0, measure('rx', measure('ry'))), width / 2);
  const radiusY = Math.min(Math.max(0, measure('ry', measure('rx'))), height / 2);
  if (radiusX === 0 || radiusY === 0) return rectangle({ x, y, width, height });
  const corner = (cx: number, cy: number, quarter: number): Segment[] =>
    curvesOfArc({
      centre: { x: cx, y: cy },
      radiusX,
      radiusY,
      turn: 0,
      start: (quarter * Math.PI) / 2,
      sweep: Math.PI / 2,
    });
  const [left, right, top, bottom] = [x + radiusX, x + width - radiusX, y + radiusY, y + height - radiusY];
  return [
    { to: 'move', x: left, y },
    { to: 'line', x: right, y },
    ...corner(right, top, 3),
    { to: 'line', x: x + width, y: bottom },
    ...corner(right, bottom, 0),
    { to: 'line', x: left, y: y + height },
    ...corner(left, bottom, 1),
    { to: 'line', x, y: top },
    ...corner(left, top, 2),
    { to: 'close' },
  ];
}

function readEllipse(
  element: XmlElement,
  context: PictureContext,
  names: { readonly radiusX: string; readonly radiusY: string },
): Segment[] {
  const centre = { x: context.length(element, 'cx', 0), y: context.length(element, 'cy', 0) };
  const [radiusX, radiusY] = [context.length(element, names.radiusX, 0), context.length(element, names.radiusY, 0)];
  return radiusX <= 0 || radiusY <= 0 ? [] : ellipse(centre, radiusX, radiusY);
}

function readLine(element: XmlElement, context: PictureContext): Segment[] {
  const measure = (name: string): number => context.length(element, name, 0);
  return [
    { to: 'move', x: measure('x1'), y: measure('y1') },
    { to: 'line', x: measure('x2'), y: measure('y2') },
  ];
}

function readPoints(element: XmlElement, context: PictureContext): Segment[] {
  const numbers = parseNumbers(element.attributes.get('points')?.value ?? '');
  if (!numbers || numbers.length % 2 !== 0) {
    context.misread(element, 'points', 'Write pairs of numbers, such as "0,0 10,20".');
    return [];
  }
  return Array.from({ length: numbers.length / 2 }, (_, at) => ({
    to: at === 0 ? 'move' : 'line',
    x: numbers[2 * at] ?? 0,
    y: numbers[2 * at + 1] ?? 0,
  }));
}

function readPath(element: XmlElement, context: PictureContext): Segment[] {
  const outline = parsePathData(element.attributes.get('d')?.value ?? '');
  if (!outline) context.misread(element, 'd', 'Save the picture again in the program that drew it.');
  return outline ?? [];
}
