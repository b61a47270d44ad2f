/** The items of a meeting to choose from, for one print of their papers. */
import { filled } from '../../search/words.ts';
import { boxOf, button, checkbox, element, paragraph, smallHeading } from '../elements.ts';
import type { MeetingOnPage } from '../pages/meeting-on-page.ts';
import { notesUnder } from '../notes/note-store.ts';

/** The part of the panel. */
export function printPart({ root, folder, listing, words, storage, say }: MeetingOnPage): HTMLElement {
  const boxes = listing.papers.map(({ slug, title, item }) =>
    checkbox(item === undefined ? title : filled(words.item, { number: item, title }), { value: slug }),
  );
  const hasNotes = storage !== undefined && notesUnder(storage, folder).length > 0;
  const withNotes = checkbox(words.printNotes);
  const open = (): void => {
    const chosen = boxes.map(boxOf).flatMap((box) => (box.checked ? [box.value] : []));
    if (chosen.length === 0) {
      say(words.printNothing);
      return;
    }
    const query = new URLSearchParams([['meeting', folder], ...chosen.map((slug) => ['paper', slug])]);
    if (hasNotes && boxOf(withNotes).checked) query.set('notes', 'yes');
    location.assign(new URL(`on-this-device/print/?${query.toString()}`, root));
  };
  return element(
    'section',
    { class: 'app-device__part' },
    smallHeading(words.printTitle),
    paragraph(words.printLead),
    element(
      'fieldset',
      { class: 'app-choices' },
      element('legend', { class: 'govuk-visually-hidden' }, words.printTitle),
      ...boxes,
    ),
    ...(hasNotes ? [withNotes] : []),
    button(words.print, open),
  );
}
