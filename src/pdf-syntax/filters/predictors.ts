/** Rows written as differences, as they were before (ISO 32000-1, 7.4.4.4; for PNG's filters ISO/IEC 15948, clause 9). */

/** Undoes the predictor that the parameters of a filter name; undefined where they or the rows make no sense. */
export function withoutPredictor(
  data: Uint8Array,
  number: (key: string) => number | undefined,
): Uint8Array | undefined {
  const predictor = number('Predictor') ?? 1;
  if (predictor === 1) return data;
  const [colours, bits, columns] = [number('Colors') ?? 1, number('BitsPerComponent') ?? 8, number('Columns') ?? 1];
  const isRow = [colours, bits, columns].every((value) => Number.isInteger(value) && value > 0 && value < 1_000_000);
  if (!isRow || colours > 64 || bits > 16) return undefined;
  const shape = {
    pixel: Math.max(1, Math.floor((colours * bits) / 8)),
    row: Math.ceil((colours * bits * columns) / 8),
  };
  if (predictor === 2) return bits === 8 ? withoutDifferences(data, shape) : undefined;
  return predictor >= 10 && predictor <= 15 ? withoutPngFilters(data, shape) : undefined;
}

/** Bytes of a pixel and of a row. */
interface Shape {
  readonly pixel: number;
  readonly row: number;
}

/** TIFF's predictor of 8-bit samples. */
function withoutDifferences(data: Uint8Array, { pixel, row }: Shape): Uint8Array {
  const plain = Uint8Array.from(data);
  for (let at = 0; at < plain.length; at++)
    if (at % row >= pixel) plain[at] = (plain[at] ?? 0) + (plain[at - pixel] ?? 0);
  return plain;
}

function withoutPngFilters(data: Uint8Array, { pixel, row }: Shape): Uint8Array | undefined {
  const rows = Math.ceil(data.length / (row + 1));
  const plain = new Uint8Array(rows * row);
  let length = 0;
  for (let index = 0; index < rows; index++) {
    const filter = data[index * (row + 1)] ?? 0;
    const written = data.subarray(index * (row + 1) + 1, (index + 1) * (row + 1));
    if (filter > 4) return undefined;
    for (let at = 0; at < written.length; at++) {
      const here = index * row + at;
      const left = at >= pixel ? (plain[here - pixel] ?? 0) : 0;
      const above = index > 0 ? (plain[here - row] ?? 0) : 0;
      const corner = index > 0 && at >= pixel ? (plain[here - row - pixel] ?? 0) : 0;
      plain[here] = (written[at] ?? 0) + predicted(filter, { left, above, corner });
    }
    length += written.length;
  }
  return plain.subarray(0, length);
}

function predicted(filter: number, near: { left: number; above: number; corner: number }): number {
  const { left, above, corner } = near;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? paeth(left, above, corner) : 0;
}

/** The neighbour nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [
    Math.abs(above - corner),
    Math.abs(left - corner),
    Math.abs(left + above - 2 * corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
