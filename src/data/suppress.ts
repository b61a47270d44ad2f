/**
 * Suppression of small counts (Ofqual's rounding policy: 1 to 4 as "fewer than 5"): the counts themselves, and the smallest
 * others needed so that no sum, total or percentage gives them back, in whichever dataset those stand. A hidden figure is
 * kept where, with everything that is printed, it could still have another value (ONS, "Policy on protecting confidentiality
 * in tables of birth and death statistics": the interval of feasible values).
 */
import type { Datasets, Hidden } from './dataset.ts';
import { canBeAnother, type HiddenCells } from './other-table.ts';
import { cellFinder, publishedRules, type FigureCell, type PublishedRule } from './published-rules.ts';

/** The datasets with their hidden cells filled in. */
export function suppressDatasets(datasets: Datasets): Datasets {
  if (!hasSmallCount(datasets)) return datasets;
  const hidden = new HiddenSet(publishedRules(datasets));
  for (const dataset of datasets.values()) {
    if (dataset.suppressBelow === undefined) continue;
  }
  return datasets;
}
