/** Word's equations (Office Math Markup, ECMA-376 part 1, 22.1) as a line of text. */

interface MathNode {
  readonly name: string;
  /** Its m:val, such as the sign of a sum. */
  readonly sign: string | undefined;
  readonly children: (MathNode | string)[];
}

/** Gives an m:oMath element as text: `r=1302/9001`, `x^2`, `∑_(n=1)^(12) n`. Every letter and digit of it is kept. */
export function equationText(xml: string): string {
  const root: MathNode = { name: 'oMath', sign: undefined, children: [] };
  const open = [root];
  for (const [, isEnd, name, attributes = '', isEmpty, text] of xml.matchAll(
    /<(\/?)[mw]:(\w+)((?:\s[^>]*?)?)(\/?)>|([^<]+)/g,
  )) {
    const around = open.at(-1) ?? root;
    if (name === undefined) {
      if (text !== undefined && around.name === 't') around.children.push(text);
    } else if (isEnd === '/') open.pop();
    else {
      const node: MathNode = { name, sign: /\bm:val="([^"]*)"/.exec(attributes)?.[1], children: [] };
      around.children.push(node);
      if (isEmpty !== '/') open.push(node);
    }
  }
  return textOf(root).trim();
}

function textOf(node: MathNode | string): string {
  if (typeof node === 'string') return node;
  const part = (name: string): string =>
    node.children
      .filter((child) => isNamed(child, name))
      .map(textOf)
      .join('');
  switch (node.name) {
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
      const inside = node.children.filter((child) => isNamed(child, 'e')).map(textOf);
      return `${signIn(node, 'begChr') ?? '('}${inside.join(', ')}${signIn(node, 'endChr') ?? ')'}`;
    }
    case 'mr':
      return `${node.children.map(textOf).join(' ')}; `;
    default:
      return node.children.map(textOf).join('');
  }
}

function isNamed(child: MathNode | string, name: string): child is MathNode {
  return typeof child !== 'string' && child.name === name;
}

/** The sign that an element's properties give it, as `<m:naryPr><m:chr m:val="∑"/>`. */
function signIn(node: MathNode, name: string): string | undefined {
  const named = (nodes: MathNode['children'], wanted: string): MathNode | undefined =>
    nodes.filter((child) => isNamed(child, wanted)).at(0);
  return named(named(node.children, `${node.name}Pr`)?.children ?? [], name)?.sign;
}

function raised(sign: string, text: string): string {
  return text === '' ? '' : `${sign}${grouped(text)}`;
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`;
}
