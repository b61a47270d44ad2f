/** Word's equations (Office Math Markup, ECMA-376 part 1, 22.1) as a line of text. */
import { elementIn, elementsIn, textIn, type XmlElement } from '../word/file/xml.ts';

/** Gives an m:oMath element as text: `r=1302/9001`, `x^2`, `∑_(n=1)^(12) n`. Every letter and digit of it is kept. */
export function equationText(equation: XmlElement): string {
  return textOf(equation).trim();
}

function textOf(node: XmlElement | string): string {
  if (typeof node === 'string') return node;
  if (node.name === 'm:t' || node.name === 'w:t') return textIn(node);
  const part = (name: string): string =>
    node.children
      .filter((child) => isNamed(child, `m:${name}`))
      .map(textOf)
      .join('');
  switch (node.name.slice(2)) {
    case 'f':
      return `${grouped(part('num'))}/${grouped(part('den'))}`;
    case 'sSup':
    case 'sSub':
    case 'sSubSup':
      return part('e') + raised('_', part('sub')) + raised('^', part('sup'));
    case 'nary':
      return `${signIn(node, 'chr') ?? '∫'}${raised('_', part('sub'))}${raised('^', part('sup'))} ${part('e')}`;
    case 'rad':
      return `${part('deg')}√${grouped(part('e'))}`;
    case 'd': {
      const inside = node.children.filter((child) => isNamed(child, 'm:e')).map(textOf);
      return `${signIn(node, 'begChr') ?? '('}${inside.join(', ')}${signIn(node, 'endChr') ?? ')'}`;
    }
    case 'mr':
      return `${elementsIn(node).map(textOf).join(' ')}; `;
    default:
      // White space between elements is none of the equation's.
      return node.children.map((child) => (typeof child === 'string' ? '' : textOf(child))).join('');
  }
}

function isNamed(child: XmlElement | string, name: string): child is XmlElement {
  return typeof child !== 'string' && child.name === name;
}

/** The sign that an element's properties give it, as `<m:naryPr><m:chr m:val="∑"/>`. */
function signIn(node: XmlElement, name: string): string | undefined {
  return elementIn(elementIn(node, `${node.name}Pr`), `m:${name}`)?.attributes['m:val'];
}

function raised(sign: string, text: string): string {
  return text === '' ? '' : `${sign}${grouped(text)}`;
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`;
}
