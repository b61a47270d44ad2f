import { barsAndLines } from './bars-and-lines.ts';

/** A line for each series. */
export const line = barsAndLines({ mark: 'line', mixesLines: false, stacks: 'never' });
