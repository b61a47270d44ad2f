/** Parts of a page that are made when it is drawn, so that a large archive need not be in memory at once. */
import type { Dataset } from '../../data/dataset.ts';
import type { Paper } from '../../model/paper.ts';

/** All that decides such a part, beside the program. */
export interface MadeFrom {
  readonly paper?: Paper;
  readonly dataset?: Dataset;
  /** Plain data. */
  readonly beside: readonly unknown[];
}

/** Makes a part; where it says what it is made from, it need not be made to know whether it is still the same. */
export type Deferred<Value> = (() => Value) & { readonly madeFrom?: MadeFrom };

/** A part that says what it is made from: whoever leaves something out there gets pages that are out of date. */
export function deferred<Value>(madeFrom: MadeFrom, make: () => Value): Deferred<Value> {
  return Object.assign(() => make(), { madeFrom });
}
