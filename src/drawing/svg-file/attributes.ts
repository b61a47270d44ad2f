/** Which attributes an author's SVG may have, and what is said of those it may not. */
import type { Finding } from '../../diagnostics/diagnostic.ts';

/** Why something in a picture is refused, and what to do. */
export type Refusal = Finding;

const plainHint = 'Save the picture as plain SVG, with attributes such as fill="#12436d" and without styles.';

/** Effects that would look one way on the page and another on paper. */
const effects: ReadonlySet<string> = new Set([
  'clip-path',
  'mask',
  'filter',
  'marker',
  'marker-start',
  'marker-mid',
  'marker-end',
  'mix-blend-mode',
  'paint-order',
  'pathLength',
  'textLength',
  'lengthAdjust',
  'rotate',
  'writing-mode',
  'letter-spacing',
  'word-spacing',
  'text-decoration',
  'stroke-dashoffset',
  'vector-effect',
]);
/** Values of those attributes that change nothing. */
const idle: ReadonlySet<string> = new Set(['none', 'normal', '0', '0px', 'horizontal-tb', 'lr-tb', 'auto']);

/** Why an attribute cannot stand in a picture; undefined for one that can, or that says nothing about its look. */
export function refusalOfAttribute(name: string, value: string): Refusal | undefined {
  const local = name.slice(name.lastIndexOf(':') + 1);
  if (/^on/i.test(local))
    return { reason: `the attribute "${name}" would run code`, hint: 'Delete it: pictures cannot run code.' };
  if (local === 'href' || local === 'src') {
    return {
      reason: `the picture refers to "${shorten(value)}"`,
      hint: 'Draw everything in the picture itself, without links and references.',
    };
  }
  if (name === 'style') return { reason: 'the picture is styled with CSS (style="…")', hint: plainHint };
  if (/url\s*\(/i.test(value)) {
    return {
      reason: `"${name}" refers to "${shorten(value)}"`,
      hint: 'Use a plain colour instead of a gradient, pattern or other reference.',
    };
  }
  if (effects.has(name) && !idle.has(value.trim())) {
    return {
      reason: `the effect ${name}="${shorten(value)}" cannot be drawn the same way on the web and in print`,
      hint: 'Draw it with plain shapes.',
    };
  }
  return undefined;
}

/** Why an element cannot stand in a picture. `local` is its name without prefix. */
export function refusalOfElement(local: string): Refusal {
  switch (local) {
    case 'script':
      return { reason: 'the picture contains a script', hint: 'Delete the <script>: pictures cannot run code.' };
    case 'style':
      return { reason: 'the picture is styled with CSS (<style>)', hint: plainHint };
    case 'foreignObject':
      return { reason: '<foreignObject> contains something that is not a picture', hint: 'Use <text> for words.' };
    case 'image':
      return {
        reason: '<image> embeds another picture in this one',
        hint: 'Use the PNG or JPEG as a separate figure.',
      };
    case 'use':
    case 'symbol':
    case 'a':
      return {
        reason: `<${local}> refers to something else`,
        hint: 'Draw everything in the picture itself, without links and references.',
      };
    case 'animate':
    case 'animateMotion':
    case 'animateTransform':
    case 'set':
      return {
        reason: `<${local}> animates the picture`,
        hint: 'Animation cannot be printed. Draw the picture without movement.',
      };
    default:
      return {
        reason: `<${local}> cannot be drawn`,
        hint: 'Use g, rect, circle, ellipse, line, polyline, polygon, path, text, tspan, title and desc.',
      };
  }
}

/** An author's words short enough for a message. */
export function shorten(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}
