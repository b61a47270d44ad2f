/** Lines as items: text at its baseline, tints behind code, strokes through struck words, rules and areas of links. */
import type { Line } from './break-lines.ts';
import type { Colours } from '../design/page-design.ts';
import type { Fonts } from '../fonts/fonts.ts';
import type { PartLink, TextPart } from './text-parts.ts';
import type { Item, LinkItem } from '../pages/laid-out.ts';

/** How lines are set. Lengths are points. */
export interface LineLook {
  readonly fonts: Fonts;
  readonly size: number;
  readonly leading: number;
  readonly colours: Colours;
}

/** Dots that leave room for a signature: in print a rule, which is not read aloud. */
const dotsToSignOn = /(…{4,})/;

/** From the top of a line to its baseline: ascent and descent stand in the middle of the leading. */
export function baselineOf(look: { readonly size: number; readonly leading: number }, fonts: Fonts): number {
  const ascent = (fonts.ascent * look.size) / 1000;
  const descent = (fonts.descent * look.size) / 1000;
  return (look.leading - ascent - descent) / 2 + ascent;
}

/** The items of one line whose upper left corner is at x, y. */
export function setLine(line: Line, at: { x: number; y: number }, look: LineLook): Item[] {
  const baseline = at.y + baselineOf(look, look.fonts);
  const items: Item[] = [];
  for (const { x, width, text, part } of line.fragments) {
    if (text === '') continue;
    const left = at.x + x;
    const size = look.size * part.scale;
    if (part.isCode) {
      items.push({
        kind: 'ground',
        x: left - 1,
        y: at.y + 1,
        width: width + 2,
        height: look.leading - 2,
        colour: look.colours.tint,
      });
    }
    items.push(...textItems({ text, part }, { x: left, baseline }, look));
    if (part.isStruck) items.push(stroke({ x: left, y: baseline - size * 0.25, width }, look.colours.text));
    if (part.link) items.push(...linkItems(part.link, { x: left, y: at.y, width, baseline }, look));
  }
  return items;
}

/** A stretch of text; dots to sign on are ruled. */
function textItems(
  { text, part }: { text: string; part: TextPart },
  at: { x: number; baseline: number },
  look: LineLook,
): Item[] {
  const { face, tabular } = part.face;
  const size = look.size * part.scale;
  const colour = look.colours.text;
  const y = at.baseline - part.rise * look.size;
  let { x } = at;
  return text.split(dotsToSignOn).flatMap((stretch): Item[] => {
    if (stretch === '') return [];
    const start = x;
    const width = look.fonts.width(stretch, size, part.face);
    x += width;
    if (dotsToSignOn.test(stretch)) return [stroke({ x: start, y: at.baseline + 1, width }, colour)];
    return [
      { kind: 'text', x: start, y, text: stretch, face, ...(tabular && { tabular }), size, colour, tag: part.tag },
    ];
  });
}

function stroke({ x, y, width }: { x: number; y: number; width: number }, colour: string): Item {
  return { kind: 'line', x, y, toX: x + width, toY: y, thickness: 0.5, colour };
}

function linkItems(
  link: PartLink,
  area: { x: number; y: number; width: number; baseline: number },
  look: LineLook,
): Item[] {
  const { x, y, width } = area;
  const item = linkItem(link, { x, y, width, height: look.leading });
  if (link.isBare) return [item];
  const colour = link.target.to === 'address' ? look.colours.accent : look.colours.rule;
  return [stroke({ x, y: area.baseline + look.size * 0.16, width }, colour), item];
}

/** The area of a link, in points, and what it says. */
export function linkItem(
  link: Pick<PartLink, 'target' | 'tag' | 'words'>,
  area: { x: number; y: number; width: number; height: number },
): LinkItem {
  const contents = link.words.replace(/\s+/g, ' ').trim();
  return { kind: 'link', ...area, target: link.target, contents, tag: link.tag };
}
