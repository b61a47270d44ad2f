/** What no standard has a machine check, and everybody who listens notices: captions, heads of rows, items, notes, signs. */
import { PDFName } from '@cantoo/pdf-lib';
import type { Report } from './conditions.ts';
import type { ContentUse } from './content.ts';
import type { PdfObjects } from './objects.ts';
import { attribute } from './semantics.ts';
import { pathTo, type Element } from './structure.ts';

interface Hearing {
  readonly file: PdfObjects;
  readonly report: Report;
  readonly textOf: (element: Element) => string;
}

/** Checks every element; `elements` are in reading order. */
export function checkHeard(
  file: PdfObjects,
  elements: readonly Element[],
  { use, report }: { use: ContentUse; report: Report },
): void {
  const textOf = (element: Element): string =>
    [
      ...element.content.map(({ page, mcid }) => use.texts.get(page)?.get(mcid) ?? ''),
      ...element.kids.map(textOf),
    ].join('');
  const hearing = { file, report, textOf };
  for (const element of elements) checkElement(element, hearing);
  checkItems(elements, hearing);
  checkExpansions(elements, hearing);
}

function checkElement(element: Element, hearing: Hearing): void {
  switch (element.type) {
    case 'P':
      checkCaption(element, hearing);
      return;
    case 'Table':
      checkTable(element, hearing);
      return;
    case 'TD':
      checkDash(element, hearing);
      return;
    case 'Note':
      if (!isLinked(element.kids.find(({ type }) => type === 'Lbl'))) hearing.report('EAR notes', pathTo(element));
      return;
    case 'Reference':
      if (!isLinked(element)) hearing.report('EAR notes', pathTo(element));
      return;
    case 'TOCI':
      if (!element.kids.some(({ type }) => type === 'P')) hearing.report('EAR contents', pathTo(element));
      return;
  }
}

/** "Figure 2: Contacts" is a caption wherever it stands. */
function checkCaption(element: Element, { report, textOf }: Hearing): void {
  if (!/^(?:Figure|Table) \d+(?::|$)/.test(textOf(element).trim())) return;
  const caption = element.parent?.type === 'Caption' ? element.parent : undefined;
  if (!['Figure', 'Table'].includes(caption?.parent?.type ?? '')) report('EAR captions', pathTo(element));
}

function checkTable(table: Element, { file, report, textOf }: Hearing): void {
  const hasCaption = table.kids.some((kid) => kid.type === 'Caption' && textOf(kid).trim() !== '');
  const summary = file.list(table.dict.get(PDFName.of('A')), true).map((one) => file.text(file.entry(one, 'Summary')));
  if (!hasCaption && summary.every((text) => text === undefined || text === '')) report('EAR names', pathTo(table));
  const rows = table.kids.filter(({ type }) => type === 'TBody').flatMap(({ kids }) => kids);
  for (const { kids } of rows) {
    const [first] = kids;
    if (!first || kids.length < 2 || textOf(first).trim() === '') continue;
    const isHead = (cell: Element): boolean => cell.type === 'TH' && attribute(file, cell, 'Scope') === 'Row';
    if (!kids.some(isHead)) report('EAR rows', `${pathTo(table)}: "${textOf(first)}"`);
  }
}

function checkDash(cell: Element, { file, report, textOf }: Hearing): void {
  if (!/^[-–—]$/.test(textOf(cell).trim())) return;
  const isSaid = (element: Element): boolean =>
    (file.text(file.entry(element.dict, 'ActualText')) ?? '') !== '' || element.kids.some(isSaid);
  if (!isSaid(cell)) report('EAR signs', pathTo(cell));
}

/** True where a link of the element leads somewhere. */
function isLinked(element: Element | undefined): boolean {
  return element?.kids.some(({ type, annotations }) => type === 'Link' && annotations.length > 0) === true;
}

/** Between the heading of an agenda and the next, nothing is counted off in paragraphs. */
function checkItems(elements: readonly Element[], { report, textOf }: Hearing): void {
  let isAgenda = false;
  for (const element of elements) {
    if (/^H[1-6]$/.test(element.type))
      isAgenda = /^(?:Agenda|Papers in this (?:pack|supplement))$/.test(textOf(element).trim());
    if (!isAgenda || element.type !== 'P' || element.parent?.type === 'LBody') continue;
    if (/^\d+\.\s/.test(textOf(element))) report('EAR items', `${pathTo(element)}: "${textOf(element).slice(0, 40)}"`);
  }
}

function checkExpansions(elements: readonly Element[], { file, report, textOf }: Hearing): void {
  const seen = new Map<string, Set<string>>();
  for (const element of elements) {
    const expansion = file.text(file.entry(element.dict, 'E'));
    if (expansion === undefined) continue;
    const text = textOf(element).trim();
    const part = seen.get(partOf(element)) ?? new Set<string>();
    seen.set(partOf(element), part);
    const isWords = element.type === 'Span' && expansion.trim().length > text.length && text !== '';
    if (!isWords || part.has(text)) report('EAR expansions', `${pathTo(element)}: "${text}" is "${expansion}"`);
    part.add(text);
  }
}

/** The part of a pack that an element stands in. */
function partOf(element: Element): string {
  if (element.type === 'Part' || !element.parent) return element.ref?.toString() ?? '';
  return partOf(element.parent);
}
