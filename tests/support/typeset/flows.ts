/** Short words for flow in the tests of this room. */
import { designFor } from '../../../src/typeset/design/designs.ts';
import type { Flow, PdfDocument, Run, Section, TableFlow, TextFlow } from '../../../src/typeset/flow.ts';

export function run(text: string, more: Partial<Extract<Run, { kind: 'text' }>> = {}): Run {
  return { kind: 'text', text, ...more };
}

export function paragraph(text: string | readonly Run[], more: Partial<TextFlow> = {}): TextFlow {
  const runs = typeof text === 'string' ? [run(text)] : text;
  return { kind: 'text', role: 'P', style: 'body', runs, ...more };
}

export function heading(text: string, more: Partial<TextFlow> = {}): TextFlow {
  return { kind: 'text', role: 'H2', style: 'section', runs: [run(text)], ...more };
}

/** Words that differ, so that a lost or doubled one is noticed. */
export function words(count: number, name = 'word'): string {
  return Array.from({ length: count }, (_, index) => `${name}${index + 1}`).join(' ');
}

/** A table with a head, a column of row heads and columns of numbers. */
export function table(rows: number, more: Partial<TableFlow> = {}): TableFlow {
  return {
    kind: 'table',
    caption: [run('Table 1', { bold: true }), run(': Children in care')],
    columns: [{ align: 'left' }, { align: 'decimal' }],
    head: [
      [
        { runs: [run('Year')], header: 'column' },
        { runs: [run('Children')], header: 'column' },
      ],
    ],
    rows: Array.from({ length: rows }, (_, index) => ({
      cells: [
        { runs: [run(`Row${index + 1}`)], header: 'row' as const },
        { runs: [run(String(index * 7))], decimals: 0 },
      ],
    })),
    ...more,
  };
}

export function section(flow: readonly Flow[], more: Partial<Section> = {}): Section {
  return {
    prefix: '',
    title: 'A report',
    format: 'portrait',
    flow,
    footnotes: [],
    furniture: { headLeft: 'A report', headRight: '4 February 2020', pageNumbers: 'page' },
    attachments: [],
    ...more,
  };
}

export function pdfDocument(sections: readonly Section[], more: Partial<PdfDocument> = {}): PdfDocument {
  const facts = { title: 'A report', author: 'A council', language: 'en-GB', date: '2020-02-04' };
  return { facts, design: designFor('#005ea5'), sections, ...more };
}
