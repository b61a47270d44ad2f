/** All datasets of a root: each CSV with the sidecar beside it. */
import path from 'node:path';
import type { Dataset, Datasets } from '../../data/dataset.ts';
import { readDataset } from '../../data/reading/read.ts';
import { suppressDatasets } from '../../data/reading/suppress.ts';
import { withBound } from '../../diagnostics/bounded-collector.ts';
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { Council } from '../../schema/council/council.ts';
import { withHiddenAtRows } from './hidden-at-rows.ts';
import { readPublishedRows, type PublishedRows } from './published-rows.ts';
import { readBytes, readText, startOf, type Tree } from '../tree.ts';

/**
 * Reads every dataset; a CSV without sidecar, a sidecar without CSV and two of one name are reported. `broken` names those
 * that are there but could not be read: what asks for them is not at fault. `ofDrafts` gives the names of those that drafts alone
 * use: nothing is hidden in others for the sake of what is not published.
 */
export function readDatasets(
  tree: Tree,
  council: Council,
  { collector, ofDrafts }: { readonly collector: Collector; readonly ofDrafts: () => ReadonlySet<string> },
): { readonly datasets: Datasets; readonly broken: ReadonlySet<string>; readonly published: PublishedRows } {
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
  return { ...withPublishedRows(datasets, tree, ofDrafts), broken };
}

/** Suppression, and what papers were published with of data that grow: what was hidden then stays hidden. */
function withPublishedRows(
  datasets: Datasets,
  tree: Tree,
  ofDrafts: () => ReadonlySet<string>,
): { readonly datasets: Datasets; readonly published: PublishedRows } {
  const { memory } = tree;
  const { made, drafts } = suppressed(datasets, tree, ofDrafts);
  const growing = [...made.values()].filter(({ grows }) => grows);
  if (growing.length === 0) return { datasets: made, published: { ofPapers: new Map(), together: [] } };
  const published = memory.step('rows of published papers', growing, () => readPublishedRows(tree, made));
  const inputs = [published, [...drafts].join('\n'), ...datasets.values(), ...made.values()];
  const held = memory.step('hidden in published papers', inputs, () =>
    withHiddenAtRows({ datasets, made, published, suppress: (some) => suppressedApart(some, drafts) }, memory),
  );
  return { datasets: held, published };
}

/** Suppression reaches over all datasets: those in which it hides the same figures as before stay as they are. */
function suppressed(
  datasets: Datasets,
  { memory, files }: Tree,
  ofDrafts: () => ReadonlySet<string>,
): { readonly made: Datasets; readonly drafts: ReadonlySet<string> } {
  const all = [...datasets.values()];
  // All papers are gone through for it, so it is asked where one dataset can bear on another, and not else.
  const isAsked = all.some(({ suppressBelow }) => suppressBelow !== undefined) && all.some(namesAnother);
  const drafts = isAsked ? memory.step('data of drafts', [files.join('\n')], () => [...ofDrafts()].join('\n')) : '';
  const names = new Set(drafts.split('\n'));
  const done = memory.step('suppression', [drafts, ...all], () => {
    const made = suppressedApart(datasets, names);
    return new Map(
      [...made].map(([name, dataset]) => {
        const hidden = JSON.stringify([...dataset.hidden]);
        return [name, memory.step(`hidden in ${name}`, [datasets.get(name), hidden], () => dataset)];
      }),
    );
  });
  return { made: done, drafts: names };
}

/** Every dataset of drafts as it is with all of them, the others as they are without those. */
function suppressedApart(datasets: Datasets, drafts: ReadonlySet<string>): Datasets {
  const all = suppressDatasets(datasets);
  const open = new Map([...datasets].filter(([name]) => !drafts.has(name)));
  if (open.size === datasets.size) return all;
  const published = suppressDatasets(open);
  return new Map([...all].map(([name, dataset]) => [name, published.get(name) ?? dataset]));
}

function namesAnother({ name, relations }: Dataset): boolean {
  return relations.some((relation) => {
    if (relation.kind === 'total' || relation.kind === 'sums-to') return false;
    const whole = relation.kind === 'parts' ? relation.within : relation.is;
    const of = relation.kind === 'percent' ? [relation.of] : [];
    return [...relation.parts, ...of, whole].some(({ dataset }) => dataset !== name);
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
