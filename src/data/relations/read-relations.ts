/** Relations as the sidecar declares them. */
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { DatasetFile, DatasetRelation } from '../reading/sidecar.ts';
import type { YamlRead } from '../../schema/yaml/yaml.ts';
import type { ColumnReference, Relation } from '../dataset.ts';

/** The relations of a sidecar, each with its place and those of the names in it. */
export function readRelations(sidecar: YamlRead<DatasetFile>, dataset: string): Relation[] {
  const columns = Object.keys(sidecar.value.columns);
  return sidecar.value.relations.map((relation, index): Relation => {
    const placeOf = (...path: (string | number)[]): Place => sidecar.placeOf(['relations', index, ...path]);
    const refer = (name: string, ...path: (string | number)[]): ColumnReference => ({
      ...referTo(name, dataset, columns),
      place: placeOf(...path),
    });
    const referAll = (names: readonly string[], under: string): ColumnReference[] =>
      names.map((name, at) => refer(name, under, at));
    const base = {
      severity: relation.severity,
      place: placeOf(),
      ...(relation.note === undefined ? {} : { note: relation.note }),
    };
    if ('sum' in relation)
      return { ...base, kind: 'sum', parts: referAll(relation.sum, 'sum'), is: refer(relation.is, 'is') };
    if ('percent' in relation) {
      return {
        ...base,
        kind: 'percent',
        parts: referAll(relation.percent, 'percent'),
        of: refer(relation.of, 'of'),
        is: refer(relation.is, 'is'),
      };
    }
    if ('parts' in relation)
      return {
        ...base,
        kind: 'parts',
        parts: referAll(relation.parts, 'parts'),
        within: refer(relation.within, 'within'),
      };
    if ('total' in relation) return { ...base, kind: 'total', row: totalName(relation), rowPlace: placeOf('row') };
    // Only a column of this dataset can add up to a number.
    const column = { dataset, column: relation.column, place: placeOf('column') };
    return { ...base, kind: 'sums-to', column, total: relation['sums-to'] };
  });
}

/** The name of the row that a total relation names: one text, or the texts of its key columns in a list. */
export function totalName(relation: Extract<DatasetRelation, { total: 'row' }>): string {
  return typeof relation.row === 'string' ? relation.row : relation.row.join(' ');
}

/** A column of this dataset, else `dataset/column` with `\/` for a slash within a name. */
function referTo(name: string, dataset: string, columns: readonly string[]): { dataset: string; column: string } {
  if (columns.includes(name)) return { dataset, column: name };
  const [first, ...rest] = name.split(/(?<!\\)\//);
  const plain = (text: string): string => text.replaceAll('\\/', '/');
  if (first === undefined || rest.length === 0) return { dataset, column: plain(name) };
  return { dataset: plain(first), column: plain(rest.join('/')) };
}
