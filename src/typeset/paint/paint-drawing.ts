/** A Drawing as paths and real text of the page. */
import type { DrawingOp, PathOp, TextOp } from '../../drawing/drawing.ts';
import type { Fonts, TextFace } from '../fonts/fonts.ts';
import type { DrawingItem } from '../pages/laid-out.ts';
import type { PageContent } from './page-content.ts';
import type { PdfFile } from './pdf-file.ts';
import { paintHatch, segmentOperator } from './hatch.ts';
import { colourOperands, dictionary, number } from './syntax.ts';

const caps = { butt: 0, round: 1, square: 2 } as const;
const joins = { miter: 0, round: 1, bevel: 2 } as const;

/** What drawings of one PDF share: transparencies are written once. */
export class DrawingPainter {
  readonly #file: PdfFile;
  readonly #fonts: Fonts;
  readonly #opacities = new Map<string, { readonly name: string; readonly id: number }>();

  constructor(file: PdfFile, fonts: Fonts) {
    this.#file = file;
    this.#fonts = fonts;
  }

  paint(item: DrawingItem, content: PageContent): void {
    const { drawing } = item;
    const scale = { x: item.width / drawing.width, y: item.height / drawing.height };
    content.saved(() => {
      content.add(`${number(scale.x)} 0 0 ${number(scale.y)} ${number(item.x)} ${number(item.y)} cm`);
      let open = 0;
      for (const op of drawing.ops) {
        if (op.op === 'clip') open += 1;
        if (op.op === 'end-clip') open -= 1;
        this.#paintOp(op, content);
      }
      if (open !== 0) throw new Error('A drawing has a clip without an end, or an end without a clip');
    });
  }

  #paintOp(op: DrawingOp, content: PageContent): void {
    switch (op.op) {
      case 'path': {
        content.saved(() => this.#paintPath(op, content));
        return;
      }
      case 'text': {
        content.saved(() => this.#paintText(op, content));
        return;
      }
      case 'clip': {
        content.add('q', `${number(op.x)} ${number(op.y)} ${number(op.width)} ${number(op.height)} re W n`);
        return;
      }
      case 'end-clip': {
        content.add('Q');
        return;
      }
    }
  }

  #paintPath(op: PathOp, content: PageContent): void {
    this.#useOpacity(op, content);
    if (op.fill !== undefined) content.fill(op.fill);
    if (op.stroke !== undefined) {
      content.add(`${colourOperands(op.stroke)} RG ${number(op.width ?? 1)} w`);
      if (op.cap) content.add(`${caps[op.cap]} J`);
      if (op.join) content.add(`${joins[op.join]} j`);
      if (op.dash && op.dash.length > 0) content.add(`[${op.dash.map(number).join(' ')}] 0 d`);
    }
    for (const segment of op.segments) content.add(segmentOperator(segment));
    content.add(paintOperator(op));
    if (op.hatch !== undefined) paintHatch(op.segments, op.hatch, content);
  }

  #paintText(op: TextOp, content: PageContent): void {
    const face: TextFace = { face: op.weight === 700 ? 'bold' : 'regular' };
    const share = { start: 0, middle: 0.5, end: 1 }[op.anchor];
    const back = this.#fonts.width(op.text, op.size, face) * share;
    const angle = ((op.rotate ?? 0) * Math.PI) / 180;
    content.text({
      x: op.x - back * Math.cos(angle),
      y: op.y - back * Math.sin(angle),
      text: op.text,
      face,
      size: op.size,
      colour: op.colour,
      ...(op.rotate !== undefined && { rotate: op.rotate }),
    });
  }

  /** The graphics state of a path that lets something through: `ca` of its inside, `CA` of its outline. */
  #useOpacity({ fillOpacity = 1, strokeOpacity = 1 }: PathOp, content: PageContent): void {
    if (fillOpacity >= 1 && strokeOpacity >= 1) return;
    const text = dictionary({ Type: '/ExtGState', ca: number(fillOpacity), CA: number(strokeOpacity) });
    let state = this.#opacities.get(text);
    if (!state) this.#opacities.set(text, (state = { name: `O${this.#opacities.size + 1}`, id: this.#file.add(text) }));
    this.#file.useState(state.name, state.id);
    content.add(`/${state.name} gs`);
  }
}

function paintOperator({ fill, stroke, fillRule }: PathOp): string {
  if (fill === undefined) return stroke === undefined ? 'n' : 'S';
  return `${stroke === undefined ? 'f' : 'B'}${fillRule === 'evenodd' ? '*' : ''}`;
}
