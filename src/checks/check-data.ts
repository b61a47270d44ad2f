/** What is wrong with figures in a reader's eyes, where every cell can be read and every declared relation is checked already. */
import type { Datasets } from '../data/dataset.ts';
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { DataCheck } from './check.ts';
import { checkFractions } from './numbers/data/data-fractions.ts';
import { checkGlyphsOfData } from './numbers/data/data-glyphs.ts';
import { checkOutliers } from './numbers/data/data-outliers.ts';
import { checkShares } from './numbers/data/data-shares.ts';
import { checkSmallBases } from './numbers/data/data-small-bases.ts';
import { checkSmallCounts } from './numbers/data/data-small-counts.ts';

const dataChecks: readonly DataCheck[] = [
  checkFractions,
  checkGlyphsOfData,
  checkOutliers,
  checkShares,
  checkSmallBases,
  checkSmallCounts,
];

/** Runs every check over every dataset. */
export function checkData(datasets: Datasets, collector: Collector): void {
  for (const dataset of datasets.values()) for (const check of dataChecks) check(dataset, { collector });
}
