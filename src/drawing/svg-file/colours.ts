/** Colours as SVG attributes write them. */
import { hexColour, parseCanvasColour, type SeenColour } from '../canvas-colour.ts';
import { namedColours } from './named-colours.ts';

/** What a fill or stroke is painted with. */
export type Paint = SeenColour | 'none';

/** Reads none, transparent, a keyword, #rgb, #rrggbb (with or without opacity) and rgb(); undefined for anything else. */
export function parsePaint(text: string): Paint | undefined {
  const word = text.trim().toLowerCase();
  if (word === 'none' || word === 'transparent') return 'none';
  if (Object.hasOwn(namedColours, word)) return { colour: namedColours[word] ?? '', opacity: 1 };
  if (/^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(word)) return parseCanvasColour(word);
  const parts = /^rgba?\(([^()]*)\)$/
    .exec(word)?.[1]
    ?.trim()
    .split(/\s*[,/]\s*|\s+/);
  if (!parts || parts.length < 3 || parts.length > 4) return undefined;
  const [red, green, blue] = parts.slice(0, 3).map((part) => parsePart(part, 255));
  const opacity = parsePart(parts[3] ?? '1', 1);
  const isWhole = red !== undefined && green !== undefined && blue !== undefined && opacity !== undefined;
  return isWhole ? { colour: hexColour(red, green, blue), opacity: Math.min(1, Math.max(0, opacity)) } : undefined;
}

function parsePart(text: string, whole: number): number | undefined {
  const found = /^(\d+(?:\.\d+)?|\.\d+)(%?)$/.exec(text);
  return found ? Number(found[1]) * (found[2] === '%' ? whole / 100 : 1) : undefined;
}

/** A colour as it looks on white paper when only a part of it is seen, 0 to 1. */
export function onWhite(colour: string, opacity: number): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16);
    return 255 + (part - 255) * opacity;
  });
  return hexColour(red, green, blue);
}
