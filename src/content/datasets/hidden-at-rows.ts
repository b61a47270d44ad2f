/** Small counts of data that grow: hidden in a paper as they were on its day, and hidden everywhere once they were hidden in a paper. */
import type { Memory } from '../../cache/memory.ts';
import type { Dataset, Datasets, Hidden } from '../../data/dataset.ts';
import { atRows, hiddenInEither } from '../../data/rows-of-day.ts';
import type { PublishedRows } from './published-rows.ts';

/** What is hidden, and how that is found. */
export interface Hiding {
  /** As they were read. */
  readonly datasets: Datasets;
  /** With what is hidden when all rows are shown. */
  readonly made: Datasets;
  readonly published: PublishedRows;
  readonly suppress: (datasets: Datasets) => Datasets;
}

/** The datasets, those that grow with what is hidden in each number of rows that papers were published with. */
export function withHiddenAtRows({ datasets, made, published, suppress }: Hiding, memory: Memory): Datasets {
  const found = new Map<string, Map<number, ReadonlyMap<string, Hidden>>>();
  const isAsked = [...datasets.values()].some(({ suppressBelow }) => suppressBelow !== undefined);
  for (const rows of isAsked ? published.together : []) {
    const then = suppress(new Map([...datasets].map(([name, dataset]) => [name, atRows(dataset, rows.get(name))])));
    for (const [name, count] of rows) {
      const own = found.get(name) ?? new Map<number, ReadonlyMap<string, Hidden>>();
      found.set(name, own.set(count, hiddenInEither(own.get(count) ?? new Map(), then.get(name)?.hidden ?? new Map())));
    }
  }
  return new Map(
    [...made].map(([name, dataset]) => {
      const own = found.get(name);
      return [name, own ? withHidden(dataset, own, memory) : dataset];
    }),
  );
}

/** What was hidden with fewer rows is hidden with more. */
function withHidden(
  dataset: Dataset,
  found: ReadonlyMap<number, ReadonlyMap<string, Hidden>>,
  memory: Memory,
): Dataset {
  const hiddenAtRows = new Map<number, ReadonlyMap<string, Hidden>>();
  let before: ReadonlyMap<string, Hidden> = new Map();
  for (const [count, hidden] of [...found].toSorted(([one], [other]) => one - other)) {
    before = hiddenInEither(hidden, before);
    hiddenAtRows.set(count, before);
  }
  const hidden = hiddenInEither(dataset.hidden, before);
  const written = JSON.stringify([...hiddenAtRows].map(([count, cells]) => [count, [...cells]]));
  return memory.step(`hidden at rows in ${dataset.name}`, [dataset, written], () => ({
    ...dataset,
    hidden,
    hiddenAtRows,
  }));
}
