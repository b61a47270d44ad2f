/** The council's colour on the page, with text that can be read on it. */

/** Colours as #rrggbb. */
export interface Accent {
  readonly ground: string;
  /** White or near-black, whichever contrasts more with the ground. */
  readonly text: string;
}

/** GOV.UK's near-black, for a council that names no colour. */
const nearBlack = '#0b0c0c';

/** The accent and the text colour on it. */
export function accentOf(ground: string = nearBlack): Accent {
  const onWhite = contrast(ground, '#ffffff');
  return { ground, text: onWhite >= contrast(ground, nearBlack) ? '#ffffff' : nearBlack };
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(a: string, b: string): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance). */
function luminance(colour: string): number {
  const channel = (at: number): number => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
