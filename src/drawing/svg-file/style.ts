/** Presentation attributes of SVG, inherited from element to element (SVG 2, section 6). */
import { clampShare, type Look } from './look.ts';
import { parsePaint } from './colours.ts';
import { parseNumber, parseNumbers } from './lengths.ts';
import type { PictureContext } from './picture-context.ts';
import type { XmlElement } from './xml.ts';

type Change = Partial<Look> | undefined;
type Reader = (value: string, parent: Look) => Change;

/** How one attribute changes the look; undefined where its value is not understood. */
const readers = {
  color: (value) => {
    const paint = parsePaint(value);
    return paint === undefined || paint === 'none' ? undefined : { currentColour: paint };
  },
  fill: (value, parent) => paintChange(value, parent, 'fill'),
  stroke: (value, parent) => paintChange(value, parent, 'stroke'),
  'fill-opacity': (value) => shareChange(value, (share) => ({ fillOpacity: share })),
  'stroke-opacity': (value) => shareChange(value, (share) => ({ strokeOpacity: share })),
  // The opacity of a group is given to each of its parts: alike as long as they do not overlap.
  opacity: (value, parent) => shareChange(value, (share) => ({ opacity: parent.opacity * share })),
  'fill-rule': (value) => choice(value, ['nonzero', 'evenodd'] as const, (fillRule) => ({ fillRule })),
  'stroke-linecap': (value) => choice(value, ['butt', 'round', 'square'] as const, (cap) => ({ cap })),
  'stroke-linejoin': (value) => choice(value, ['miter', 'round', 'bevel'] as const, (join) => ({ join })),
  'stroke-dasharray': (value) => {
    if (value.trim() === 'none') return { dash: [] };
    const dash = parseNumbers(value.replaceAll('px', ''));
    if (!dash || dash.some((length) => length < 0)) return undefined;
    const isSolid = dash.every((length) => length === 0);
    return { dash: isSolid ? [] : dash.length % 2 === 0 ? dash : [...dash, ...dash] };
  },
  'text-anchor': (value) => choice(value, ['start', 'middle', 'end'] as const, (anchor) => ({ anchor })),
  'font-weight': (value) => weightChange(value),
  'dominant-baseline': (value) => baselineChange(value),
  visibility: (value) =>
    choice(value, ['visible', 'hidden', 'collapse'] as const, (seen) => ({ isVisible: seen === 'visible' })),
} as const satisfies Readonly<Record<string, Reader>>;

function isRead(name: string): name is keyof typeof readers {
  return Object.hasOwn(readers, name);
}

/** The look of an element whose parent looks as given; what is not understood is reported and changes nothing. */
export function lookOf(element: XmlElement, parent: Look, context: PictureContext): Look {
  let look: Look = { ...parent };
  for (const [name, { value }] of element.attributes) {
    if (!isRead(name) || value.trim() === 'inherit') continue;
    const read: Reader = readers[name];
    const change = read(value, { ...parent, currentColour: look.currentColour });
    if (change) look = { ...look, ...change };
    else context.misread(element, name, hints[name]);
  }
  const size = context.length(element, 'font-size', look.fontSize);
  const strokeWidth = context.length(element, 'stroke-width', look.strokeWidth);
  return { ...look, fontSize: size, strokeWidth };
}

const colourHint = 'Write a colour as #12436d, rgb(18, 67, 109) or a name such as navy.';
const shareHint = 'Write a number from 0 to 1.';
const hints: Readonly<Record<keyof typeof readers, string>> = {
  color: colourHint,
  fill: colourHint,
  stroke: colourHint,
  opacity: shareHint,
  'fill-opacity': shareHint,
  'stroke-opacity': shareHint,
  'fill-rule': 'Write nonzero or evenodd.',
  'stroke-linecap': 'Write butt, round or square.',
  'stroke-linejoin': 'Write miter, round or bevel.',
  'stroke-dasharray': 'Write none, or the lengths of dashes and gaps, for example "4 2".',
  'text-anchor': 'Write start, middle or end.',
  'font-weight': 'Write normal, bold or a number, for example 700.',
  'dominant-baseline': 'Write alphabetic, middle or hanging.',
  visibility: 'Write visible or hidden.',
};

function paintChange(value: string, parent: Look, name: 'fill' | 'stroke'): Change {
  const paint = value.trim().toLowerCase() === 'currentcolor' ? parent.currentColour : parsePaint(value);
  return paint === undefined ? undefined : { [name]: paint };
}

function shareChange(value: string, change: (share: number) => Change): Change {
  const isPercent = value.trim().endsWith('%');
  const share = parseNumber(value.trim().replace(/%$/, ''));
  return share === undefined ? undefined : change(clampShare(isPercent ? share / 100 : share));
}

function choice<Word extends string>(value: string, words: readonly Word[], change: (word: Word) => Change): Change {
  const word = words.find((one) => one === value.trim());
  return word === undefined ? undefined : change(word);
}

/** The document's font has two weights: 600 and above are bold. */
function weightChange(value: string): Change {
  const word = value.trim();
  if (word === 'normal' || word === 'lighter') return { weight: 400 };
  if (word === 'bold' || word === 'bolder') return { weight: 700 };
  const weight = parseNumber(word);
  return weight === undefined ? undefined : { weight: weight >= 600 ? 700 : 400 };
}

function baselineChange(value: string): Change {
  switch (value.trim()) {
    case 'auto':
    case 'alphabetic':
      return { baseline: 'alphabetic' };
    case 'middle':
    case 'central':
      return { baseline: 'middle' };
    case 'hanging':
    case 'text-before-edge':
    case 'text-top':
      return { baseline: 'hanging' };
    default:
      return undefined;
  }
}
