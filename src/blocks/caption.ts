/** Captions and notes, worded alike for page and paper. */
import type { Wording } from '../locales/en-GB/locale.ts';

/** "Table 2" or "Figure 1". */
export function captionLabel(kind: 'table' | 'figure', number: number, { blocks }: Wording): string {
  return blocks[kind](number);
}

/** The source line under a table or picture: "Source: …" with one full stop. */
export function sourceLine(source: string, { blocks }: Wording): string {
  return blocks.source(source.trim().replace(/[.]?$/, '.'));
}
