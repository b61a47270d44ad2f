/** What in a document only a screen reader says: what its abbreviations stand for, and the languages of its passages. */
import type { Flow, PdfDocument, Run } from '../../typeset/flow.ts';

/** One line for each such thing, in reading order; the pages look the same without them. */
export function heardLines({ sections }: Pick<PdfDocument, 'sections'>): readonly string[] {
  return sections.flatMap(({ flow, footnotes }) => [flow, ...footnotes].flat().flatMap(runsOf).flatMap(linesOf));
}

function linesOf(run: Run): string[] {
  if (run.kind !== 'text') return [];
  const { text, expansion, language } = run;
  return [
    ...(expansion === undefined ? [] : [`${text}: ${expansion}`]),
    ...(language === undefined ? [] : [`${language}: ${text}`]),
  ];
}

function runsOf(flow: Flow): readonly Run[] {
  switch (flow.kind) {
    case 'text':
      return flow.runs;
    case 'list':
      return flow.items.flatMap(({ children }) => children.flatMap(runsOf));
    case 'table':
      return [
        ...(flow.caption ?? []),
        ...[...flow.head, ...flow.rows.map(({ cells }) => cells)].flat().flatMap(({ runs }) => runs),
      ];
    case 'figure':
      return (flow.caption ?? []).flatMap(({ runs }) => runs);
    case 'group':
      return flow.children.flatMap(runsOf);
    case 'columns':
      return flow.columns.flatMap(({ children }) => children.flatMap(runsOf));
    default:
      return [];
  }
}
