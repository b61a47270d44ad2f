/** The colours of paper (#rrggbb). Each text colour has at least 4.5:1 contrast on white and on the tint. */
export const colours = {
  text: '#0b0c0c',
  /** Running heads and feet. */
  quiet: '#505a5f',
  rule: '#b1b4b6',
  strongRule: '#0b0c0c',
  /** The ground of callouts and code. */
  tint: '#f3f2f1',
  watermark: '#ededee',
} as const;

/** A colour as flow gives it: near-black where absent, the council's for 'accent'. */
export function colourOf(colour: string | undefined, accent: string): string {
  if (colour === undefined) return colours.text;
  return colour === 'accent' ? accent : colour;
}
