/**
 * Trees of HTML as XML, which EPUB asks for. By hand: hast-util-to-html leaves "<" in attributes as HTML may, and hast-util-to-xast still
 * goes by an older list of properties than the rest of that family.
 */
import type { Element, ElementContent } from 'hast';
import { find, html, svg, type Schema } from 'property-information';
import { xmlText } from '../files/xml.ts';

/** A page of a book. */
export interface XhtmlPage {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Address of its style sheet, from the page. */
  readonly styles: string;
  readonly elements: readonly ElementContent[];
}

/** The page as text (XML 1.0, UTF-8). All that it holds is its main content: none of it is to be skipped. */
export function xhtmlPage({ title, language, styles, elements }: XhtmlPage): string {
  const tag = xmlText(language);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!DOCTYPE html>',
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${tag}" xml:lang="${tag}">`,
    `<head>\n<meta charset="utf-8"/>\n<title>${xmlText(title)}</title>`,
    `<link rel="stylesheet" type="text/css" href="${xmlText(styles)}"/>\n</head>`,
    `<body>\n<main>\n${xhtml(elements)}\n</main>\n</body>\n</html>\n`,
  ].join('\n');
}

/** Elements and texts as XML. */
export function xhtml(nodes: readonly ElementContent[], schema: Schema = html): string {
  return nodes.map((node) => nodeText(node, schema)).join('');
}

function nodeText(node: ElementContent, around: Schema): string {
  if (node.type === 'text') return xmlText(node.value);
  return node.type === 'element' ? elementText(node, node.tagName === 'svg' ? svg : around) : '';
}

function elementText({ tagName, properties, children }: Element, schema: Schema): string {
  const attributes = Object.entries(properties).map(([name, value]) => attributeText(name, value, schema));
  const open = `<${tagName}${attributes.join('')}`;
  // An element without content is closed in its tag only where HTML knows it to be empty: "<span/>" opens a span for readers of HTML.
  if (children.length === 0) return schema === svg || empty.has(tagName) ? `${open}/>` : `${open}></${tagName}>`;
  return `${open}>${xhtml(children, schema)}</${tagName}>`;
}

const empty = new Set(['br', 'col', 'hr', 'img', 'meta', 'wbr']);

function attributeText(name: string, value: Element['properties'][string], schema: Schema): string {
  if (value === undefined || value === null || value === false) return '';
  const { attribute, commaSeparated } = find(schema, name);
  const written = Array.isArray(value) ? value.join(commaSeparated ? ', ' : ' ') : value === true ? '' : String(value);
  return ` ${attribute}="${xmlText(written)}"`;
}
