/** Captions and notes, worded alike for page and paper. */

/** "Table 2" or "Figure 1". */
export function captionLabel(kind: 'Table' | 'Figure', number: number): string {
  return `${kind} ${number}`;
}

/** The source line under a table or picture: "Source: …" with one full stop. */
export function sourceLine(source: string): string {
  return `Source: ${source.trim().replace(/[.]?$/, '.')}`;
}
