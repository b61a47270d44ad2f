import { elementsWithin, textIn, type XmlElement } from './xml.ts';

/** All text within an element, in order. */
export function textWithin(element: XmlElement, name = 'w:t'): string {
  return elementsWithin(element, new Set([name, 'w:tab', 'w:p']))
    .map((found) =>
      found.name === 'w:p' ? `${textWithin(found, name)} ` : found.name === 'w:tab' ? ' ' : textIn(found),
    )
    .join('');
}
