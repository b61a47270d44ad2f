/** The links of a page of somebody else's PDF that are safe to keep: to places in it, to websites, mail and telephones. */
import { safeAddress } from '../../pdf-syntax/active-content.ts';
import type { PdfObjects } from '../../pdf-syntax/pdf-file.ts';
import { cornersOf, type ForeignPage } from '../../pdf-syntax/pages.ts';
import { arrayOf, bytesOfString, dictionaryOf, nameOf, stringOf, type PdfDictionary } from '../../pdf-syntax/values.ts';
import { dictionaryText, numberText } from '../../pdf-syntax/write-values.ts';
import type { Destinations } from './destinations.ts';

/** The link annotations, written for a copy of the file. */
export function linksOf(page: ForeignPage, objects: PdfObjects, destinations: Destinations): readonly string[] {
  const annotations = arrayOf(objects.lookUp(page.dictionary.entries.get('Annots'))) ?? [];
  return annotations.flatMap((one) => {
    const annotation = dictionaryOf(objects.lookUp(one));
    if (!annotation || nameOf(objects.lookUp(annotation.entries.get('Subtype'))) !== 'Link') return [];
    const box = cornersOf(annotation.entries.get('Rect'), objects);
    const leads = leadsTo(annotation, objects, destinations);
    if (!box || !leads) return [];
    const rectangle = `[${box.map(numberText).join(' ')}]`;
    return [dictionaryText({ Type: '/Annot', Subtype: '/Link', Rect: rectangle, Border: '[0 0 0]', F: '4', ...leads })];
  });
}

function leadsTo(
  annotation: PdfDictionary,
  objects: PdfObjects,
  destinations: Destinations,
): Record<string, string> | undefined {
  const inside = destinations.of(annotation);
  if (inside !== undefined) return { Dest: inside };
  const action = dictionaryOf(objects.lookUp(annotation.entries.get('A')));
  if (nameOf(objects.lookUp(action?.entries.get('S'))) !== 'URI') return undefined;
  const written = stringOf(objects.lookUp(action?.entries.get('URI')));
  const address = written && safeAddress(bytesOfString(written));
  if (address === undefined) return undefined;
  const escaped = address.replaceAll(/[\\()]/g, String.raw`\$&`);
  return { A: dictionaryText({ S: '/URI', URI: `(${escaped})` }) };
}
