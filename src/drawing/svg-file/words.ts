/** Text of SVG as lines of real text (SVG 2, chapter 11): each tspan with a place of its own is a line. */
import type { TextOp } from '../drawing.ts';
import { keepsForm, scaleOf, transformPoint, turnOf, type Matrix } from '../matrix.ts';
import { capitalHeight } from '../canvas-text.ts';
import { wordColour, type Look } from './look.ts';
import type { PictureContext } from './picture-context.ts';
import { lookOf } from './style.ts';
import type { XmlElement } from './xml.ts';

interface Line {
  readonly x: number;
  readonly y: number;
  readonly look: Look;
  text: string;
}

interface TextReader {
  readonly context: PictureContext;
  readonly lines: Line[];
  /** Reads a tspan's attributes; the picture's rules for attributes hold for it too. */
  readonly check: (element: XmlElement) => boolean;
}

/** The lines of a text element, whose look is given, under a transformation. */
export function readWords(
  element: XmlElement,
  {
    look,
    matrix,
    context,
    check,
  }: {
    readonly look: Look;
    readonly matrix: Matrix;
    readonly context: PictureContext;
    readonly check: (element: XmlElement) => boolean;
  },
): TextOp[] {
  const reader: TextReader = { context, lines: [], check };
  readLines(element, look, reader);
  const lines = reader.lines
    .map((line) => ({ ...line, text: line.text.replaceAll(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
  if (lines.length > 0 && !keepsForm(matrix)) {
    context.refuse(element.offset, {
      reason: 'the text is slanted, mirrored or stretched',
      hint: 'Text can be moved, rotated and scaled evenly.',
    });
    return [];
  }
  return lines.flatMap((line) => textOp(line, matrix));
}

function readLines(element: XmlElement, look: Look, reader: TextReader): void {
  const { context, lines } = reader;
  const isPlaced = ['x', 'y', 'dx', 'dy'].some((name) => element.attributes.has(name));
  const last = lines.at(-1);
  if (isPlaced || !last) {
    if (last && !element.attributes.has('x')) {
      context.refuse(element.offset, {
        reason: 'a <tspan> is placed after text whose width is not known',
        hint: 'Give it its own x.',
      });
    }
    const x = context.length(element, 'x', last?.x ?? 0) + context.length(element, 'dx', 0);
    lines.push({ x, y: context.length(element, 'y', last?.y ?? 0) + context.length(element, 'dy', 0), look, text: '' });
  } else if (!looksAlike(last.look, look)) {
    context.refuse(element.offset, {
      reason: 'a <tspan> changes the style within a line',
      hint: 'Give it its own x, or use one style for the whole line.',
    });
  }
  for (const child of element.children) {
    if (child.kind === 'text') addText(child.value, look, reader);
    else if (child.name === 'tspan' && reader.check(child)) readLines(child, lookOf(child, look, context), reader);
    else if (child.name !== 'tspan' && child.name !== 'title' && child.name !== 'desc') reader.check(child);
  }
}

function addText(text: string, look: Look, { lines }: TextReader): void {
  const line = lines.at(-1);
  if (line && (text.trim() !== '' || looksAlike(line.look, look))) line.text += text;
}

function looksAlike(one: Look, other: Look): boolean {
  return (
    one.fontSize === other.fontSize &&
    one.weight === other.weight &&
    wordColour(one) === wordColour(other) &&
    one.anchor === other.anchor
  );
}

function textOp({ x, y, look, text }: Line, matrix: Matrix): TextOp[] {
  const colour = wordColour(look);
  const size = look.fontSize * scaleOf(matrix);
  if (colour === undefined || size === 0) return [];
  const rise = { alphabetic: 0, middle: capitalHeight / 2, hanging: capitalHeight }[look.baseline];
  const rotate = turnOf(matrix);
  return [
    {
      op: 'text',
      ...transformPoint(matrix, { x, y: y + rise * look.fontSize }),
      text,
      size,
      weight: look.weight,
      colour,
      anchor: look.anchor,
      ...(Math.abs(rotate) < 1e-6 ? {} : { rotate }),
    },
  ];
}
