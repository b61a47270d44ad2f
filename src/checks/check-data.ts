/** What is wrong with figures in a reader's eyes, where every cell can be read and every declared relation is checked already. */
import type { Datasets } from '../data/dataset.ts';
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { DataCheck, DataWarningCheck } from './check.ts';
import { checkFractions } from './numbers/data/data-fractions.ts';
import { checkGlyphsOfData } from './numbers/data/data-glyphs.ts';
import { checkOutliers } from './numbers/data/data-outliers.ts';
import { checkShares } from './numbers/data/data-shares.ts';
import { checkSmallBases } from './numbers/data/data-small-bases.ts';
import { checkSmallCounts } from './numbers/data/data-small-counts.ts';

const dataChecks: readonly (DataCheck | { readonly warns: DataWarningCheck })[] = [
  { warns: checkFractions },
  checkGlyphsOfData,
  { warns: checkOutliers },
  { warns: checkShares },
  { warns: checkSmallBases },
  { warns: checkSmallCounts },
];

/** Runs every check over every dataset, or those that may find an error. */
export function checkData(
  datasets: Datasets,
  { collector, errorsOnly }: { readonly collector: Collector; readonly errorsOnly?: boolean | undefined },
): void {
  for (const dataset of datasets.values())
    for (const check of dataChecks) {
      if (typeof check === 'function') check(dataset, { collector });
      else if (errorsOnly !== true) check.warns(dataset, { collector });
    }
}
