import type { Place } from '../../diagnostics/diagnostic.ts';

/** Finds places in a parsed text. */
export interface Places {
  /** Of a value. */
  value(path: readonly PropertyKey[]): Place;
  /** Of the key that a value stands under. */
  key(path: readonly PropertyKey[]): Place;
}
