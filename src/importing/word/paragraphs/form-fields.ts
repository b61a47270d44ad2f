/** What Word's older form fields show (ECMA-376 part 1, 17.16.5). */
import { elementIn, elementsIn, switchIn, valueIn, type XmlElement } from '../file/xml.ts';

/** What a form field shows: the box that is ticked, the choice that was made. */
export function shownBy(data: XmlElement | undefined): string {
  const box = elementIn(data, 'w:checkBox');
  if (box) return (switchIn(box, 'w:checked') ?? switchIn(box, 'w:default')) === true ? '☒' : '☐';
  const list = elementIn(data, 'w:ddList');
  const chosenOne = Number(valueIn(list, 'w:result') ?? valueIn(list, 'w:default') ?? 0);
  return elementsIn(list, 'w:listEntry')[chosenOne]?.attributes['w:val'] ?? '';
}
