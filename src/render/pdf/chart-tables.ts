/** The figures of a paper's charts as tables at its end, for those who cannot see the charts in print. */
import type { Chart } from '../../blocks/chart/definition.ts';
import { chartTableFlow } from '../../blocks/chart/pdf.ts';
import { walk } from '../../document/transforms/walk.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import type { BlockNode } from '../../model/nodes.ts';
import type { Flow, PageFormat, TextFlow } from '../../typeset/flow.ts';

/** An appendix of the figures of every chart in order; on slides each table is a slide. Nothing where the paper has no chart. */
export function chartTables(
  body: readonly BlockNode[],
  { format, words }: { readonly format: PageFormat; readonly words: Wording },
): Flow[] {
  const charts: Chart[] = [];
  walk(body, (node) => {
    if (node.type === 'chart') charts.push(node);
  });
  if (charts.length === 0) return [];
  const title = words.blocks.chartTables;
  if (format !== 'portrait')
    return charts.map((chart) => part([heading(title, 'slide-title'), chartTableFlow(chart, words)]));
  return [part([heading(title, 'section'), ...charts.map((chart) => chartTableFlow(chart, words))])];
}

function part(children: readonly Flow[]): Flow {
  return { kind: 'group', role: 'Sect', newPage: true, children };
}

function heading(text: string, style: TextFlow['style']): TextFlow {
  return { kind: 'text', role: 'H2', style, runs: [{ kind: 'text', text }], bookmark: { text, level: 1 } };
}
