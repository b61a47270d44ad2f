/** The council's colour and the colours of charts as a style sheet of its own, so that no page needs an inline style. */
import {
  contrast,
  darkColours,
  lightColours,
  seriesColours,
  textColourOn,
  type ColourRole,
} from '../drawing/palette.ts';

/** Text needs 4.5:1 to its ground (WCAG 2.2, 1.4.3). */
const textContrast = 4.5;

/** Parts of a hundred by which a colour moves towards black or white until it can be read. */
const step = 5;

/**
 * The text of theme.css: `--app-accent` with `--app-on-accent` for grounds and the text on them, `--app-accent-line`
 * for rules and numbers on the page's ground, and the charts' counterparts of their colours on a dark screen, also where the
 * reader's own colours make it dark.
 */
export function themeCss(accent: string = lightColours.ink): string {
  const light = `--app-accent:${accent};--app-on-accent:${textColourOn(accent)};--app-accent-line:${readableOn(lightColours.ground, accent)}`;
  const dark = `--app-accent-line:${readableOn(darkColours.ground, accent)};--app-page:${darkColours.ground}`;
  const charts = (Object.keys(darkColours) as ColourRole[]).map(
    (role) =>
      `.chart-${role}{fill:${darkColours[role]}}.chart-${role}-line{stroke:${darkColours[role]}}.app-chart__swatch--${role}{background:${darkColours[role]}}`,
  );
  const swatches = seriesColours.map((colour, at) => `.app-chart__swatch--${at + 1}{background:${colour}}`);
  return `:root{${light}}${swatches.join('')}\n@media screen and (prefers-color-scheme:dark){:root{${dark}}${charts.join('')}}\n`;
}

/** The colour itself, or as much of white or black mixed in as it needs to be read on the ground. Colours are #rrggbb. */
export function readableOn(ground: string, colour: string): string {
  const end = textColourOn(ground) === lightColours.ground ? '#ffffff' : '#000000';
  for (let parts = 0; parts < 100; parts += step) {
    const mixed = mix(colour, end, parts);
    if (contrast(mixed, ground) >= textContrast) return mixed;
  }
  return end;
}

function mix(colour: string, end: string, parts: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [from, to] = [colour, end].map((one) => Number.parseInt(one.slice(at, at + 2), 16));
    return Math.round(((from ?? 0) * (100 - parts) + (to ?? 0) * parts) / 100);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
