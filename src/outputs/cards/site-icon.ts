import { lightColours, textColourOn } from '../../drawing/palette.ts';

/** The icon that a telephone puts on its screen: where it lies, and its pixels on a side. */
export const touchIcon = { path: 'apple-touch-icon.png', size: 180 };

/** The text of favicon.svg: a sheet of paper on the council's colour. `size` is its width in pixels, where it has one. */
export function faviconSvg(accent: string = lightColours.ink, size?: number): string {
  const line = textColourOn(accent);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${size === undefined ? '' : ` width="${size}" height="${size}"`} viewBox="0 0 32 32">`,
    `<rect width="32" height="32" rx="4" fill="${accent}"/>`,
    `<path d="M10 6h8l5 5v15H10z" fill="none" stroke="${line}" stroke-width="2"/>`,
    `<path d="M13 15h7M13 19h7M13 23h4" stroke="${line}" stroke-width="2"/>`,
    '</svg>',
  ].join('');
}
