/** What the figures of a file are given in, and how they are calculated with: in units, a percentage in hundredths. */
import type { ColumnSettings } from './column-type.ts';

const powers = { thousands: 3, millions: 6 } as const;

/** The power of ten from a figure of the file to the one that is calculated with: 3 for thousands, 2 for a fraction of one. */
export function filePower(settings: ColumnSettings): number {
  return settings.as === 'fraction' ? 2 : scalePower(settings);
}

/** The power of ten of thousands and millions; 0 for units. */
export function scalePower(settings: ColumnSettings): number {
  return settings.in === undefined ? 0 : powers[settings.in];
}

/** Decimal places that a table prints of a cell with so many in the file: 0.455 as a fraction is 45.5%. */
export function printedDecimals(decimals: number, settings: ColumnSettings): number {
  return settings.as === 'fraction' ? Math.max(0, decimals - 2) : decimals;
}

/** Decimal places of a figure in units whose cells have so many in thousands or millions. */
export function unitDecimals(decimals: number, settings: ColumnSettings): number {
  return Math.max(0, decimals - scalePower(settings));
}
