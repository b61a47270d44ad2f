/** What is printed under a table or figure: its notes and its source, or where both stand already. */
import { tellingNotes } from '../document/transforms/repeated-notes.ts';
import type { Wording } from '../locales/en-GB/locale.ts';
import type { Annotated, Named } from '../model/traits.ts';
import { captionLabel, sourceLine } from './caption.ts';

/** One note; `to` is what a part of its words names, with its id. */
export interface NoteLine {
  readonly text: string;
  readonly to?: { readonly label: string; readonly id: string };
}

/** The lines under a table or figure, in order. */
export function noteLines(node: Annotated, words: Wording): readonly NoteLine[] {
  const { notes, source } = node.saidBefore ?? {};
  const { blocks } = words;
  if (notes && notes.id === source?.id) return [referring(blocks.notesAndSourceAs, notes, words)];
  return [
    ...(notes ? [referring(blocks.notesAs, notes, words)] : tellingNotes(node).map((text) => ({ text }))),
    ...(source ? [referring(blocks.sourceAs, source, words)] : ownSource(node, words)),
  ];
}

function ownSource({ source = '' }: Annotated, words: Wording): NoteLine[] {
  return source === '' ? [] : [{ text: sourceLine(source, words) }];
}

function referring(sentence: (label: string) => string, to: Named, words: Wording): NoteLine {
  const label = captionLabel(to, words);
  return { text: sentence(label), to: { label, id: to.id } };
}

/** The words of a line before, in and after the name that it links. */
export function partsOfNote({ text, to }: NoteLine): readonly { readonly text: string; readonly id?: string }[] {
  if (!to) return [{ text }];
  const [before = '', ...after] = text.split(to.label);
  return [{ text: before }, { text: to.label, id: to.id }, { text: after.join(to.label) }];
}
