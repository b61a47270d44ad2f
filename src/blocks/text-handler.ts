/** What a node is as plain text: lines in reading order. */
import type { BlockNode } from '../model/nodes.ts';
import type { Wording } from '../locales/en-GB/locale.ts';

/** What a text handler may use. */
export interface TextState {
  /** The words of the paper's language. */
  readonly words: Wording;
  /** The lines of blocks, in order. */
  lines(nodes: readonly BlockNode[]): string[];
}

/** One node as lines. */
export type TextHandler<Node> = (node: Node, state: TextState) => readonly string[];

/** Words in one line, with one space wherever there was white space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** "7. words" for what has a paragraph number. */
export function numberedLine(number: number | undefined, text: string): string {
  return number === undefined ? text : `${number}. ${text}`;
}
