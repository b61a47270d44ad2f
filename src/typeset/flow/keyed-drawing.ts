/**
 * Drawings of others whose words would be too small to read: a letter of the alphabet stands in the place of each label, large enough,
 * and the words stand under the drawing. Labels of a letter or two are enlarged where they stand.
 */
import { capitalHeight } from '../../drawing/canvas-text.ts';
import type { Drawing, DrawingOp, TextOp } from '../../drawing/drawing.ts';
import { measureText } from '../fonts/fonts.ts';

/** A drawing with marks for words, and the words. */
export interface KeyedDrawing {
  readonly drawing: Drawing;
  /** In the order of the drawing; without a mark where the marks would have stood on one another. */
  readonly key: readonly { readonly mark?: string; readonly words: string }[];
}

/** Lines of a drawing that belong together, from the top. */
type Label = readonly [TextOp, ...TextOp[]];

/** From baseline to baseline, in sizes: lines that stand further apart are two labels. */
const mostLeading = 1.6;
/** Labels of as many letters stay where they are. */
const shortest = 2;

/** The drawing with letters of `size`, in its own units, in the place of its words. */
export function keyedDrawing(drawing: Drawing, size: number): KeyedDrawing {
  const labels = labelsOf(drawing.ops);
  const isShort = (label: Label): boolean => wordsOf(label).length <= shortest;
  const long = labels.filter((label) => !isShort(label));
  const marks = marksBeside(labels.filter(isShort).map(wordsOf), long.length);
  const marked = labels.map((label) => {
    const at = long.indexOf(label);
    return markOp(label, { text: marks[at] ?? wordsOf(label), size, width: drawing.width });
  });
  const ops = drawing.ops.filter(({ op }) => op !== 'text');
  const key = long.map((label, at) => ({ mark: marks[at] ?? '', words: wordsOf(label) }));
  if (areApart(marked)) return { drawing: { ...drawing, ops: [...ops, ...marked] }, key };
  return { drawing: { ...drawing, ops }, key: labels.map((label) => ({ words: wordsOf(label) })) };
}

function labelsOf(ops: readonly DrawingOp[]): readonly Label[] {
  const labels: [TextOp, ...TextOp[]][] = [];
  for (const op of ops) {
    if (op.op !== 'text' || op.text.trim() === '') continue;
    const label = labels.at(-1);
    if (label && goesOn(label.at(-1) ?? label[0], op)) label.push(op);
    else labels.push([op]);
  }
  return labels;
}

/** True where a line stands right under another. */
function goesOn(above: TextOp, below: TextOp): boolean {
  const down = below.y - above.y;
  return (
    Math.abs(below.x - above.x) < 0.5 &&
    down > 0 &&
    down <= above.size * mostLeading &&
    below.anchor === above.anchor &&
    below.colour === above.colour &&
    (below.rotate ?? 0) === (above.rotate ?? 0)
  );
}

/** A heading in bold and what stands under it are two sentences. */
function wordsOf(label: Label): string {
  return label
    .map(({ text, weight }, at) => {
      const next = label[at + 1];
      return next && next.weight !== weight && /\w$/.test(text.trim()) ? `${text.trim()}.` : text.trim();
    })
    .join(' ');
}

/** A, B, C and so on, without those that the drawing has for itself. */
function marksBeside(taken: readonly string[], count: number): readonly string[] {
  const alphabet = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at));
  const two = alphabet.flatMap((first) => alphabet.map((second) => first + second));
  return [...alphabet, ...two].filter((mark) => !taken.includes(mark)).slice(0, count);
}

/** A mark in the middle of the lines of a label, inside the drawing. */
function markOp(
  label: Label,
  { text, size, width }: { readonly text: string; readonly size: number; readonly width: number },
): TextOp {
  const [first] = label;
  const last = label.at(-1) ?? first;
  const middle = (first.y - first.size * capitalHeight + last.y) / 2;
  const { x, colour, anchor } = first;
  const y = middle + (size * capitalHeight) / 2;
  const op: TextOp = { op: 'text', x, y, text, size, weight: 700, colour, anchor };
  const { left, right } = boxOf(op);
  return { ...op, x: op.x + Math.max(0, -left) - Math.max(0, right - width) };
}

interface MarkBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ x, y, text, size, weight, anchor }: TextOp): MarkBox {
  const width = measureText(text, size, weight);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - size * capitalHeight, bottom: y };
}

function areApart(marks: readonly TextOp[]): boolean {
  const boxes = marks.map(boxOf);
  return boxes.every((one, at) =>
    boxes
      .slice(at + 1)
      .every(
        (other) =>
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top,
      ),
  );
}
