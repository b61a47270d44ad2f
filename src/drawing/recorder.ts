/**
 * A stand-in for a canvas context: Chart.js draws on it, and what it draws is kept as operations of a Drawing.
 * Points go through the current transformation when they are given, as the canvas standard demands
 * (HTML, section 4.12.5.1), so nothing is left to transform afterwards.
 */
import { parseCanvasColour } from './canvas-colour.ts';
import { CanvasPen, nearly } from './canvas-pen.ts';
import { anchors, baselineBelow, parseFont, type CanvasAlign, type CanvasBaseline } from './canvas-text.ts';
import type { DrawingOp, MeasureText, PathOp, Segment } from './drawing.ts';
import { keepsForm, scaleOf, transformPoint, turnOf, type Matrix } from './matrix.ts';
import { boxOf, rectangle, transformOutline } from './outline.ts';

/** What `save` keeps and `restore` brings back. */
interface State {
  readonly matrix: Matrix;
  readonly dash: readonly number[];
  /** Clips begun since the matching `save`. */
  readonly clips: number;
  readonly style: Style;
}

/** The properties of a context that Chart.js sets. */
interface Style {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: 'butt' | 'round' | 'square';
  lineJoin: 'miter' | 'round' | 'bevel';
  globalAlpha: number;
  font: string;
  textAlign: CanvasAlign;
  textBaseline: CanvasBaseline;
}

const firstStyle: Style = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
};

/** Records canvas calls. Only what charts without pictures, gradients and shadows need is there. */
export class Recorder extends CanvasPen implements Style {
  readonly ops: DrawingOp[] = [];
  readonly canvas: { readonly width: number; readonly height: number };
  readonly #measureText: MeasureText;
  readonly #saved: State[] = [];
  #dash: readonly number[] = [];
  #clips = 0;

  fillStyle = firstStyle.fillStyle;
  strokeStyle = firstStyle.strokeStyle;
  lineWidth = firstStyle.lineWidth;
  lineCap = firstStyle.lineCap;
  lineJoin = firstStyle.lineJoin;
  globalAlpha = firstStyle.globalAlpha;
  font = firstStyle.font;
  textAlign = firstStyle.textAlign;
  textBaseline = firstStyle.textBaseline;
  lineDashOffset = 0;
  direction = 'ltr';

  /** Width and height in points. */
  constructor(size: { readonly width: number; readonly height: number }, measureText: MeasureText) {
    super();
    this.canvas = { width: size.width, height: size.height };
    this.#measureText = measureText;
  }

  save(): void {
    this.#saved.push({ matrix: this.matrix, dash: this.#dash, clips: this.#clips, style: pickStyle(this) });
    this.#clips = 0;
  }

  restore(): void {
    const state = this.#saved.pop();
    if (!state) return;
    for (let clip = 0; clip < this.#clips; clip += 1) this.ops.push({ op: 'end-clip' });
    this.matrix = state.matrix;
    this.#dash = state.dash;
    this.#clips = state.clips;
    Object.assign(this, state.style);
  }

  setLineDash(dash: readonly number[]): void {
    // An odd list is repeated once (HTML, section 4.12.5.1).
    this.#dash = dash.length % 2 === 0 ? [...dash] : [...dash, ...dash];
  }

  getLineDash(): number[] {
    return [...this.#dash];
  }

  fill(rule?: string): void {
    this.#paint('fill', this.outline, rule === 'evenodd');
  }

  stroke(): void {
    this.#paint('stroke', this.outline, false);
  }

  fillRect(...[x, y, width, height]: [number, number, number, number]): void {
    this.#paint('fill', transformOutline(rectangle({ x, y, width, height }), this.matrix), false);
  }

  strokeRect(...[x, y, width, height]: [number, number, number, number]): void {
    this.#paint('stroke', transformOutline(rectangle({ x, y, width, height }), this.matrix), false);
  }

  /** The page is the ground: there is nothing to clear. */
  clearRect(): void {}

  /** Throws where the outline is not an upright rectangle: a Drawing knows no other clip. */
  clip(): void {
    const box = boxOf(this.outline) ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const isEmpty = nearly(box.left, box.right) || nearly(box.top, box.bottom);
    // An outline without room inside, such as that of an area over one value, lets nothing be seen.
    if (!isEmpty && !isRectangle(this.outline))
      throw new Error('A drawing can be clipped to an upright rectangle only');
    this.ops.push({ op: 'clip', x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top });
    this.#clips += 1;
  }

  measureText(text: string): { readonly width: number } {
    const { size, weight } = parseFont(this.font);
    return { width: this.#measureText(text, size, weight) };
  }

  /** Throws under a transformation that would slant or mirror letters. */
  fillText(text: string, x: number, y: number): void {
    if (!keepsForm(this.matrix)) throw new Error('Text can be moved, turned and scaled, but not slanted or mirrored');
    const { size, weight } = parseFont(this.font);
    const place = transformPoint(this.matrix, { x, y: y + baselineBelow(this.textBaseline) * size });
    const rotate = turnOf(this.matrix);
    this.ops.push({
      op: 'text',
      ...place,
      text,
      size: size * scaleOf(this.matrix),
      weight,
      colour: parseCanvasColour(this.fillStyle).colour,
      anchor: anchors[this.textAlign],
      ...(Math.abs(rotate) < 1e-6 ? {} : { rotate }),
    });
  }

  #paint(how: 'fill' | 'stroke', outline: readonly Segment[], isEvenOdd: boolean): void {
    const { colour, opacity } = parseCanvasColour(how === 'fill' ? this.fillStyle : this.strokeStyle);
    const visible = opacity * this.globalAlpha;
    if (visible === 0 || !outline.some((segment) => segment.to === 'line' || segment.to === 'curve')) return;
    const op: PathOp =
      how === 'fill'
        ? {
            op: 'path',
            segments: [...outline],
            fill: colour,
            ...(visible < 1 && { fillOpacity: visible }),
            ...(isEvenOdd && { fillRule: 'evenodd' }),
          }
        : {
            op: 'path',
            segments: [...outline],
            stroke: colour,
            ...this.#pen(),
            ...(visible < 1 && { strokeOpacity: visible }),
          };
    this.ops.push(op);
  }

  #pen(): Pick<PathOp, 'width' | 'dash' | 'cap' | 'join'> {
    const scale = scaleOf(this.matrix);
    return {
      width: this.lineWidth * scale,
      ...(this.#dash.length > 0 && { dash: this.#dash.map((length) => length * scale) }),
      ...(this.lineCap !== 'butt' && { cap: this.lineCap }),
      ...(this.lineJoin !== 'miter' && { join: this.lineJoin }),
    };
  }
}

function isRectangle(outline: readonly Segment[]): boolean {
  const corners = outline.filter((segment) => segment.to !== 'close');
  return (
    corners.length === 4 &&
    corners.every((corner, at) => {
      const next = corners[(at + 1) % 4];
      return corner.to !== 'curve' && next !== undefined && (nearly(corner.x, next.x) || nearly(corner.y, next.y));
    })
  );
}

function pickStyle(style: Style): Style {
  const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign, textBaseline } = style;
  return { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, globalAlpha, font, textAlign, textBaseline };
}
