/** Colours as Chart.js hands them to a canvas. */

/** A colour #rrggbb and how much of it is seen, 0 to 1. */
export interface SeenColour {
  readonly colour: string;
  readonly opacity: number;
}

/** Reads #rgb, #rrggbb, #rrggbbaa, rgb() and rgba(); throws for anything else, a programmer's mistake. */
export function parseCanvasColour(text: string): SeenColour {
  if (/^#[0-9a-f]{3}$/i.test(text))
    return { colour: `#${text.slice(1).replaceAll(/./g, '$&$&')}`.toLowerCase(), opacity: 1 };
  if (/^#[0-9a-f]{6}$/i.test(text)) return { colour: text.toLowerCase(), opacity: 1 };
  if (/^#[0-9a-f]{8}$/i.test(text))
    return { colour: text.slice(0, 7).toLowerCase(), opacity: Number.parseInt(text.slice(7), 16) / 255 };
  const parts =
    /^rgba?\(([^)]+)\)$/
      .exec(text)?.[1]
      ?.split(/[\s,/]+/)
      .map(Number) ?? [];
  const [red, green, blue, opacity = 1] = parts;
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error(`"${text}" is not a colour that a drawing knows`);
  return { colour: hexColour(red, green, blue), opacity };
}

/** #rrggbb from three parts of 0 to 255. */
export function hexColour(red: number, green: number, blue: number): string {
  const digits = [red, green, blue].map((part) =>
    Math.round(Math.min(255, Math.max(0, part)))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}
