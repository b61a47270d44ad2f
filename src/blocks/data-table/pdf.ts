import type { FiguresCell, FiguresTable } from './definition.ts';
import type { Flow, Run, TableFlow } from '../../typeset/flow.ts';
import { captionLabel, captionRuns } from '../caption.ts';
import { noteLines, partsOfNote, type NoteLine } from '../note-lines.ts';
import type { PdfHandler } from '../pdf-handler.ts';
import type { Figures } from './figures-html.ts';

/** A table from data: caption above, figures aligned on the decimal, notes and source below. */
export const figuresTablePdf: PdfHandler<FiguresTable> = (node, state) => {
  const notes = noteLines(node, state.words);
  const table: TableFlow = {
    ...figuresFlow(node),
    caption: captionRuns(node, state.words),
    continued: state.words.blocks.continued(captionLabel(node, state.words)),
    destination: node.id,
    attachments: state.attachmentsOf(node.dataset),
    keepWithNext: notes.length > 0,
  };
  return [table, ...noteFlows(notes)];
};

/** The figures themselves, row by row under their heads. */
export function figuresFlow(figures: Figures): TableFlow {
  return {
    kind: 'table',
    columns: figures.head.map((cell) => ({ align: cell.isNumeric ? 'decimal' : 'left' })),
    head: [figures.head.map((cell) => ({ runs: [{ kind: 'text', text: cell.text }], header: 'column' }))],
    rows: figures.rows.map((row) => ({
      isTotal: row.isTotal,
      cells: row.cells.map((cell, column) => ({
        runs: [cellRun(cell)],
        ...(column < figures.rowHeads ? { header: 'row' as const } : {}),
        ...(cell.decimals === undefined ? {} : { decimals: cell.decimals }),
      })),
    })),
  };
}

function cellRun({ text, missing }: FiguresCell): Run {
  return { kind: 'text', text, ...(missing !== undefined && { spoken: missing }) };
}

/** A note up to about a line long, in characters, is run on in one paragraph with its neighbours, to save the page. */
const shortNote = 130;

/** Notes under a table or picture: short ones run on, each long one begins a paragraph of its own. */
export function noteFlows(notes: readonly NoteLine[]): Flow[] {
  const paragraphs: NoteLine[][] = [];
  notes.forEach((note, index) => {
    const before = notes[index - 1];
    const runsOn = before !== undefined && isShort(note) && isEnded(before);
    if (runsOn) paragraphs.at(-1)?.push(note);
    else paragraphs.push([note]);
  });
  return paragraphs.map((paragraph, index) => ({
    kind: 'text',
    role: 'P',
    style: index === paragraphs.length - 1 ? 'last-note' : 'note',
    runs: paragraph.flatMap((note, place) => noteRuns(place === 0 ? note : { ...note, text: ` ${note.text}` })),
    keepWithNext: index < paragraphs.length - 1,
  }));
}

function isShort({ text }: NoteLine): boolean {
  return text.length <= shortNote;
}

function isEnded({ text }: NoteLine): boolean {
  return /[.!?]$/.test(text);
}

/** "Other: every other source." with what it explains in bold, so that it is found among the others. */
function noteRuns(note: NoteLine): Run[] {
  if (note.to)
    return partsOfNote(note).map(({ text, id }) => ({
      kind: 'text',
      text,
      ...(id === undefined ? {} : { link: { to: 'destination', name: id } as const }),
    }));
  const [, term = '', words = note.text] = /^([^:.]+:)(\s.+)$/.exec(note.text) ?? [];
  return [...(term === '' ? [] : [{ kind: 'text', text: term, bold: true } as const]), { kind: 'text', text: words }];
}
