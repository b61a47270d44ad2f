import type { Dataset, Datasets } from '../../data/dataset.ts';
import { atRows, type RowsOfDay } from '../../data/rows-of-day.ts';
import type { Memory } from '../../cache/memory.ts';

type RowsOfPaper = ReadonlyMap<string, RowsOfDay>;

/** The datasets, with note taken of each that is asked for: a step that has seen two of them need not care about the rest. */
export function seenDatasets(datasets: Datasets, memory: Memory): SeenDatasets {
  const names = [...datasets.keys()].join('\n');
  memory.show('dataset', (name) => datasets.get(name));
  memory.show('datasets', () => names);
  return new SeenDatasets({ datasets, memory, names });
}

interface Seeing {
  readonly datasets: Datasets;
  readonly memory: Memory;
  /** All names, one a line. */
  readonly names: string;
  readonly rows?: RowsOfPaper;
}

/** Datasets of which note is taken. */
export class SeenDatasets implements ReadonlyMap<string, Dataset> {
  readonly #datasets: Datasets;
  readonly #memory: Memory;
  readonly #names: string;
  readonly #rows: RowsOfPaper;

  constructor({ datasets, memory, names, rows = new Map() }: Seeing) {
    this.#datasets = datasets;
    this.#memory = memory;
    this.#names = names;
    this.#rows = rows;
  }

  /** The same, of those that grow the rows of a day, where a number is given by their name. */
  withRows(rows: RowsOfPaper): SeenDatasets {
    if (rows.size === 0) return this;
    return new SeenDatasets({ datasets: this.#datasets, memory: this.#memory, names: this.#names, rows });
  }

  get(name: string): Dataset | undefined {
    const whole = this.#memory.seen('dataset', name, this.#datasets.get(name));
    return whole && atRows(whole, this.#rows.get(name)?.rows);
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
    return new Map(
      [...this.#all().keys()].flatMap((name) => {
        const dataset = this.get(name);
        return dataset ? [[name, dataset] as const] : [];
      }),
    );
  }
}
