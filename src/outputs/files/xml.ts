/** Just enough XML to write feeds, sitemaps and the parts of spreadsheets. */

/** Content of an element: text, which is escaped, or elements. */
export type XmlContent = string | readonly Xml[];

/** An element that is written. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: XmlContent;
}

/** An element. */
export function xml(name: string, attributes: Readonly<Record<string, string>>, content: XmlContent = []): Xml {
  return { name, attributes, content };
}

/** A whole document (XML 1.0, UTF-8), one element a line. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${elementText(root, '')}`;
}

function elementText({ name, attributes, content }: Xml, indent: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const open = `${indent}<${name}${written.join('')}`;
  if (content.length === 0) return `${open}/>\n`;
  if (typeof content === 'string') return `${open}>${xmlText(content)}</${name}>\n`;
  return `${open}>\n${content.map((one) => elementText(one, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** Text as content or attribute of an element; characters that XML 1.0 cannot hold in any form are left out. */
export function xmlText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
