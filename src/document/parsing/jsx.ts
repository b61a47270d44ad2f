/** The engine's MDX nodes, as far as papers meet them. */
import type { Node, Nodes } from 'mdast';

/** One setting as the engine gives it: text, nothing, or an expression in braces. */
export type JsxAttribute =
  | {
      readonly type: 'mdxJsxAttribute';
      readonly name: string;
      readonly value: string | null | undefined | { readonly value: string };
    }
  | { readonly type: 'mdxJsxExpressionAttribute'; readonly value: string };

/** A place the engine always gives on nodes read from text. 1-based lines and columns, 0-based offsets. */
export interface Span {
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end: { readonly line: number; readonly column: number; readonly offset: number };
}

/** An element in an author's text, alone on its lines or within a sentence. */
export interface JsxElement extends Node {
  readonly type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  readonly name: string | null;
  readonly attributes: readonly JsxAttribute[];
  readonly children: SourceNode[];
  readonly position: NonNullable<Node['position']> & Span;
}

/** Code in an author's text: never run, always refused. */
export interface CodeNode extends Node {
  readonly type: 'mdxjsEsm' | 'mdxFlowExpression' | 'mdxTextExpression';
  readonly value: string;
}

/** Every node the engine may give. */
export type SourceNode = Nodes | JsxElement | CodeNode;

/** True for a block or inline tag. */
export function isJsx(node: SourceNode): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** True for imports, exports and expressions. */
export function isCode(node: SourceNode): node is CodeNode {
  return node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}
