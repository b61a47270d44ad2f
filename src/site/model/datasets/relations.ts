/** The relations of a dataset as sentences, for readers who want to know how its figures relate. */
import type { ColumnReference, Dataset, Datasets, Relation } from '../../../data/dataset.ts';
import { filePower } from '../../../data/columns/scales.ts';
import { formatNumber } from '../../../data/numbers/format.ts';
import { timesPowerOfTen } from '../../../data/numbers/numbers.ts';
import type { Wording } from '../../../locales/en-GB/locale.ts';

/** One sentence for each relation, with what is known where it does not hold. */
export function relationSentences(dataset: Dataset, datasets: Datasets, words: Wording): string[] {
  const { data } = words;
  const nameOf = (reference: ColumnReference): string => {
    const other = datasets.get(reference.dataset);
    return reference.dataset === dataset.name || !other
      ? reference.column
      : data.ofDataset(reference.column, other.title);
  };
  const list = (references: readonly ColumnReference[]): string => words.list(references.map(nameOf));
  return dataset.relations.map((relation) => {
    const sentence = sentenceOf(relation);
    return relation.note === undefined ? sentence : `${sentence} ${data.known(relation.note)}`;
  });

  function sentenceOf(relation: Relation): string {
    switch (relation.kind) {
      case 'sum':
        return data.sum(list(relation.parts), nameOf(relation.is));
      case 'percent':
        return data.percent(list(relation.parts), nameOf(relation.of), nameOf(relation.is));
      case 'parts':
        return data.parts(list(relation.parts), nameOf(relation.within));
      case 'total':
        return data.total(relation.row);
      case 'sums-to': {
        const column = dataset.columns.find(({ name }) => name === relation.column.column);
        const total = column
          ? formatNumber(timesPowerOfTen(relation.total, filePower(column)), column, words.figures)
          : String(relation.total);
        return data.sumsTo(nameOf(relation.column), total);
      }
    }
  }
}
