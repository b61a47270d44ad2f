/** On the page of everything that is kept: notes by meeting, to and from a file, and how to delete them. */
import type { DeviceAtHand } from '../pages/device-at-hand.ts';
import { button, element, link, paragraph } from '../elements.ts';
import { folderAbove, isMeetingFolder } from '../places.ts';
import { countedWords } from '../words.ts';
import { countNotes, notesUnder, writeNotes } from './note-store.ts';
import type { PaperNotes } from './note.ts';
import { addNotes, largestFile, notesFile, notesFileName, readNotesFile } from './notes-file.ts';
import { notesAddress } from './notes-link.ts';

/** The part of the page. */
export function notesPart(device: DeviceAtHand): Node[] {
  const { words, storage, root } = device;
  const all = notesUnder(storage, '');
  const meetings = Map.groupBy(all, ({ paper }) => folderAbove(paper));
  const lines = [...meetings].map(([folder, papers]) => notesLine(folder, papers, root));
  return [
    element('h2', { class: 'govuk-heading-m', id: 'notes' }, words.notesTitle),
    ...(lines.length === 0 ? [paragraph(words.noNotes)] : [element('ul', { class: 'govuk-list' }, ...lines)]),
    element(
      'div',
      { class: 'app-own-note__actions' },
      ...(lines.length === 0 ? [] : [button(words.exportNotes, () => saveFile(notesFile(all)))]),
      ...importButton(device),
      ...(lines.length === 0 ? [] : [button(words.deleteNotes, () => deleteAll(device, all))]),
    ),
  ];
}

function notesLine(folder: string, papers: readonly PaperNotes[], root: URL): HTMLElement {
  const titles = papers.map(({ paper, title }) => link(new URL(paper, root).href, title));
  const count = String(countNotes(papers));
  if (isMeetingFolder(folder)) {
    const name = papers.find(({ meeting }) => meeting !== undefined)?.meeting ?? folder;
    return element('li', {}, link(notesAddress(root, folder), name), ` (${count})`);
  }
  return element('li', {}, ...titles.flatMap((one, at) => (at === 0 ? [one] : [', ', one])), ` (${count})`);
}

/** Gives a text as a file to be saved; nothing leaves the browser. */
function saveFile(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const way = element('a', { href: address, download: notesFileName });
  way.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function importButton(device: DeviceAtHand): readonly HTMLElement[] {
  const field = element('input', { type: 'file', accept: '.json,application/json', hidden: '' });
  field.addEventListener('change', () => {
    const [file] = field.files ?? [];
    if (file) void bringIn(file, device);
    field.value = '';
  });
  return [button(device.words.importNotes, () => field.click()), field];
}

async function bringIn(file: File, { storage, words, say, renew }: DeviceAtHand): Promise<void> {
  const papers = file.size > largestFile ? undefined : readNotesFile(await file.text());
  const count = papers && addNotes(storage, papers);
  if (!papers) say(words.importRefused);
  else if (count === undefined) say(words.noteFull);
  else say(count === 0 ? words.importedNone : countedWords(words.imported, count));
  renew();
}

function deleteAll({ storage, words, say, renew }: DeviceAtHand, all: readonly PaperNotes[]): void {
  if (!confirm(words.deleteNotesSure)) return;
  for (const paper of all) writeNotes(storage, { ...paper, notes: [] });
  say(words.notesDeleted);
  renew();
}
