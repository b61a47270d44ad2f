/** All datasets of a root: each CSV with the sidecar beside it. */
import path from 'node:path';
import type { Dataset, Datasets } from '../data/dataset.ts';
import { readDataset } from '../data/reading/read.ts';
import { suppressDatasets } from '../data/reading/suppress.ts';
import { withBound } from '../diagnostics/bounded-collector.ts';
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { Council } from '../schema/council.ts';
import type { Memory } from '../cache/memory.ts';
import { readBytes, readText, startOf, type Tree } from './tree.ts';

/**
 * Reads every dataset; a CSV without sidecar, a sidecar without CSV and two of one name are reported. `broken` names those
 * that are there but could not be read: what asks for them is not at fault.
 */
export function readDatasets(
  tree: Tree,
  council: Council,
  collector: Collector,
): { readonly datasets: Datasets; readonly broken: ReadonlySet<string> } {
  const datasets = new Map<string, Dataset>();
  const broken = new Set<string>();
  for (const file of tree.files) {
    const match = /^(?:restricted\/)?data\/([^/]+)\/([^/]+)\.(csv|yml)$/.exec(file);
    const [, theme, name, ending] = match ?? [];
    if (theme === undefined || name === undefined) continue;
    const twin = file.replace(/\.(csv|yml)$/, ending === 'csv' ? '.yml' : '.csv');
    if (!tree.has(twin)) {
      reportLonely(file, twin, collector);
      broken.add(name);
      continue;
    }
    if (ending === 'yml') continue;
    const earlier = datasets.get(name);
    if (earlier) {
      collector.error(
        'data-file',
        startOf(file),
        `there are two datasets named "${name}"`,
        `The other is ${earlier.file}. Rename one: datasets are found by name.`,
      );
      continue;
    }
    const named = { theme, name, sidecarFile: twin };
    const below = council.suppress?.below;
    const { language } = council;
    const dataset = tree.memory.step(`dataset ${file}`, [below, language], () =>
      withBound(collector, (bounded) => readOne(file, { ...named, language }, { tree, below, collector: bounded })),
    );
    if (dataset) datasets.set(name, dataset);
    else broken.add(name);
  }
  return { datasets: suppressed(datasets, tree.memory), broken };
}

/** Suppression reaches over all datasets: those in which it hides the same figures as before stay as they are. */
function suppressed(datasets: Datasets, memory: Memory): Datasets {
  return memory.step('suppression', [...datasets.values()], () => {
    const made = suppressDatasets(datasets);
    return new Map(
      [...made].map(([name, dataset]) => {
        const hidden = JSON.stringify([...dataset.hidden]);
        return [name, memory.step(`hidden in ${name}`, [datasets.get(name), hidden], () => dataset)];
      }),
    );
  });
}

function reportLonely(file: string, twin: string, collector: Collector): void {
  if (file.endsWith('.csv')) {
    collector.error(
      'data-sidecar',
      startOf(file),
      `${path.posix.basename(file)} has no ${path.posix.basename(twin)} beside it`,
      'Create one with title, source, key and columns, so that the figures can be understood and checked.',
    );
  } else {
    collector.error(
      'data-file',
      startOf(file),
      `${path.posix.basename(twin)} is missing`,
      'Put the CSV file beside this description, or delete the description.',
    );
  }
}

type Named = { theme: string; name: string; language: string; sidecarFile: string };

function readOne(
  file: string,
  named: Named,
  from: { tree: Tree; below: number | undefined; collector: Collector },
): Dataset | undefined {
  const { tree, below, collector } = from;
  const bytes = readBytes(tree, file, collector);
  const sidecarText = readText(tree, named.sidecarFile, collector);
  if (!bytes || sidecarText === undefined) return undefined;
  return readDataset({
    ...named,
    file,
    bytes,
    sidecarText,
    collector,
    ...(below === undefined ? {} : { defaultSuppressBelow: below }),
  });
}
