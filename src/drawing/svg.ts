/** A drawing as SVG for the page: no style attributes (a strict content security policy), colours switchable by class. */
import type { Element, ElementContent, Properties } from 'hast';
import type { ChartPart, Drawing, DrawingOp, PathOp, Segment, TextOp } from './drawing.ts';
import { lightColours } from './palette.ts';
import { round } from './tidy-drawing.ts';

/** What an SVG needs besides its shapes. */
export interface SvgOptions {
  /** What the picture says in words: its accessible name. */
  readonly title: string;
  /** Unique in the page: the ids of clips begin with it. */
  readonly id: string;
  /** Colours stay as they are in dark mode: for pictures of authors. */
  readonly keepsColours?: boolean;
}

/**
 * The `<svg>` of a drawing. A fill in one of the palette's colours has the class `chart-<role>`, a stroke
 * `chart-<role>-line` (roles: see palette.ts), besides its own colour, so that a style sheet can give it another in
 * dark mode. Text is real text in the page's font, and is not read out beside the description of the whole picture. Lengths have two
 * decimals.
 */
export function drawingToSvg(drawing: Drawing, options: SvgOptions): Element {
  const root = element('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${round(drawing.width)} ${round(drawing.height)}`,
    role: 'img',
    ariaLabel: options.title,
    className: ['app-drawing'],
  });
  const nodesOf = nodeMaker(options);
  const picture = element('g', { ariaHidden: 'true' });
  root.children.push(picture);
  const parents = [picture];
  let clips = 0;
  for (const op of drawing.ops) {
    const parent = parents.at(-1) ?? picture;
    switch (op.op) {
      case 'clip': {
        const [group, definition] = clipGroup(op, `${options.id}-clip-${(clips += 1)}`);
        parent.children.push(definition, group);
        parents.push(group);
        break;
      }
      case 'end-clip':
        parents.pop();
        break;
      default:
        parent.children.push(nodesOf(op));
    }
  }
  return root;
}

const roles = new Map(Object.entries(lightColours).map(([role, colour]) => [colour, role]));

/** Makes nodes of operations; `classOf` is chosen once for the whole drawing. */
function nodeMaker({ keepsColours }: SvgOptions): (op: PathOp | TextOp) => ElementContent {
  const classOf = (fill: string | undefined, stroke?: string): string[] | undefined => {
    const role = fill === undefined ? undefined : roles.get(fill);
    const lineRole = stroke === undefined ? undefined : roles.get(stroke);
    const names = [
      ...(role === undefined ? [] : [`chart-${role}`]),
      ...(lineRole === undefined ? [] : [`chart-${lineRole}-line`]),
    ];
    return keepsColours || names.length === 0 ? undefined : names;
  };
  const withPart = (names: string[] | undefined, part: ChartPart | undefined): string[] | undefined =>
    part === undefined ? names : [...(names ?? []), `chart-part-${part}`];
  return (op) =>
    op.op === 'path'
      ? pathNode(op, withPart(classOf(op.fill, op.stroke), op.part))
      : textNode(op, withPart(classOf(op.colour), op.part));
}

function pathNode(op: PathOp, className: string[] | undefined): Element {
  const dash = op.dash?.map(round).join(' ');
  return element('path', {
    className,
    d: pathData(op.segments),
    fill: op.fill ?? 'none',
    fillOpacity: op.fillOpacity,
    fillRule: op.fillRule,
    stroke: op.stroke,
    strokeWidth: op.stroke === undefined ? undefined : round(op.width ?? 1),
    strokeOpacity: op.strokeOpacity,
    strokeDashArray: dash === '' ? undefined : dash,
    strokeLineCap: op.cap,
    strokeLineJoin: op.join,
  });
}

function textNode(op: TextOp, className: string[] | undefined): Element {
  const [x, y] = [round(op.x), round(op.y)];
  const text = element('text', {
    className,
    x,
    y,
    fill: op.colour,
    fontSize: round(op.size),
    fontWeight: op.weight === 700 ? 700 : undefined,
    textAnchor: op.anchor === 'start' ? undefined : op.anchor,
    transform: op.rotate === undefined ? undefined : `rotate(${round(op.rotate)} ${x} ${y})`,
  });
  return { ...text, children: [{ type: 'text', value: op.text }] };
}

function clipGroup(op: Extract<DrawingOp, { op: 'clip' }>, id: string): [group: Element, definition: Element] {
  const rect = element('rect', { x: round(op.x), y: round(op.y), width: round(op.width), height: round(op.height) });
  return [element('g', { clipPath: `url(#${id})` }), { ...element('clipPath', { id }), children: [rect] }];
}

/** Path data (SVG 2, section 9.3): absolute commands, lines along an axis as H and V. */
export function pathData(segments: readonly Segment[]): string {
  let [atX, atY] = [Number.NaN, Number.NaN];
  const steps = segments.map((segment) => {
    if (segment.to === 'close') {
      [atX, atY] = [Number.NaN, Number.NaN];
      return 'Z';
    }
    const [x, y] = [round(segment.x), round(segment.y)];
    const isFlat = y === atY;
    const isSteep = x === atX;
    [atX, atY] = [x, y];
    switch (segment.to) {
      case 'move':
        return `M${x} ${y}`;
      case 'line':
        if (isFlat) return `H${x}`;
        return isSteep ? `V${y}` : `L${x} ${y}`;
      case 'curve':
        return `C${round(segment.x1)} ${round(segment.y1)} ${round(segment.x2)} ${round(segment.y2)} ${x} ${y}`;
    }
  });
  return steps.join('');
}

/** An element with the properties that are there. */
function element(
  tagName: string,
  properties: Readonly<Record<string, string | number | string[] | undefined>>,
): Element {
  const present: Properties = {};
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) present[name] = value;
  return { type: 'element', tagName, properties: present, children: [] };
}
