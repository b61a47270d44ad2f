/** Findings of a file that a program wrote may be more than the memory holds: they are bounded where they are found. */
import { furtherFindings } from './bounded.ts';
import { Collector, type Diagnostic } from './diagnostic.ts';

/** As many of one rule and severity in one file are handed on; more than are shown of one kind. */
const mostOfRule = 1000;

class BoundedCollector extends Collector {
  readonly #to: Collector;
  readonly #counts = new Map<string, { count: number; next?: Diagnostic }>();

  constructor(to: Collector) {
    super();
    this.#to = to;
  }

  override add(diagnostic: Diagnostic): void {
    const { rule, severity, place } = diagnostic;
    const key = `${rule} ${severity} ${place.file}`;
    const known = this.#counts.get(key) ?? { count: 0 };
    known.count += 1;
    this.#counts.set(key, known);
    if (known.count <= mostOfRule) this.#to.add(diagnostic);
    else known.next ??= diagnostic;
  }

  /** Hands on what was counted only. */
  close(): void {
    for (const { count, next } of this.#counts.values())
      if (next) this.#to.add(furtherFindings(next, count - mostOfRule));
  }
}

/** Runs `work` with a collector that hands on so many findings of each rule and file, and then how many more there were. */
export function withBound<Value>(collector: Collector, work: (bounded: Collector) => Value): Value {
  const bounded = new BoundedCollector(collector);
  const value = work(bounded);
  bounded.close();
  return value;
}
