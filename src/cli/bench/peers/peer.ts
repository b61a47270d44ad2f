import type { Subject } from '../bench.ts';

/** Another engine that is given the same content. */
export interface Peer {
  /** Absent where this machine does not have it. */
  readonly subject?: Subject;
  /** What it does not do that our pack does, or why it is not measured. */
  readonly notes: readonly string[];
}
