/** The order in which the rows of a table stand when it is sorted by a column. */

/** How the cells of a column are put in order: as numbers, as words, or as they first appeared. */
export type ColumnOrder = 'number' | 'words' | 'given';

/** A number as the pages print it: "1,234", "£58,000", "11.6%", "−13"; undefined for a dash or words. */
export function printedNumber(text: string): number | undefined {
  const digits = text.replaceAll(/[,£%\s]/g, '').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}

/**
 * The 0-based positions of the cells in their order. Cells that have no place in it, as a dash among numbers, come last
 * whichever way; equal cells keep the order that they were given in.
 */
export function sortedPositions(
  cells: readonly string[],
  order: ColumnOrder,
  how: { readonly isDescending: boolean; readonly language: string },
): number[] {
  const positions = cells.map((_, at) => at);
  const ranks = ranksOf(cells, order, how.language);
  const sign = how.isDescending ? -1 : 1;
  return positions.toSorted((a, b) => {
    const [one, other] = [ranks[a], ranks[b]];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return sign * (one - other) || a - b;
  });
}

/** A number for each cell that stands for its place; undefined for a cell that has none. */
function ranksOf(cells: readonly string[], order: ColumnOrder, language: string): (number | undefined)[] {
  if (order === 'number') return cells.map(printedNumber);
  const texts = [...new Set(cells)];
  if (order === 'words') texts.sort(new Intl.Collator(language, { numeric: true }).compare);
  const rank = new Map(texts.map((text, at) => [text, at]));
  return cells.map((text) => rank.get(text));
}
