import type { Dataset, Datasets } from '../data/dataset.ts';
import type { Memory } from '../cache/memory.ts';

/** The datasets, with note taken of each that is asked for: a step that has seen two of them need not care about the rest. */
export function seenDatasets(datasets: Datasets, memory: Memory): Datasets {
  const names = [...datasets.keys()].join('\n');
  memory.show('dataset', (name) => datasets.get(name));
  memory.show('datasets', () => names);
  return new SeenDatasets(datasets, memory, names);
}

class SeenDatasets implements ReadonlyMap<string, Dataset> {
  readonly #datasets: Datasets;
  readonly #memory: Memory;
  readonly #names: string;

  constructor(datasets: Datasets, memory: Memory, names: string) {
    this.#datasets = datasets;
    this.#memory = memory;
    this.#names = names;
  }

  get(name: string): Dataset | undefined {
    return this.#memory.seen('dataset', name, this.#datasets.get(name));
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  get size(): number {
    return this.#all().size;
  }

  keys(): MapIterator<string> {
    return this.#all().keys();
  }

  values(): MapIterator<Dataset> {
    return this.#each().values();
  }

  entries(): MapIterator<[string, Dataset]> {
    return this.#each().entries();
  }

  [Symbol.iterator](): MapIterator<[string, Dataset]> {
    return this.entries();
  }

  forEach(callback: (dataset: Dataset, name: string, all: ReadonlyMap<string, Dataset>) => void): void {
    for (const [name, dataset] of this.entries()) callback(dataset, name, this);
  }

  /** Who goes through the names sees which there are. */
  #all(): Datasets {
    this.#memory.seen('datasets', '', this.#names);
    return this.#datasets;
  }

  /** Who goes through the datasets sees every one. */
  #each(): Datasets {
    for (const name of this.#all().keys()) this.get(name);
    return this.#datasets;
  }
}
