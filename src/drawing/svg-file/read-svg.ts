/**
 * An author's SVG picture as a drawing, so that page and PDF show the same shapes and real words. What could run code,
 * fetch something, or look different on paper is an error at its place in the file; nothing of the file's own markup
 * reaches a page.
 */
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { Drawing, DrawingOp, Segment } from '../drawing.ts';
import { identity, multiply, type Matrix } from '../matrix.ts';
import { boxOf, transformOutline } from '../outline.ts';
import { refusalOfAttribute, refusalOfElement } from './attributes.ts';
import { firstLook, paintOf, type Look } from './look.ts';
import { PictureContext } from './picture-context.ts';
import { shapeReader } from './shapes.ts';
import { lookOf } from './style.ts';
import { parseTransform } from './transforms.ts';
import { viewOf, type View } from './view-box.ts';
import { readWords } from './words.ts';
import { parseXml, type XmlElement } from './xml.ts';
import { tidyDrawing } from '../tidy-drawing.ts';

/** Where the picture comes from, and where its problems are reported. */
export interface SvgSource {
  /** Path relative to the root. */
  readonly file: string;
  readonly collector: Collector;
}

interface Inherited {
  readonly look: Look;
  readonly matrix: Matrix;
}

/** More shapes and words than this are a map or a photograph, not a figure. */
const mostOps = 20_000;

/**
 * Reads a picture. What cannot be drawn is reported under the rule `picture` and left out; undefined is returned only for
 * a file that is no SVG at all or has no size.
 */
export function readSvg(text: string, source: SvgSource): Drawing | undefined {
  const context = new PictureContext(text, source);
  const root = parseXml(text);
  if (root.kind === 'problem') {
    context.refuse(root.offset, { reason: root.reason, hint: 'Save the picture again as plain SVG.' });
    return undefined;
  }
  if (localName(root) !== 'svg') {
    context.refuse(root.offset, {
      reason: `the file starts with <${root.name}>, not <svg>`,
      hint: 'Save the picture as SVG.',
    });
    return undefined;
  }
  const view = viewOf(root);
  if (!view) {
    context.refuse(root.offset, {
      reason: 'the picture does not say how large it is',
      hint: 'Give <svg> a viewBox, for example viewBox="0 0 600 400".',
    });
    return undefined;
  }
  context.size = view.userSize;
  const ops = new PictureReader(context).read(root, view);
  return tidyDrawing({ width: view.width, height: view.height, ops: clipToView(ops, view) });
}

/** Walks over the elements and gathers what they draw. */
class PictureReader {
  readonly #context: PictureContext;
  readonly #ops: DrawingOp[] = [];
  #hasSaidFull = false;

  constructor(context: PictureContext) {
    this.#context = context;
  }

  read(root: XmlElement, view: View): DrawingOp[] {
    this.#checkAttributes(root);
    this.#children(root, { look: lookOf(root, firstLook, this.#context), matrix: view.matrix });
    return this.#ops;
  }

  #children(element: XmlElement, inherited: Inherited): void {
    for (const child of element.children) if (child.kind === 'element') this.#element(child, inherited);
  }

  #element(element: XmlElement, inherited: Inherited): void {
    const name = localName(element);
    if (isSilent(element) || this.#isFull(element)) return;
    if (name === 'defs') this.#definitions(element);
    else if (name === 'g' || name === 'text' || shapeReader(name)) this.#visible(element, inherited);
    else this.#context.refuse(element.offset, refusalOfElement(name));
  }

  /** A group, words or a shape. */
  #visible(element: XmlElement, inherited: Inherited): void {
    if (!this.#checkAttributes(element) || element.attributes.get('display')?.value.trim() === 'none') return;
    const context = this.#context;
    const look = lookOf(element, inherited.look, context);
    const matrix = multiply(inherited.matrix, this.#transform(element));
    const readShape = shapeReader(localName(element));
    if (readShape) this.#shape(readShape(element, context), { look, matrix });
    else if (localName(element) === 'g') this.#children(element, { look, matrix });
    else
      for (const op of readWords(element, { look, matrix, context, check: (inner) => this.#checkInner(inner) }))
        this.#ops.push(op);
  }

  /** Says once that there is too much. */
  #isFull(element: XmlElement): boolean {
    if (this.#ops.length < mostOps) return false;
    if (!this.#hasSaidFull)
      this.#context.refuse(element.offset, {
        reason: `the picture has more than ${mostOps} parts`,
        hint: 'Save it as PNG.',
      });
    this.#hasSaidFull = true;
    return true;
  }

  #shape(outline: readonly Segment[], { look, matrix }: Inherited): void {
    const paint = paintOf(look, matrix);
    if (paint && outline.length > 1)
      this.#ops.push({ op: 'path', segments: transformOutline(outline, matrix), ...paint });
  }

  #transform(element: XmlElement): Matrix {
    const attribute = element.attributes.get('transform');
    const matrix = parseTransform(attribute?.value ?? '');
    if (!matrix)
      this.#context.misread(element, 'transform', 'Use translate, scale, rotate and matrix with plain numbers.');
    return matrix ?? identity;
  }

  /** Definitions are drawn only where something refers to them, which is refused there; but they may hide what is dangerous. */
  #definitions(element: XmlElement): void {
    for (const child of element.children) {
      if (child.kind === 'text') continue;
      if (['script', 'style', 'foreignObject', 'image'].includes(localName(child)))
        this.#context.refuse(child.offset, refusalOfElement(localName(child)));
      else this.#definitions(child);
    }
  }

  /** Inside words: a tspan with good attributes may stay. */
  #checkInner(element: XmlElement): boolean {
    if (localName(element) === 'tspan') return this.#checkAttributes(element);
    if (!isSilent(element)) this.#context.refuse(element.offset, refusalOfElement(localName(element)));
    return false;
  }

  /** Reports the attributes that are refused; false where there are any. */
  #checkAttributes(element: XmlElement): boolean {
    let isGood = true;
    for (const [name, { value, offset }] of element.attributes) {
      const refusal = refusalOfAttribute(name, value);
      if (refusal) this.#context.refuse(offset, refusal);
      isGood &&= !refusal;
    }
    return isGood;
  }
}

function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What describes the picture or belongs to the program that drew it: it draws nothing. */
function isSilent(element: XmlElement): boolean {
  const isForeign = element.name.includes(':') && !element.name.startsWith('svg:');
  const isDangerous = ['script', 'style', 'foreignObject', 'image', 'use', 'a'].includes(localName(element));
  return ['title', 'desc', 'metadata'].includes(localName(element)) || (isForeign && !isDangerous);
}

/** A picture shows nothing beyond its edges (SVG 2, section 8.2: overflow of the outermost element). */
function clipToView(ops: DrawingOp[], { width, height }: View): DrawingOp[] {
  const juts = ops.some((op) => {
    const box = op.op === 'path' ? boxOf(op.segments) : undefined;
    return (
      box !== undefined && (box.left < -0.5 || box.top < -0.5 || box.right > width + 0.5 || box.bottom > height + 0.5)
    );
  });
  return juts ? [{ op: 'clip', x: 0, y: 0, width, height }, ...ops, { op: 'end-clip' }] : ops;
}
