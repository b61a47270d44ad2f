/** Settings of columns that do not go with their type. */
import type { Collector } from '../../diagnostics/diagnostic.ts';
import type { YamlRead } from '../../schema/yaml/yaml.ts';
import type { DatasetFile } from '../reading/sidecar.ts';
import type { ColumnSetting } from './column-type.ts';
import { columnTypeNames, typeOf, type ColumnType } from './registry.ts';

const settings: readonly ColumnSetting[] = ['unit', 'in', 'as'];

/** Reports each setting of a column that its type does not take, and each that it needs; false where there is one. */
export function checkColumnSettings(sidecar: YamlRead<DatasetFile>, collector: Collector): boolean {
  let isGood = true;
  for (const [name, column] of Object.entries(sidecar.value.columns)) {
    const type = typeOf(column.type);
    for (const setting of settings) {
      if (column[setting] === undefined || type.settings.includes(setting)) continue;
      isGood = false;
      collector.error(
        'data-sidecar',
        sidecar.placeOfKey(['columns', name, setting]),
        `a column of type ${column.type} takes no "${setting}"`,
        `It is for the type ${typesWith(setting).join(' or ')}: remove it, or change the type.`,
      );
    }
    if (type.needs === undefined || column[type.needs] !== undefined) continue;
    isGood = false;
    collector.error(
      'data-sidecar',
      sidecar.placeOf(['columns', name]),
      `"${name}" is a ${column.type} without its ${type.needs}`,
      'Give its unit, for example { type: rate, unit: per 1,000 people } or { type: rate, unit: £ an hour }.',
    );
  }
  return isGood;
}

function typesWith(setting: ColumnSetting): ColumnType[] {
  return columnTypeNames.filter((name) => typeOf(name).settings.includes(setting));
}
