/** Captions and notes, worded alike in every output. */
import type { BlockNode } from '../model/nodes.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import { linkTo, type ExcerptSource } from './excerpt-handler.ts';

/** What has a number in a series and words beside it. */
interface Captioned {
  readonly number: number;
  readonly id: string;
  readonly caption?: string;
}

/** "Table 2" or "Figure 1". */
export function captionLabel(kind: 'table' | 'figure', number: number, { blocks }: Wording): string {
  return blocks[kind](number);
}

/** "Table 2: caption"; the label alone of a picture without caption. */
export function captionLine(kind: 'table' | 'figure', { number, caption }: Captioned, words: Wording): string {
  const label = captionLabel(kind, number, words);
  return caption === undefined ? label : `${label}: ${caption}`;
}

/** The same as a link to where it stands in its paper. */
export function captionLink(kind: 'table' | 'figure', node: Captioned, source: ExcerptSource): readonly BlockNode[] {
  return linkTo(node.id, captionLine(kind, node, source.words), source);
}

/** The source line under a table or picture: "Source: …" with one full stop. */
export function sourceLine(source: string, { blocks }: Wording): string {
  return blocks.source(source.trim().replace(/[.]?$/, '.'));
}

/** The source line of what has a source; nothing for the rest. */
export function sourceLines(source: string, words: Wording): readonly string[] {
  return source === '' ? [] : [sourceLine(source, words)];
}
