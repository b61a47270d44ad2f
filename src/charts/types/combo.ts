import { barsAndLines } from './bars-and-lines.ts';

/** Bars with lines over them. */
export const combo = barsAndLines({ mark: 'bar', mixesLines: true, stacks: 'never' });
