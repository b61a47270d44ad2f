/** Workbooks of tables: cover, contents, notes, then one table a sheet. */
import { dash } from '../../data/numbers/format.ts';
import type { Wording } from '../../locales/en-GB/locale.ts';
import { isMissing, type SourceTable } from './source-table.ts';
import type { Sheet, SheetCell, SheetLine, Workbook } from './workbook.ts';

/** The Analysis Function's mark of a value that is not available. */
const notAvailable = '[x]';

/** What a workbook is made of. */
export interface WorkbookSources {
  readonly title: string;
  readonly council: string;
  readonly language: string;
  readonly words: Wording;
  /** Lines of the cover below its title. */
  readonly about: readonly string[];
  readonly tables: readonly SourceTable[];
}

/** The workbook; without tables it is its cover alone. */
export function makeWorkbook({ title, council, language, words, about, tables }: WorkbookSources): Workbook {
  const notes = new Notes(words);
  const sheets = tables.map((table) => tableSheet(table, notes, words));
  const { workbooks } = words;
  const cover = { name: workbooks.cover, lines: [line(title, 'title'), ...about.map((text) => line(text, 'text'))] };
  const ofNotes = notes.all.length === 0 ? [] : [notesSheet(notes.all, words)];
  const listed = [...ofNotes, ...sheets];
  const sheetsBelow = listed.length === 0 ? [] : [contentsSheet(listed, words), ...listed];
  return { title, author: council, language, sheets: [cover, ...sheetsBelow] };
}

function line(text: string, style: SheetLine['style']): SheetLine {
  return { text, style };
}

function contentsSheet(listed: readonly Sheet[], { workbooks }: Wording): Sheet {
  return {
    name: workbooks.contents,
    lines: [line(workbooks.contents, 'title'), line(workbooks.oneTable, 'text')],
    table: {
      name: 'List_of_worksheets',
      heads: [workbooks.worksheet, workbooks.title],
      rows: listed.map(({ name, lines }) => [{ text: name, sheet: name }, { text: lines[0]?.text ?? name }]),
    },
  };
}

function notesSheet(notes: readonly string[], { workbooks }: Wording): Sheet {
  return {
    name: workbooks.notes,
    lines: [line(workbooks.notes, 'title'), line(workbooks.oneTable, 'text')],
    table: {
      name: 'List_of_notes',
      heads: [workbooks.noteNumber, workbooks.noteText],
      rows: notes.map((text, at) => [{ text: workbooks.note(at + 1) }, { text }]),
    },
  };
}

/** The notes of a workbook, each once. */
class Notes {
  readonly all: string[] = [];
  readonly #words: Wording;

  constructor(words: Wording) {
    this.#words = words;
  }

  /** "[note 2]" of a note that may be there already. */
  markOf(note: string): string {
    const known = this.all.indexOf(note);
    const number = known < 0 ? this.all.push(note) : known + 1;
    return `[${this.#words.workbooks.note(number)}]`;
  }
}

function tableSheet(table: SourceTable, notes: Notes, words: Wording): Sheet {
  const { name, title, rows, source } = table;
  const { workbooks } = words;
  const marks = marksOf(table, notes, words);
  const hasMissing = rows.some((cells) => cells.some(isMissing));
  const heads = distinct(table.heads.map((head, at) => (head === '' ? workbooks.column(at + 1) : head)));
  return {
    name,
    lines: [
      line(marked(title, marks.ofTitle), 'title'),
      line(workbooks.oneTable, 'text'),
      ...(table.notes.length === 0 ? [] : [line(workbooks.notesApart, 'text')]),
      ...(hasMissing ? [line(workbooks.missing(notAvailable), 'text')] : []),
      ...(source === '' ? [] : [line(workbooks.source(source), 'text')]),
    ],
    table: {
      name,
      heads: heads.map((head, at) => marked(head, marks.ofHeads[at] ?? [])),
      rows: rows.map((cells) =>
        heads.map((_, at): SheetCell => {
          const cell = cells[at];
          if (!cell || isMissing(cell)) return { text: notAvailable };
          return { text: cell.text, ...(cell.figure ? { figure: cell.figure } : {}) };
        }),
      ),
    },
  };
}

function marked(text: string, marks: readonly string[]): string {
  return [text, ...marks].join(' ');
}

interface Marks {
  readonly ofTitle: readonly string[];
  readonly ofHeads: readonly (readonly string[])[];
}

/** Where each note is marked: at the head of the column that it is about, else at the title. */
function marksOf({ heads, rows, notes: own }: SourceTable, notes: Notes, words: Wording): Marks {
  const ofHeads = heads.map((): string[] => []);
  const ofTitle: string[] = [];
  const { figures } = words;
  const dashNote = figures.dashMeans(dash, '');
  const hiddenNotes = new Set([
    figures.notShownNote,
    ...Array.from({ length: 101 }, (_, below) => figures.fewerThanNote(below)),
  ]);
  const columnsWith = (isMeant: (cell: SourceTable['rows'][number][number]) => boolean): number[] =>
    heads.flatMap((_, at) => (rows.some((cells) => cells[at] !== undefined && isMeant(cells[at])) ? [at] : []));
  for (const note of own) {
    const isAboutMissing = note.startsWith(dashNote);
    const columns = isAboutMissing
      ? columnsWith(isMissing)
      : hiddenNotes.has(note)
        ? columnsWith((cell) => cell.isNote === true && !isMissing(cell))
        : heads.flatMap((head, at) => (isDefinitionOf(note, head, words) ? [at] : []));
    const text = isAboutMissing ? figures.dashMeans(notAvailable, note.slice(dashNote.length)) : note;
    const mark = notes.markOf(text);
    for (const at of columns) ofHeads[at]?.push(mark);
    if (columns.length === 0) ofTitle.push(mark);
  }
  return { ofTitle, ofHeads };
}

/** True for a definition of the column that a head names, with its unit or without. */
function isDefinitionOf(note: string, head: string, { figures }: Wording): boolean {
  return [head, head.replace(/ \([^()]*\)$/, '')].some((name) => note.startsWith(figures.definition(name, '')));
}

/** No two heads of a table are called the same. */
function distinct(heads: readonly string[]): string[] {
  const taken = new Set<string>();
  return heads.map((head) => {
    let name = head;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${head} (${count})`;
    taken.add(name.toLowerCase());
    return name;
  });
}
