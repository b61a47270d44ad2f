import type { Dataset, Datasets } from '../../../data/dataset.ts';
import type { ResolvedPaper } from '../../../document/resolving.ts';

/** The datasets that a paper names in its blocks, those of figures that could not be printed too, in the order of the paper. */
export function datasetsOfPaper({ parsed }: ResolvedPaper, datasets: Datasets): readonly Dataset[] {
  const named = [...parsed.text.matchAll(/\b(?:of|in|from|to|data)=["']([^"'/]+)/g)].map(([, name = '']) =>
    name.trim(),
  );
  return [...new Set(named)].flatMap((name) => datasets.get(name) ?? []);
}
