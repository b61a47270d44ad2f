/** The package `fontkit` comes without types; this is what is used of it. */
declare module 'fontkit' {
  export interface Glyph {
    /** In font units. */
    readonly advanceWidth: number;
    /** The outline in font units, y upwards. */
    readonly path: { toSVG(): string };
  }
  export interface Font {
    readonly unitsPerEm: number;
    getGlyph(glyph: number): Glyph;
    layout(text: string): { readonly advanceWidth: number };
  }
  /** Parses a font file. */
  export function create(bytes: Uint8Array): Font;
}
