import { roundChart } from './round.ts';

/** Slices of a circle. */
export const pie = roundChart({ isRing: false });
