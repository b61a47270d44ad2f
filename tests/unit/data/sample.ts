/** Small datasets for tests of this room: a CSV and its sidecar as text. */
import type { Dataset, Datasets } from '../../../src/data/dataset.ts';
import { readDataset } from '../../../src/data/reading/read.ts';
import { checkRelations } from '../../../src/data/relations/relations.ts';
import { Collector } from '../../../src/diagnostics/diagnostic.ts';

/** CSV and sidecar of one dataset. */
export interface Sample {
  readonly csv: string | Uint8Array;
  readonly yml: string;
}

/** Reads a dataset named `name`; its files are name.csv and name.yml. */
export function read(name: string, { csv, yml }: Sample, collector = new Collector()): Dataset | undefined {
  const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : csv;
  return readDataset({
    language: 'en-GB',
    name,
    theme: 'theme',
    file: `${name}.csv`,
    sidecarFile: `${name}.yml`,
    sidecarText: yml,
    bytes,
    collector,
  });
}

/** Reads a dataset that is meant to hold. */
export function readWell(name: string, sample: Sample): Dataset {
  const collector = new Collector();
  const dataset = read(name, sample, collector);
  if (!dataset || collector.all().length > 0)
    throw new Error(`The dataset of this test does not hold: ${findings(collector).join('; ')}`);
  return dataset;
}

/** Datasets by name, all of which are meant to hold. */
export function readAllWell(samples: Readonly<Record<string, Sample>>): Datasets {
  return new Map(Object.entries(samples).map(([name, sample]) => [name, readWell(name, sample)]));
}

/** Findings as `file:line:column rule reason`. */
export function findings(collector: Collector): string[] {
  return collector
    .all()
    .map(({ place, rule, reason }) => `${place.file}:${place.line}:${place.column} ${rule} ${reason}`);
}

/** What reading the datasets and checking their relations finds. */
export function problemsOf(samples: Readonly<Record<string, Sample>>): string[] {
  const collector = new Collector();
  const datasets = Object.entries(samples).flatMap(([name, sample]) => {
    const dataset = read(name, sample, collector);
    return dataset ? [[name, dataset] as const] : [];
  });
  checkRelations(new Map(datasets), collector);
  return findings(collector);
}
