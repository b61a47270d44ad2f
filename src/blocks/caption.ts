/** Captions and notes, worded alike in every output. */
import type { BlockNode } from '../model/nodes.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import type { Captioned, Named } from '../model/traits.ts';
import type { Run } from '../typeset/flow.ts';
import { linkTo, type ExcerptSource } from './excerpt-handler.ts';

/** "Table 2" or "Figure 1". */
export function captionLabel({ series, number }: Named, { blocks }: Wording): string {
  return blocks[series](number);
}

/** "Table 2: caption"; the label alone of a picture without caption. */
export function captionLine(node: Captioned, words: Wording): string {
  const label = captionLabel(node, words);
  return node.caption === undefined ? label : `${label}: ${node.caption}`;
}

/** The same in print, with the label in bold. */
export function captionRuns(node: Captioned, words: Wording): Run[] {
  const label: Run = { kind: 'text', text: captionLabel(node, words), bold: true };
  return node.caption === undefined ? [label] : [label, { kind: 'text', text: `: ${node.caption}` }];
}

/** The same as a link to where it stands in its paper. */
export function captionLink(node: Captioned, source: ExcerptSource): readonly BlockNode[] {
  return linkTo(node.id, captionLine(node, source.words), source);
}

/** The source line under a table or picture: "Source: …" with one full stop. */
export function sourceLine(source: string, { blocks }: Wording): string {
  return blocks.source(source.trim().replace(/[.]?$/, '.'));
}

/** The source line of what has a source; nothing for the rest. */
export function sourceLines(source: string, words: Wording): readonly string[] {
  return source === '' ? [] : [sourceLine(source, words)];
}
