/** What a PDF face is: a resolved node to flow. Faces describe, typeset sets; no face knows a page. */
import type { InlineNode, BlockNode } from '../document/nodes.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import type { Flow, Run, TextStyle } from '../typeset/flow.ts';

/** What a face may use. */
export interface PdfState {
  /** The words of the paper's language. */
  readonly words: Wording;
  /** The flow of blocks, in order. */
  flows(nodes: readonly BlockNode[]): Flow[];
  /** The runs of inlines, in order. */
  runs(nodes: readonly InlineNode[]): Run[];
  /** Style of running text here: 'body' in papers, 'slide-body' on slides. */
  readonly bodyStyle: TextStyle;
  /** Names of the attached files that hold a dataset's figures. */
  attachmentsOf(dataset: string): readonly string[];
  /** Bytes of a picture file, by its path relative to the root. */
  pictureBytes(file: string): Uint8Array;
}

/** One node as flow. */
export type PdfHandler<Node> = (node: Node, state: PdfState) => readonly Flow[];
