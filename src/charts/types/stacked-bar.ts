import { barsAndLines } from './bars-and-lines.ts';

/** The parts of each category on one another. */
export const stackedBar = barsAndLines({ mark: 'bar', mixesLines: false, stacks: 'always' });
