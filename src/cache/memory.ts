/**
 * What compiling remembers from one time to the next, so that a preview pays for what changed and no more. A step of
 * compiling is kept with everything that it was given and everything that it looked at; it is done again where one of
 * these is no longer the same. The diagnostics of a step are replayed each time, so a second compiling gives exactly what a
 * first one gives. (A "verifying trace": Mokhov, Mitchell and Peyton Jones, "Build Systems à la Carte", 2018.)
 */
import { Collector, type Diagnostic } from '../diagnostics/diagnostic.ts';

/** What steps may look at beside what they are given. */
export type Subject =
  | 'files'
  | 'has'
  | 'content'
  | 'way-out'
  | 'taken-down'
  | 'council'
  | 'committees'
  | 'glossary'
  | 'dataset'
  | 'datasets'
  | 'template';

/** Something that a step looked at, and what it saw. */
export interface Dependency {
  readonly subject: Subject;
  readonly name: string;
  readonly value: unknown;
}

type Dependencies = Map<string, Dependency>;

/** A finished step of compiling. */
export interface Step {
  readonly inputs: readonly unknown[];
  readonly dependencies: ReadonlyMap<string, Dependency>;
  readonly findings: readonly Diagnostic[];
  readonly value: unknown;
}

/** Steps as an earlier process wrote them down. */
export interface StepStore {
  /** The step, where it was given the same and would see the same; `look` gives what stands there now. */
  find(
    key: string,
    inputs: readonly unknown[],
    look: (dependency: Omit<Dependency, 'value'>) => unknown,
  ): Step | undefined;
  /** Called for each step that had to be computed. */
  keep(key: string, step: Step): void;
}

/** The memory of one root. Compiling is synchronous, so one step is worked at a time. */
export class Memory {
  readonly #steps = new Map<string, Step>();
  readonly #things = new Map<string, unknown>();
  readonly #subjects = new Map<Subject, (name: string) => unknown>();
  #collector = new Collector();
  #open: Dependencies | undefined;
  readonly #diskCache: StepStore | undefined;
  /** False where no second compiling will follow. */
  readonly isLasting: boolean;

  /** With `diskCache`, steps of an earlier process are taken from there where they still hold. */
  constructor(diskCache?: StepStore, { isLasting = true }: { readonly isLasting?: boolean } = {}) {
    this.#diskCache = diskCache;
    this.isLasting = isLasting;
  }

  /** The memory of one compiling, which lets go of what it is done with: an archive's papers do not gather in it. */
  static ofOneCompiling(kept?: StepStore): Memory {
    return new Memory(kept, { isLasting: false });
  }

  /** Begins a compiling: what steps find goes to this collector. */
  begin(collector: Collector): void {
    this.#collector = collector;
    this.#open = undefined;
  }

  /** From now on a subject is looked at like this: equal things must be the same thing, or the same text. */
  show(subject: Subject, look: (name: string) => unknown): void {
    this.#subjects.set(subject, look);
  }

  /** Notes that the step under work has seen this, and gives it. */
  seen<Value>(subject: Subject, name: string, value: Value): Value {
    this.#open?.set(`${subject} ${name}`, { subject, name, value });
    return value;
  }

  /** The thing that was known by this name, where it is the same as this one; else this one, known from now on. */
  same<Thing>(name: string, thing: Thing, isSame: (one: Thing, other: Thing) => boolean): Thing {
    // A name is that of one thing, which is always of one type.
    const known = this.#things.get(name) as Thing | undefined;
    if (known !== undefined && isSame(known, thing)) return known;
    this.#things.set(name, thing);
    return thing;
  }

  /** What a step gives: worked out now, or as before where it was given and would see the same. Keys name steps once. */
  step<Value>(key: string, inputs: readonly unknown[], work: () => Value): Value {
    const known = this.#steps.get(key);
    const held = known && this.#holds(known, inputs) ? known : this.#kept(key, inputs);
    const step = held ? this.#replayed(held) : this.#workedOut(inputs, work);
    if (!held) this.#diskCache?.keep(key, step);
    this.#steps.set(key, step);
    this.#passOn(step);
    // A key names one step, which always gives values of one type.
    return step.value as Value;
  }

  /** A step that a compiling takes once, so that only the next one can want it again. */
  once<Value>(key: string, inputs: readonly unknown[], work: () => Value): Value {
    if (this.isLasting) return this.step(key, inputs, work);
    if (!this.#diskCache) return work();
    const held = this.#kept(key, inputs);
    const step = held ? this.#replayed(held) : this.#workedOut(inputs, work);
    if (!held) this.#diskCache.keep(key, step);
    this.#passOn(step);
    // As in every step.
    return step.value as Value;
  }

  /** What a step has seen, the one around it has seen too. */
  #passOn({ dependencies }: Step): void {
    if (this.#open) for (const [name, dependency] of dependencies) this.#open.set(name, dependency);
  }

  #kept(key: string, inputs: readonly unknown[]): Step | undefined {
    return this.#diskCache?.find(key, inputs, ({ subject, name }) => this.#subjects.get(subject)?.(name));
  }

  #holds(step: Step, inputs: readonly unknown[]): boolean {
    if (step.inputs.length !== inputs.length || step.inputs.some((input, at) => input !== inputs[at])) return false;
    // Within one compiling everything that can be seen stays as it is.
    if (!this.isLasting) return true;
    for (const { subject, name, value } of step.dependencies.values())
      if (this.#subjects.get(subject)?.(name) !== value) return false;
    return true;
  }

  #replayed(step: Step): Step {
    for (const finding of step.findings) this.#collector.add(finding);
    return step;
  }

  #workedOut(inputs: readonly unknown[], work: () => unknown): Step {
    const outer = this.#open;
    const dependencies: Dependencies = new Map();
    this.#open = dependencies;
    try {
      const { value, captured } = this.#collector.capture(work);
      return { inputs, dependencies, findings: captured, value };
    } finally {
      this.#open = outer;
    }
  }
}
