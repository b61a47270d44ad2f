/** The figures of charts as tables in print: nowhere, after each chart, or at the end of the paper, as council.yml says. */
import { describe, expect, test } from 'vitest';
import { ownPdf, papersOf } from '../../../src/outputs/papers.ts';
import type { Flow } from '../../../src/typeset/flow.ts';
import { layOut } from '../../../src/typeset/pages/lay-out.ts';
import { compileTree, problemsOf, reportFacts, reportFile, standardFiles } from '../../support/tree.ts';

const chart =
  '<Chart type="bar" data="visits" x="Clinic" y="Visits" title="East has most" alt="East has 12 visits, West 8." />';
const slides = `---\nkind: presentation\ntitle: Slides\nreportFrom: Head of Health\nstatus: published\n---\n\n## Visits\n\n${chart}\n`;

const files = {
  'data/clinics/visits.csv': 'Clinic,Visits\nEast,12\nWest,8\n',
  'data/clinics/visits.yml':
    'title: Visits\nkey: Clinic\nsource: Returns\nperiod: 2022\ncolumns: { Clinic: { type: text }, Visits: { type: count } }\n',
  [reportFile]: `${reportFacts}## Purpose of this report\n\nVisits went on.\n\n${chart}\n\nThey go on.\n`,
  'content/meetings/health-committee/2024-03-14/slides.mdx': slides,
};

/** What stands in the paper of a kind, in order: headings and captions; tables as "table". */
function standsIn(kind: 'report' | 'presentation', chartTables: string): string[] {
  const council = `${standardFiles['content/council.yml']}\n${chartTables}\n`;
  const compiled = compileTree({ ...files, 'content/council.yml': council });
  const { site } = compiled;
  const paper = site && papersOf(site).find((one) => one.kind === kind);
  if (!site || !paper) throw new Error(problemsOf(compiled).join('\n'));
  const pdf = ownPdf(paper, site);
  // What cannot be laid out is no answer.
  expect(layOut(pdf).pages.length).toBeGreaterThan(0);
  return pdf.sections.flatMap(({ flow }) => flow.flatMap(namesIn));
}

function namesIn(flow: Flow): string[] {
  const words = (runs: Extract<Flow, { kind: 'text' }>['runs']): string =>
    runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');
  if (flow.kind === 'group') return flow.children.flatMap(namesIn);
  if (flow.kind === 'figure') return [`figure ${words(flow.caption?.[0]?.runs ?? [])}`];
  if (flow.kind === 'table') return flow.caption ? [words(flow.caption)] : [];
  return flow.kind === 'text' && flow.role === 'H2' ? [words(flow.runs)] : [];
}

const table = 'Data for Figure 1: East has most';

describe('the figures of a chart', () => {
  test('travel as CSV alone where the council asks for nothing else', () => {
    expect(standsIn('report', '')).not.toContain(table);
  });

  test('stand after it', () => {
    const names = standsIn('report', 'chartTables: { place: after }');
    expect(names.slice(0, 3)).toEqual(['Purpose of this report', 'figure East has most', table]);
  });

  test('stand at the end of the paper', () => {
    const names = standsIn('report', 'chartTables: { place: appendix }');
    expect(names.slice(0, 2)).toEqual(['Purpose of this report', 'figure East has most']);
    expect(names.slice(-2)).toEqual(['Data for the charts', table]);
  });

  test.each(['after', 'appendix'])('of a slide stand on a slide of their own at the end: %s', (place) => {
    expect(standsIn('presentation', `chartTables: { place: ${place} }`)).toEqual([
      'Visits',
      'figure East has most',
      'Data for the charts',
      table,
    ]);
  });

  test('stand in papers of meetings from a day on', () => {
    expect(standsIn('report', 'chartTables: { place: after, from: 2024-03-14 }')).toContain(table);
    expect(standsIn('report', 'chartTables: { place: after, from: 2024-03-15 }')).not.toContain(table);
  });
});
