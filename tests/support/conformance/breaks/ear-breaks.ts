/** A good PDF broken for who listens to it, once and more for every such condition. */
import { PDFArray, PDFName, PDFString, type PDFDict } from '@cantoo/pdf-lib';
import { called, element, find, having, key, without, type Break } from './break.ts';
import type { ConditionId } from '../conditions.ts';
import type { PdfObjects } from '../objects.ts';

const parentOf = (file: PdfObjects, dict: PDFDict): PDFDict | undefined => file.dict(dict.get(key('P')));
const typeOf = (file: PdfObjects, dict: PDFDict | undefined): string | undefined => file.name(dict?.get(key('S')));

/** The first element of a type within one of another. */
const within =
  (type: string, parent: string) =>
  (file: PdfObjects): PDFDict =>
    find(file, (dict) => typeOf(file, dict) === type && typeOf(file, parentOf(file, dict)) === parent);

/** Takes the children of a type from the first element of another. */
const orphaned =
  (parent: string, type: string): Break =>
  (file) => {
    const holder = find(
      file,
      (dict) => typeOf(file, dict) === parent && kidsOf(file, dict).some((kid) => typeOf(file, kid) === type),
    );
    const kids = file.list(holder.get(key('K')), true).filter((kid) => typeOf(file, file.dict(kid)) !== type);
    holder.set(key('K'), file.document.context.obj(kids));
  };

function kidsOf(file: PdfObjects, dict: PDFDict): PDFDict[] {
  return file.list(dict.get(key('K')), true).flatMap((kid) => file.dict(kid) ?? []);
}

/** The head of the first row of a table's body. */
const rowHead = (file: PdfObjects): PDFDict =>
  find(file, (dict) => {
    const row = parentOf(file, dict);
    return typeOf(file, dict) === 'TH' && row !== undefined && typeOf(file, parentOf(file, row)) === 'TBody';
  });

const bareTable = (file: PdfObjects): PDFDict =>
  find(file, (dict) => typeOf(file, dict) === 'Table' && file.entry(dict.get(key('A')), 'Summary') !== undefined);

/** The list of the agenda's items, the first that is numbered. */
const items = (file: PdfObjects): PDFDict =>
  find(
    file,
    (dict) => typeOf(file, dict) === 'L' && file.name(file.entry(dict.get(key('A')), 'ListNumbering')) === 'Decimal',
  );

/** Turns each item of the agenda into a paragraph. */
const paragraphs: Break = (file) => {
  const list = items(file);
  list.set(key('S'), key('Div'));
  list.delete(key('A'));
  for (const item of kidsOf(file, list)) {
    item.set(key('S'), key('P'));
    for (const part of kidsOf(file, item)) part.set(key('S'), key('Span'));
  }
};

/** What is done, and what must be caught. */
export const earBreaks: readonly (readonly [ConditionId, string, Break])[] = [
  [
    'EAR captions',
    'a caption that is a paragraph before its figure',
    having(within('Caption', 'Figure'), 'S', called('Div')),
  ],
  [
    'EAR captions',
    'a figure that is none, so that its caption belongs to nothing',
    having((file) => element(file, 'Figure'), 'S', called('Div')),
  ],
  ['EAR rows', 'a row whose head is a cell', having(rowHead, 'S', called('TD'))],
  ['EAR names', 'a table that does not say what it lists', without(bareTable, 'A')],
  ['EAR names', 'a table that lost its caption', orphaned('Table', 'Caption')],
  ['EAR items', 'items that are paragraphs', paragraphs],
  ['EAR notes', 'a mark without a way to its note', having(within('Link', 'Reference'), 'S', called('Span'))],
  ['EAR notes', 'a note without a way back', having(within('Link', 'Lbl'), 'S', called('Span'))],
  [
    'EAR contents',
    'an entry that is no paragraph',
    (file) => {
      const list = element(file, 'L');
      list.set(key('S'), key('TOC'));
      for (const item of kidsOf(file, list)) item.set(key('S'), key('TOCI'));
    },
  ],
  [
    'EAR expansions',
    'an expansion that says nothing',
    having(
      (file) => element(file, 'Span', 'E'),
      'E',
      () => PDFString.of(' '),
    ),
  ],
  [
    'EAR expansions',
    'an abbreviation that is explained twice',
    (file) => {
      const span = element(file, 'Span', 'E');
      const parent = parentOf(file, span);
      const twin = span.clone(file.document.context);
      const ref = file.document.context.register(twin);
      const kids = file.value(parent?.get(key('K')));
      if (kids instanceof PDFArray) kids.push(ref);
    },
  ],
  ['EAR signs', 'a dash for a value without words', without((file) => dashed(file), 'ActualText')],
];

/** The span of a cell that is nothing but a dash. */
function dashed(file: PdfObjects): PDFDict {
  return find(file, (dict) => dict.has(PDFName.of('ActualText')) && typeOf(file, parentOf(file, dict)) === 'TD');
}
