/** The page of the notes on one meeting, in the order of its agenda. */
import { placeWords } from '../../client/note-button.ts';
import { filled } from '../../search/words.ts';
import { button, element, link, paragraph } from '../elements.ts';
import { loadListing } from '../load-listing.ts';
import { isMeetingFolder, siteRoot } from '../places.ts';
import { deviceStorage } from '../storage.ts';
import { deviceWords, type DeviceWords } from '../words.ts';
import { inAgendaOrder } from './agenda-order.ts';
import { noteBox } from './note-box.ts';
import { notesUnder } from './note-store.ts';
import type { Note, PaperNotes } from './note.ts';

/** Lists the notes on the meeting that the address names. */
export async function startNotesPage(page: HTMLElement): Promise<void> {
  const root = siteRoot();
  const words = await deviceWords();
  const storage = deviceStorage(root);
  const meeting = new URLSearchParams(location.search).get('meeting') ?? '';
  const notes = storage && isMeetingFolder(meeting) ? notesUnder(storage, meeting) : [];
  if (notes.length === 0) {
    page.replaceChildren(paragraph(storage ? words.noNotes : words.noStorage));
    return;
  }
  const listing = (await loadListing(root, meeting))?.listing;
  const name = listing?.title ?? meeting;
  const heading = document.querySelector('h1');
  if (heading) heading.textContent = filled(words.notesOfMeeting, { meeting: name });
  document.title = filled(words.notesOfMeeting, { meeting: name });
  const order = listing?.papers.map(({ slug }) => slug) ?? [];
  const papers = inAgendaOrder(notes, order);
  page.replaceChildren(
    paragraph(link(new URL(meeting, root).href, name)),
    ...papers.flatMap((paper) => paperPart(paper, root, words)),
    button(words.printNow, () => print()),
  );
}

function paperPart({ paper, title: name, item, notes }: PaperNotes, root: URL, words: DeviceWords): Node[] {
  const address = new URL(paper, root).href;
  const heading = item === undefined ? name : filled(words.item, { number: item, title: name });
  const ordered = notes.toSorted((a, b) => a.anchor.at - b.anchor.at);
  return [
    element('h2', { class: 'govuk-heading-m' }, link(address, heading)),
    ...ordered.flatMap((note) => notePart(note, address, words)),
  ];
}

function notePart(note: Note, address: string, words: DeviceWords): Node[] {
  const place = placeWords(note.anchor, words);
  const { kind, number, words: about } = note.anchor;
  const to = kind === 'paragraph' && number !== undefined ? `${address}#para-${number}` : address;
  const quoted = about.length > 240 ? `${about.slice(0, 240)} …` : about;
  return [
    element('p', { class: 'govuk-body app-quoted' }, link(to, place), `: ${quoted}`),
    noteBox(note, { words, place }),
  ];
}
