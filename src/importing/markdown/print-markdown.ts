/** A body as the MDX that an author would write: blocks flush at the left, with empty lines round what they hold. */
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown, type MdxJsxFlowElement } from 'mdast-util-mdx';
import { toMarkdown, type Info, type State } from 'mdast-util-to-markdown';

/** The text of a body, ending in a line feed. */
export function markdownOf(tree: Root): string {
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown()],
    handlers: { mdxJsxFlowElement: blockText },
  });
}

// oxlint-disable-next-line max-params -- the shape that mdast-util-to-markdown asks of a handler
function blockText(node: MdxJsxFlowElement, _parent: unknown, state: State, info: Info): string {
  const name = node.name ?? '';
  const settings = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [` ${attribute.name}=${quoted(attribute.value)}`]
      : [],
  );
  const opening = `<${name}${settings.join('')}`;
  if (node.children.length === 0) return `${opening} />`;
  return `${opening}>\n\n${state.containerFlow(node, info)}\n\n</${name}>`;
}

/** A setting in the quotation marks that it does not hold itself. */
function quoted(value: string): string {
  if (!value.includes('"')) return `"${value}"`;
  return value.includes("'") ? `"${value.replaceAll('"', '”')}"` : `'${value}'`;
}
