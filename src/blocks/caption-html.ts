/** Captions, notes and downloads as hast, alike under every table and picture. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { captionLabel, sourceLine } from './caption.ts';
import { webOnly, type FiguresFile } from './html-face.ts';

/** "Table 2: caption" with the number in bold; the number alone for a picture without caption. */
export function captionWords(kind: 'Table' | 'Figure', number: number, caption?: string): ElementContent[] {
  const label = h('strong', captionLabel(kind, number));
  return caption === undefined ? [label] : [label, { type: 'text', value: `: ${caption}` }];
}

/** Notes and source under a table or picture, one paragraph each. */
export function noteParagraphs(notes: readonly string[], source: string | undefined): Element[] {
  const all = source === undefined || source === '' ? notes : [...notes, sourceLine(source)];
  return all.map((note) => h('p', { className: ['app-note'] }, note));
}

/** The links to the figures: the CSV itself and the page that describes it. */
export function downloadLine(file: FiguresFile | undefined): Element[] {
  if (!file) return [];
  const link = (address: string, words: string): Element => h('a', { className: ['govuk-link'], href: address }, words);
  return [
    h('p', { ...webOnly, className: ['app-download'] }, [
      link(file.address, file.label),
      ' ',
      link(file.page, 'About these figures'),
    ]),
  ];
}
