/** A card drawn: the title in at most three lines, committee and date below, the council at the foot. */
import { lightColours } from '../../drawing/palette.ts';
import { loadFonts } from '../../typeset/fonts/fonts.ts';
import { outlinedText } from '../../typeset/paint/outlined-text.ts';
import { cardSize } from './card-size.ts';
import type { Card } from './cards.ts';

const margin = 48;
const title = { size: 46, leading: 54, face: 'bold' } as const;
const below = { size: 26, face: 'regular' } as const;
const mostLines = 3;

/** A card as SVG without text: its letters are outlines, since no font can be counted on where it is made a picture. */
export function drawCard({ title: words, line, foot, colour = lightColours.ink }: Card): string {
  const { width, height } = cardSize;
  const lines = linesOf(words, width - 2 * margin);
  const first = 120;
  const after = first + (lines.length - 1) * title.leading + 52;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${lightColours.ground}"/>`,
    `<rect width="${width}" height="14" fill="${colour}"/>`,
    `<g fill="${lightColours.ink}">`,
    ...lines.map((text, at) => outlinedText(text, { ...title, x: margin, y: first + at * title.leading })),
    '</g>',
    `<g fill="${lightColours.axis}">${outlinedText(shortened(line, below, width - 2 * margin), { ...below, x: margin, y: after })}</g>`,
    `<g fill="${lightColours.ink}">${outlinedText(shortened(foot, below, width - 2 * margin), { ...below, x: margin, y: height - margin })}</g>`,
    '</svg>',
  ].join('');
}

function linesOf(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer, title) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= mostLines) return lines.map((line) => shortened(line, title, width));
  const rest = lines.slice(mostLines - 1).join(' ');
  return [...lines.slice(0, mostLines - 1), shortened(rest, title, width)].map((line) => shortened(line, title, width));
}

type Style = { readonly size: number; readonly face: 'bold' | 'regular' };

/** The text, or as much of it as fits before an ellipsis. */
function shortened(text: string, style: Style, width: number): string {
  if (widthOf(text, style) <= width) return text;
  let end = text.length;
  while (end > 1 && widthOf(`${text.slice(0, end).trimEnd()} …`, style) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()} …`;
}

function widthOf(text: string, { size, face }: Style): number {
  return loadFonts().width(text, size, { face });
}
