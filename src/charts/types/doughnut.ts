import { roundChart } from './round.ts';

/** Parts of a ring. */
export const doughnut = roundChart({ isRing: true });
