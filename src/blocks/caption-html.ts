/** Captions, notes and downloads as hast, alike under every table and picture. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { captionLabel } from './caption.ts';
import { webOnly, type FiguresFile } from './html-handler.ts';
import { hiddenWords } from './spoken.ts';
import { partsOfNote, type NoteLine } from './note-lines.ts';
import type { Captioned } from '../model/traits.ts';
import type { Wording } from '../locales/en-GB/locale.ts';

/** "Table 2: caption" with the number in bold; the number alone for a picture without caption. */
export function captionWords(node: Captioned, words: Wording): ElementContent[] {
  const label = h('strong', captionLabel(node, words));
  return node.caption === undefined ? [label] : [label, { type: 'text', value: `: ${node.caption}` }];
}

/** Notes and source under a table or picture, one paragraph each. */
export function noteParagraphs(lines: readonly NoteLine[]): Element[] {
  return lines.map((line) =>
    h(
      'p',
      { className: ['app-note'] },
      partsOfNote(line).map(({ text, id }) =>
        id === undefined ? text : h('a', { className: ['govuk-link', 'app-ref'], href: `#${id}` }, text),
      ),
    ),
  );
}

/** The links to the figures of a table or chart: the CSV itself and the page that describes it, which is heard with its subject. */
export function downloadLine(node: Captioned, file: FiguresFile | undefined, words: Wording): Element[] {
  if (!file) return [];
  const link = (address: string, ...words: (string | ElementContent)[]): Element =>
    h('a', { className: ['govuk-link'], href: address }, words);
  const subject = hiddenWords(words.paper.ofSubject(captionLabel(node, words)));
  return [
    h('p', { ...webOnly, className: ['app-download'] }, [
      link(file.address, file.label),
      ' ',
      link(file.page, words.paper.aboutFigures, subject),
      ...(file.since === undefined ? [] : [` (${file.since})`]),
    ]),
  ];
}
