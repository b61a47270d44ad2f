/** Path data (SVG 2, section 9.3) as an outline. */
import type { Segment } from '../drawing.ts';
import type { Point } from '../matrix.ts';
import { curvesOfArc } from '../outline.ts';
import { arcBetween } from './arc-between.ts';

/** How many numbers each command takes. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
const number = /[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;

/** Where the pen stands while path data is read. */
interface Pen {
  at: Point;
  /** Where the part of the outline began. */
  start: Point;
  /** The last handle of a C or S, and of a Q or T, for the smooth commands that mirror it. */
  cubic: Point | undefined;
  quadratic: Point | undefined;
}

/** The outline; undefined where the data cannot be read to its end. */
export function parsePathData(data: string): Segment[] | undefined {
  const commands = splitCommands(data);
  if (!commands) return undefined;
  const pen: Pen = { at: { x: 0, y: 0 }, start: { x: 0, y: 0 }, cubic: undefined, quadratic: undefined };
  return commands.flatMap(({ letter, numbers }) => run(letter, numbers, pen));
}

interface Command {
  readonly letter: string;
  readonly numbers: readonly number[];
}

/** Commands one by one; a letter that is followed by several sets of numbers is repeated. */
function splitCommands(data: string): Command[] | undefined {
  const commands: Command[] = [];
  for (const [, letter = '', rest = ''] of data.matchAll(/([a-zA-Z])([^a-df-zA-DF-Z]*)/g)) {
    const count = counts[letter.toUpperCase()];
    const numbers = count === undefined ? undefined : readNumbers(rest, letter.toUpperCase() === 'A');
    if (
      count === undefined ||
      !numbers ||
      (count === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % count !== 0)
    )
      return undefined;
    if (count === 0) commands.push({ letter, numbers });
    for (let from = 0; from < numbers.length; from += count) {
      // A second pair after a move is a line.
      const again = from > 0 && letter.toUpperCase() === 'M' ? (letter === 'm' ? 'l' : 'L') : letter;
      commands.push({ letter: again, numbers: numbers.slice(from, from + count) });
    }
  }
  const isWhole = /^[\s]*(?:[mM]|$)/.test(data);
  return isWhole ? commands : undefined;
}

/** Numbers may touch where the sign or a second point parts them; the two flags of an arc may touch anything. */
function readNumbers(text: string, isArc: boolean): number[] | undefined {
  const numbers: number[] = [];
  let at = /^[\s]*/.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    const place = numbers.length % 7;
    const pattern = isArc && (place === 3 || place === 4) ? /[01]/y : number;
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    const value = Number(found);
    if (found === undefined || Math.abs(value) > 1e7) return undefined;
    numbers.push(value);
    at = pattern.lastIndex;
    at += /^\s*,?\s*/.exec(text.slice(at, at + 100))?.[0].length ?? 0;
  }
  return numbers;
}

function run(letter: string, numbers: readonly number[], pen: Pen): Segment[] {
  const isRelative = letter === letter.toLowerCase();
  const origin = isRelative ? pen.at : { x: 0, y: 0 };
  const point = (from: number): Point => ({
    x: origin.x + (numbers[from] ?? 0),
    y: origin.y + (numbers[from + 1] ?? 0),
  });
  const before = { ...pen };
  pen.cubic = pen.quadratic = undefined;
  switch (letter.toUpperCase()) {
    case 'M':
      pen.at = pen.start = point(0);
      return [{ to: 'move', ...pen.at }];
    case 'L':
      return lineTo(point(0), pen);
    case 'H':
      return lineTo({ x: origin.x + (numbers[0] ?? 0), y: pen.at.y }, pen);
    case 'V':
      return lineTo({ x: pen.at.x, y: origin.y + (numbers[0] ?? 0) }, pen);
    case 'C':
      return cubicTo([point(0), point(2), point(4)], pen);
    case 'S':
      return cubicTo([mirrored(before.cubic, before.at), point(0), point(2)], pen);
    case 'Q':
      return quadraticTo(point(0), point(2), pen);
    case 'T':
      return quadraticTo(mirrored(before.quadratic, before.at), point(0), pen);
    case 'A':
      return arcTo(numbers, point(5), pen);
    default:
      pen.at = pen.start;
      return [{ to: 'close' }];
  }
}

function mirrored(handle: Point | undefined, at: Point): Point {
  return handle ? { x: 2 * at.x - handle.x, y: 2 * at.y - handle.y } : at;
}

function lineTo(end: Point, pen: Pen): Segment[] {
  pen.at = end;
  return [{ to: 'line', ...end }];
}

function cubicTo([first, second, end]: readonly [Point, Point, Point], pen: Pen): Segment[] {
  pen.at = end;
  pen.cubic = second;
  return [{ to: 'curve', x1: first.x, y1: first.y, x2: second.x, y2: second.y, ...end }];
}

/** A quadratic curve is the cubic with handles two thirds of the way to its one handle. */
function quadraticTo(handle: Point, end: Point, pen: Pen): Segment[] {
  const towards = (from: Point): Point => ({
    x: from.x + (2 / 3) * (handle.x - from.x),
    y: from.y + (2 / 3) * (handle.y - from.y),
  });
  const segments = cubicTo([towards(pen.at), towards(end), end], pen);
  pen.cubic = undefined;
  pen.quadratic = handle;
  return segments;
}

function arcTo(numbers: readonly number[], end: Point, pen: Pen): Segment[] {
  const [radiusX = 0, radiusY = 0, degrees = 0, isLong = 0, isClockwise = 0] = numbers;
  const arc = arcBetween(pen.at, end, {
    radiusX,
    radiusY,
    degrees,
    isLong: isLong === 1,
    isClockwise: isClockwise === 1,
  });
  pen.at = end;
  return arc ? curvesOfArc(arc) : [{ to: 'line', ...end }];
}
