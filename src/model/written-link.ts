import type { Place } from '../diagnostics/diagnostic.ts';

/** A link that an author wrote, with its place. */
export interface WrittenLink {
  /** As written, for example "/data/contacts/". */
  readonly url: string;
  readonly place: Place;
}
