/** The page of a paper: its notes, where reading stopped, and whether the paper has changed since the last visit. */
import type { PlaceOnPage } from '../../client/note-places.ts';
import { element, link, paragraph } from '../elements.ts';
import { loadListing } from '../load-listing.ts';
import { changesSince, memoryOf, paperSeen, remember } from '../memory.ts';
import { notesAddress } from '../notes/notes-link.ts';
import { notesOn } from '../notes/note-store.ts';
import { PaperNotesOnPage } from '../notes/notes-on-page.ts';
import { folderAbove, isMeetingFolder, lastPart, pageFolder, siteRoot } from '../places.ts';
import { goOnLink, noteWhereReadingStops } from './reading-stop.ts';
import { deviceStorage, type DeviceStorage } from '../storage.ts';
import { deviceWords, type DeviceWords } from '../words.ts';

let started: Promise<PaperNotesOnPage> | undefined;

/** Starts what this device knows of a paper, once. */
export function startPaperPage(article: HTMLElement, places: readonly PlaceOnPage[]): Promise<PaperNotesOnPage> {
  started ??= start(article, places);
  return started;
}

async function start(article: HTMLElement, places: readonly PlaceOnPage[]): Promise<PaperNotesOnPage> {
  const root = siteRoot();
  const storage = deviceStorage(root);
  if (!storage) throw new Error('Notes were asked for where nothing can be stored.');
  const words = await deviceWords();
  const folder = pageFolder(root);
  const meeting = folderAbove(folder);
  // Before any note is shown: what was taken down meanwhile leaves no words in it.
  const ofMeeting = isMeetingFolder(meeting) ? await meetingLines({ words, storage, root, folder }, places) : [];
  const ofNotes = element('div');
  const notes = new PaperNotesOnPage(article, places, {
    words,
    storage,
    paper: folder,
    whenChanged: (count) => ofNotes.replaceChildren(...notesLine(article, count, { words, root, meeting })),
  });
  const news = element('div', { class: 'app-device__news app-device__news--paper' }, ...ofMeeting, ofNotes);
  const head = article.querySelector('.app-cover');
  const before = head?.querySelector('.app-formats') ?? null;
  if (before) before.before(news);
  else head?.append(news);
  return notes;
}

interface OfPaper {
  readonly words: DeviceWords;
  readonly storage: DeviceStorage;
  readonly root: URL;
  /** Folder of the paper below the root. */
  readonly folder: string;
}

/** What is remembered of the meeting, where its reader has asked for that. */
async function meetingLines(paper: OfPaper, places: readonly PlaceOnPage[]): Promise<readonly Node[]> {
  const { storage, folder, words } = paper;
  const meeting = folderAbove(folder);
  const memory = memoryOf(storage, meeting);
  if (!memory && !notesOn(storage, folder)) return [];
  const hasChanged = await markSeen(paper);
  if (!memory) return [];
  const goOn = goOnLink(memory.stops[lastPart(folder)], places, words);
  noteWhereReadingStops(storage, folder, places);
  return [
    ...(hasChanged ? [paragraph(words.paperChanged)] : []),
    ...(goOn ? [element('p', { class: 'govuk-body' }, goOn)] : []),
  ];
}

/** True where the paper says something else than at the last visit; from now on it is seen. */
async function markSeen({ root, folder, storage }: OfPaper): Promise<boolean> {
  const meeting = folderAbove(folder);
  const slug = lastPart(folder);
  const loaded = await loadListing(root, meeting);
  const memory = memoryOf(storage, meeting);
  const own = loaded?.listing.papers.find((paper) => paper.slug === slug);
  if (!loaded || !memory || !own) return false;
  const change = changesSince(memory, loaded.listing).find((one) => one.slug === slug);
  if (change) remember(storage, meeting, paperSeen(memory, own));
  return change?.what === 'changed';
}

function notesLine(
  article: HTMLElement,
  count: string | undefined,
  { words, root, meeting }: { words: DeviceWords; root: URL; meeting: string },
): readonly Node[] {
  if (count === undefined) return [];
  const all = isMeetingFolder(meeting) ? notesAddress(root, meeting) : new URL('on-this-device/', root).href;
  const box = element('input', { type: 'checkbox' });
  box.checked = article.classList.contains('app-paper--with-notes');
  box.addEventListener('change', () => article.classList.toggle('app-paper--with-notes', box.checked));
  const choice = element('label', { class: 'app-choice' }, box, element('span', {}, words.printPaperNotes));
  return [paragraph(link(all, count)), choice];
}
