/** The layers of somebody else's PDF (ISO 32000-1, 8.11.4): a copy shows and hides what the original shows and hides. */
import type { PdfObjects } from '../../pdf-syntax/pdf-file.ts';
import { dictionaryOf } from '../../pdf-syntax/values.ts';
import { dictionaryText } from '../../pdf-syntax/write-values.ts';
import type { ForeignObjects } from './copy-objects.ts';

/** Entries of a configuration that say what is seen; those that change it by themselves (AS) are left out. */
const kept = ['Name', 'BaseState', 'ON', 'OFF', 'Order', 'RBGroups', 'Locked'];

/** The catalogue's entry for layers, written for a copy; undefined where there are none. */
export function layersOf(objects: PdfObjects, copies: ForeignObjects): string | undefined {
  const properties = dictionaryOf(objects.lookUp(objects.catalogue.entries.get('OCProperties')));
  const groups = properties?.entries.get('OCGs');
  if (!properties || groups === undefined) return undefined;
  const shown = dictionaryOf(objects.lookUp(properties.entries.get('D')));
  const entries = kept.flatMap((key) => {
    const value = shown?.entries.get(key);
    return value === undefined ? [] : [[key, copies.copy(value)] as const];
  });
  return dictionaryText({ OCGs: copies.copy(groups), D: dictionaryText(Object.fromEntries(entries)) });
}
