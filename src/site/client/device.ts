/**
 * What readers keep on a device begins here: little on a page until somebody uses it or has used it, and then the rest is fetched. A
 * browser that stores nothing shows no button for notes.
 */
import { siteRoot } from '../device/places.ts';
import { deviceStorage } from '../device/storage.ts';
import { readyNoteButton } from './note-button.ts';
import { placesIn } from './note-places.ts';
import type { ScriptWords } from './script-words.ts';

/** Makes a meeting's panel and a paper's notes ready, where this page has them. */
export function readyDevice(words: ScriptWords): void {
  const storage = deviceStorage(siteRoot());
  const hasStored = storage !== undefined && storage.names('').length > 0;
  const panel = document.querySelector<HTMLDetailsElement>('[data-device-panel]');
  if (panel) {
    const start = (): void => void import('../device/pages/meeting-page.ts').then((page) => page.startMeetingPage());
    if (hasStored || panel.open) start();
    else panel.addEventListener('toggle', start, { once: true });
  }
  startOwnPages();
  const article = document.querySelector<HTMLElement>('article.app-paper');
  if (!article || !storage) return;
  const places = placesIn(article);
  const load = () => import('../device/pages/paper-page.ts');
  const start = () => load().then((page) => page.startPaperPage(article, places));
  if (hasStored) void start();
  readyNoteButton(article, places, {
    words,
    whenNear: () => void load(),
    whenPressed: (at) => void start().then((notes) => notes.write(at)),
  });
}

/** The pages about this device are filled by scripts alone. */
function startOwnPages(): void {
  const said = document.querySelector<HTMLElement>('[data-device-status]');
  const place = (name: string): HTMLElement | null => document.querySelector(`[data-device-${name}]`);
  const [all, notes, papers] = ['all', 'notes', 'papers'].map(place);
  if (all && said) void import('../device/pages/device-page.ts').then((page) => page.startDevicePage(all, said));
  if (notes) void import('../device/notes/notes-page.ts').then((page) => page.startNotesPage(notes));
  if (papers && said)
    void import('../device/printing/print-papers.ts').then((page) => page.startPrintPage(papers, said));
}
