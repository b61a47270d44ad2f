/** The PDF renderer of nodes: the table of their own handlers. Flow out, nothing measured. */
import { blockHandlers, inlineHandlers } from '../../blocks/nodes.ts';
import type { PdfState, RunLook } from '../../blocks/pdf-handler.ts';
import type { BlockNode, InlineNode } from '../../model/nodes.ts';
import type { Flow, Run, TextRun } from '../../typeset/flow.ts';

/** The flow of a paper's blocks, their text in a style of its own where one is named. */
export function flowsOf(
  nodes: readonly BlockNode[],
  files: Pick<PdfState, 'words' | 'attachmentsOf' | 'pictureBytes' | 'hasTablesAfterCharts'>,
  bodyStyle: PdfState['bodyStyle'] = 'body',
): Flow[] {
  const stateOf = (place: Pick<PdfState, 'bodyStyle' | 'listDepth'>): PdfState => {
    const state: PdfState = {
      ...files,
      ...place,
      runs: (inlines) => inlineRuns(inlines, {}),
      flows: (blocks, within) => {
        const inner = within ? stateOf({ ...place, ...within }) : state;
        return blocks.flatMap((block) => blockHandlers(block).pdf(block, inner));
      },
    };
    return state;
  };
  return stateOf({ bodyStyle, listDepth: 0 }).flows(nodes);
}

/** The runs of inlines, with what stands around them (bold, a link) carried along. */
function inlineRuns(nodes: readonly InlineNode[], look: RunLook): Run[] {
  const runs: Run[] = [];
  for (const run of nodes.flatMap((node) => inlineHandlers(node).pdf(node, look, inlineRuns))) {
    const before = runs.at(-1);
    // A destination without words is that of the words after it.
    if (isPlace(before) && run.kind === 'text' && run.destination === undefined)
      runs.splice(-1, 1, { ...run, destination: before.destination });
    else runs.push(run);
  }
  return runs;
}

function isPlace(run: Run | undefined): run is TextRun & { readonly destination: string } {
  return run?.kind === 'text' && run.text === '' && run.destination !== undefined;
}
