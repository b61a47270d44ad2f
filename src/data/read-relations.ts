/** Relations as the sidecar declares them. */
import type { DatasetFile } from '../schema/dataset.ts';
import type { YamlRead } from '../schema/yaml.ts';
import type { ColumnReference, Relation } from './dataset.ts';

/** The relations of a sidecar, each with its place. */
export function readRelations(sidecar: YamlRead<DatasetFile>, dataset: string): Relation[] {
  const columns = Object.keys(sidecar.value.columns);
  const refer = (name: string): ColumnReference => referTo(name, dataset, columns);
  return sidecar.value.relations.map((relation, index): Relation => {
    const base = {
      severity: relation.severity,
      place: sidecar.placeOf(['relations', index]),
      ...(relation.note === undefined ? {} : { note: relation.note }),
    };
    if ('sum' in relation) return { ...base, kind: 'sum', parts: relation.sum.map(refer), is: refer(relation.is) };
    if ('percent' in relation) {
      return { ...base, kind: 'percent', parts: relation.percent.map(refer), of: refer(relation.of), is: refer(relation.is) };
    }
    if ('parts' in relation) return { ...base, kind: 'parts', parts: relation.parts.map(refer), within: refer(relation.within) };
    if ('total' in relation) return { ...base, kind: 'total', row: [relation.row].flat() };
    return { ...base, kind: 'sums-to', column: relation.column, total: relation['sums-to'] };
  });
}

/** A column of this dataset, else `dataset/column` with `\/` for a slash within a name. */
function referTo(name: string, dataset: string, columns: readonly string[]): ColumnReference {
  if (columns.includes(name)) return { dataset, column: name };
  const [first, ...rest] = name.split(/(?<!\\)\//);
  const plain = (text: string): string => text.replaceAll('\\/', '/');
  if (first === undefined || rest.length === 0) return { dataset, column: plain(name) };
  return { dataset: plain(first), column: plain(rest.join('/')) };
}
