/** What elements of the structure tree must say and hold: headings, tables, lists, contents, figures, notes. */
import { PDFName } from '@cantoo/pdf-lib';
import type { ConditionId, Report } from './conditions.ts';
import type { PdfObjects } from './objects.ts';
import { pathTo, type Element } from './structure.ts';

/** What each part may hold and where it may stand; types that are not named may stand anywhere (ISO 32000-1, tables 333, 336, 337). */
const places: readonly {
  readonly type: string;
  readonly condition: ConditionId;
  readonly within?: readonly string[];
  readonly holds?: readonly string[];
}[] = [
  { type: 'TOC', condition: 'UA 09-006', holds: ['TOC', 'TOCI', 'Caption'] },
  {
    type: 'TOCI',
    condition: 'UA 09-006',
    within: ['TOC'],
    holds: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC', 'Link', 'Span'],
  },
  { type: 'L', condition: 'UA 09-005', holds: ['L', 'LI', 'Caption'] },
  { type: 'LI', condition: 'UA 09-005', within: ['L'], holds: ['Lbl', 'LBody'] },
  { type: 'LBody', condition: 'UA 09-005', within: ['LI'] },
  { type: 'Table', condition: 'UA 09-004', holds: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  { type: 'THead', condition: 'UA 09-004', within: ['Table'], holds: ['TR'] },
  { type: 'TBody', condition: 'UA 09-004', within: ['Table'], holds: ['TR'] },
  { type: 'TFoot', condition: 'UA 09-004', within: ['Table'], holds: ['TR'] },
  { type: 'TR', condition: 'UA 09-004', within: ['Table', 'THead', 'TBody', 'TFoot'], holds: ['TH', 'TD'] },
  { type: 'TH', condition: 'UA 09-004', within: ['TR'] },
  { type: 'TD', condition: 'UA 09-004', within: ['TR'] },
];

/** Checks every element. */
export function checkSemantics(file: PdfObjects, elements: readonly Element[], report: Report): void {
  for (const element of elements) {
    checkPlace(element, report);
    if (element.type === 'Table') checkTable(file, element, report);
    if (element.type === 'Figure' || element.type === 'Formula') checkAlternative(file, element, report);
  }
  checkHeadings(elements, report);
  checkNotes(file, elements, report);
}

function checkPlace(element: Element, report: Report): void {
  const place = places.find(({ type }) => type === element.type);
  if (!place) return;
  const { condition, within, holds } = place;
  if (within && !within.includes(element.parent?.type ?? '')) report(condition, pathTo(element));
  for (const kid of element.kids) if (holds && !holds.includes(kid.type)) report(condition, pathTo(kid));
  if (holds && element.content.length > 0) report(condition, `${pathTo(element)} holds content of its own`);
  const captions = element.kids.filter(({ type }) => type === 'Caption');
  const isAtEnd = element.kids.at(0)?.type === 'Caption' || element.kids.at(-1)?.type === 'Caption';
  if (captions.length > 1 || (captions.length === 1 && !isAtEnd)) report(condition, `${pathTo(element)}: its caption`);
}

function checkTable(file: PdfObjects, table: Element, report: Report): void {
  const rows = table.kids.flatMap((kid) => (kid.type === 'TR' ? [kid] : kid.kids)).filter(({ type }) => type === 'TR');
  if (rows.length === 0) report('UA 09-004', `${pathTo(table)} has no row`);
  /** Columns that cells of rows above still take, by row. */
  const taken: number[] = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const cell of row.kids) {
      const [across, down] = ['ColSpan', 'RowSpan'].map((key) => Number(attribute(file, cell, key) ?? 1));
      for (let below = index; below < index + (down ?? 1) && below < rows.length; below++)
        taken[below] = (taken[below] ?? 0) + (across ?? 1);
      const scope = attribute(file, cell, 'Scope');
      if (cell.type === 'TH' && (scope === undefined || !['Row', 'Column', 'Both'].includes(scope)))
        report('UA 15-003', pathTo(cell));
    }
  });
  if (new Set(taken).size > 1)
    report('UA 15-R', `${pathTo(table)}: rows of ${[...new Set(taken)].join(' and ')} cells`);
}

function checkAlternative(file: PdfObjects, element: Element, report: Report): void {
  const words = ['Alt', 'ActualText'].map((key) => file.text(file.entry(element.dict, key))?.trim() ?? '');
  if (words.every((text) => text === '')) report('UA 13-004', pathTo(element));
}

function checkHeadings(elements: readonly Element[], report: Report): void {
  let last = 0;
  const numbered = elements.filter(({ type }) => /^H[1-6]$/.test(type));
  if (numbered.length > 0 && elements.some(({ type }) => type === 'H')) report('UA 14-007', 'H and H1 to H6');
  for (const heading of numbered) {
    const level = Number(heading.type.slice(1));
    if (last === 0 && level !== 1) report('UA 14-002', pathTo(heading));
    else if (level > last + 1) report('UA 14-003', `${pathTo(heading)} after H${last}`);
    last = level;
  }
}

function checkNotes(file: PdfObjects, elements: readonly Element[], report: Report): void {
  const seen = new Set<string>();
  for (const note of elements.filter(({ type }) => type === 'Note')) {
    const id = file.text(file.entry(note.dict, 'ID'));
    if (id === undefined || id === '') report('UA 19-003', pathTo(note));
    else if (seen.has(id)) report('UA 19-004', `${pathTo(note)}: "${id}"`);
    if (id !== undefined) seen.add(id);
  }
}

/** An attribute of an element as text, of whatever owner. */
export function attribute(file: PdfObjects, { dict }: Element, key: string): string | undefined {
  for (const one of file.list(dict.get(PDFName.of('A')), true)) {
    const found = file.entry(one, key);
    if (found) return file.name(found) ?? String(file.number(found) ?? '');
  }
  return undefined;
}
