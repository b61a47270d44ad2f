/** A note as it stands on a page, and the form in which it is written. */
import { filled } from '../../search/words.ts';
import { button, element } from '../elements.ts';
import type { DeviceWords } from '../words.ts';
import { longestNote, type Note } from './note.ts';

interface OfNote {
  readonly words: DeviceWords;
  /** "paragraph 7" */
  readonly place: string;
}

/** A note with its buttons; without `edit` and `remove` only to be read. */
export function noteBox(
  note: Note,
  { words, place, edit, remove }: OfNote & { readonly edit?: () => void; readonly remove?: () => void },
): HTMLElement {
  const more = filled(words.ofNote, { place });
  const actions = [
    ...(edit ? [button(words.noteEdit, edit, more)] : []),
    ...(remove ? [button(words.noteDelete, remove, more)] : []),
  ];
  return element(
    'div',
    { class: 'app-own-note', role: 'group', 'aria-label': filled(words.noteOn, { place }), 'data-note': note.id },
    element('p', { class: 'app-own-note__text' }, note.text),
    ...(actions.length > 0 ? [element('div', { class: 'app-own-note__actions' }, ...actions)] : []),
  );
}

/** The form for a note. Escape leaves it as it was. */
export function noteForm(
  note: Note,
  { words, place, save, cancel }: OfNote & { readonly save: (text: string) => void; readonly cancel: () => void },
): HTMLFormElement {
  const id = `note-${note.id}`;
  const field = element('textarea', { id, rows: '4', maxlength: String(longestNote) });
  field.value = note.text;
  const submit = element('button', { type: 'submit', class: 'app-button' }, words.noteSave);
  const form = element(
    'form',
    { class: 'app-own-note app-own-note--form' },
    element('label', { for: id }, filled(words.noteLabel, { place })),
    field,
    element('div', { class: 'app-own-note__actions' }, submit, button(words.noteCancel, cancel)),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    save(field.value);
  });
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') cancel();
  });
  return form;
}

/** In place of a note that was deleted: it can be had back. */
export function deletedBox({ words, place, undo }: OfNote & { readonly undo: () => void }): HTMLElement {
  return element(
    'div',
    { class: 'app-own-note' },
    element('p', { class: 'app-own-note__text' }, filled(words.noteDeleted, { place })),
    element('div', { class: 'app-own-note__actions' }, button(words.noteUndo, undo, filled(words.ofNote, { place }))),
  );
}
