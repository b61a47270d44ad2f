/** How wide bars are, and how far apart. */
import type { BarShares } from '../configuration.ts';

/** The measures of a group of bars in its slot. */
export interface BarWidths {
  /** Points from one bar of the group to the next. */
  readonly pitch: number;
  /** As Chart.js wants them. */
  readonly shares: BarShares;
}

const widestGroup = 0.78;
/** The thin white gap between neighbouring bars in points. */
const gap = 1.5;

/** Bars side by side in a slot: together at most three quarters of it, each at most `widest` points. */
export function barWidths(slot: number, count: number, widest: number): BarWidths {
  const width = Math.min(widest, (slot * widestGroup) / count - gap);
  const pitch = width + gap;
  return { pitch, shares: { group: (pitch * count) / slot, bar: width / pitch } };
}
