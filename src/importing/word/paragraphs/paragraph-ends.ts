import { elementIn, type XmlElement } from '../file/xml.ts';

/** True for the properties of a paragraph that is the large first letter of the next. */
export function isDropCap(properties: XmlElement | undefined): boolean {
  return ['drop', 'margin'].includes(elementIn(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '');
}

/** True where the end of a paragraph was deleted by a tracked change: it is one with the next then. */
export function isMarkDeleted(properties: XmlElement | undefined): boolean {
  return elementIn(elementIn(properties, 'w:rPr'), 'w:del') !== undefined;
}
