/** What a Word file says of itself beside its text: its title, its keywords, the sensitivity label that an organisation gave it. */
import type { WordPackage } from './package.ts';
import { elementsIn, textIn, type XmlElement } from './xml.ts';

/** A property that is a text. */
export interface WordProperty {
  /** For readers, for example "title" or "sensitivity label". */
  readonly name: string;
  readonly text: string;
}

const coreNames: Readonly<Record<string, string>> = {
  title: 'title',
  subject: 'subject',
  keywords: 'keywords',
  category: 'category',
  contentStatus: 'status',
  description: 'comments',
};

/** The properties of a file (ISO/IEC 29500-2 core properties, and those of its own). */
export function propertiesOf(file: WordPackage): readonly WordProperty[] {
  return [...coreProperties(file.xml('docprops/core.xml')), ...ownProperties(file.xml('docprops/custom.xml'))].filter(
    ({ text }) => text !== '',
  );
}

function coreProperties(root: XmlElement | undefined): WordProperty[] {
  return elementsIn(root).flatMap((element) => {
    const name = coreNames[element.name.replace(/^.*:/, '')];
    return name === undefined ? [] : [{ name, text: textIn(element).trim() }];
  });
}

/** Microsoft keeps a label as several properties; the one that ends in _Name is what people see. */
function ownProperties(root: XmlElement | undefined): WordProperty[] {
  return elementsIn(root).flatMap((element) => {
    const name = element.attributes['name'] ?? '';
    const text = elementsIn(element)
      .map((value) => textIn(value))
      .join(' ')
      .trim();
    if (/^MSIP_Label_.*_Name$/i.test(name)) return [{ name: 'sensitivity label', text }];
    return /^(?:MSIP_|_|ContentTypeId)/i.test(name) ? [] : [{ name: name.toLowerCase(), text }];
  });
}
