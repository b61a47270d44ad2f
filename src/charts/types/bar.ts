import { barsAndLines } from './bars-and-lines.ts';

/** Bars side by side. */
export const bar = barsAndLines({ mark: 'bar', mixesLines: false, stacks: 'never' });
