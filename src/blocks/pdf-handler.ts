/** What a PDF handler is: a resolved node to flow. It describes, typeset sets; no handler knows a page. */
import type { InlineNode, BlockNode } from '../model/nodes.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import type { TextStyle } from '../typeset/design/page-design.ts';
import type { Flow, Run } from '../typeset/flow.ts';

/** What a handler may use. */
export interface PdfState {
  /** The words of the paper's language. */
  readonly words: Wording;
  /** The flow of blocks, in order; `within` says what is different in there. */
  flows(nodes: readonly BlockNode[], within?: Partial<Pick<PdfState, 'bodyStyle' | 'listDepth'>>): Flow[];
  /** The runs of inlines, in order. */
  runs(nodes: readonly InlineNode[]): Run[];
  /** Style of running text here: 'body', or 'small' in what is printed like notes. */
  readonly bodyStyle: TextStyle;
  /** How many lists this stands in. */
  readonly listDepth: number;
  /** Names of the attached files that hold a dataset's figures. */
  attachmentsOf(dataset: string): readonly string[];
  /** The figures of a chart stand below it as a table. */
  readonly hasTablesAfterCharts?: boolean;
  /** Bytes of a picture file, by its path relative to the root. */
  pictureBytes(file: string): Uint8Array;
}

/** One node as flow. */
export type PdfHandler<Node> = (node: Node, state: PdfState) => readonly Flow[];

/** What the marks round a word make of it: bold, a link, Welsh. */
export type RunLook = Pick<Extract<Run, { kind: 'text' }>, 'bold' | 'italic' | 'strike' | 'code' | 'link' | 'language'>;

/** One node of a sentence as runs, in the look of what stands round it; `runs` gives those of its children. */
export type RunHandler<Node> = (
  node: Node,
  look: RunLook,
  runs: (nodes: readonly InlineNode[], look: RunLook) => Run[],
) => readonly Run[];
