/** The notes on the page of a paper: each below the paragraph whose words it is about, to be written, changed and deleted. */
import { placeWords } from '../../client/note-button.ts';
import type { PlaceOnPage } from '../../client/note-places.ts';
import { filled } from '../../search/words.ts';
import { announcer, element, paragraph } from '../elements.ts';
import type { DeviceStorage } from '../storage.ts';
import { countedWords, type DeviceWords } from '../words.ts';
import { anchorAt, placeOf, type Anchor } from './anchors.ts';
import { deletedBox, noteBox, noteForm } from './note-box.ts';
import { notesOn, withNote, writeNotes } from './note-store.ts';
import { longestNote, mostNotes, type Note, type PaperNotes } from './note.ts';

/** What notes on a page go by. */
export interface NotesSetting {
  readonly words: DeviceWords;
  readonly storage: DeviceStorage;
  /** Folder of the paper below the root of the site. */
  readonly paper: string;
  /** Called with how many notes there are, in words; undefined where there are none. */
  readonly whenChanged: (count: string | undefined) => void;
}

/** The notes of one paper at work. */
export class PaperNotesOnPage {
  readonly #article: HTMLElement;
  readonly #places: readonly PlaceOnPage[];
  readonly #setting: NotesSetting;
  readonly #say = announcer();
  /** What is shown, by note; a form stands under the id of the note that it changes. */
  #drawn: HTMLElement[] = [];
  #editing: string | undefined;

  /** Shows the notes that are here. */
  constructor(article: HTMLElement, places: readonly PlaceOnPage[], setting: NotesSetting) {
    this.#article = article;
    this.#places = places;
    this.#setting = setting;
    this.#follow();
    this.#draw();
    addEventListener('storage', () => {
      if (this.#editing === undefined) this.#draw();
    });
  }

  /** Opens the form for a new note on a place, by its position. */
  write(at: number): void {
    if (this.#places[at] === undefined || this.#all().notes.length >= mostNotes) return;
    this.#edit({ id: newId(), anchor: anchorAt(this.#places, at), text: '', changed: 0 });
  }

  #all(): PaperNotes {
    const { storage, paper } = this.#setting;
    const title = this.#article.querySelector('h1')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
    const href = this.#article.querySelector<HTMLAnchorElement>('.app-place--item a')?.hash ?? '';
    const item = Number(/^#item-(\d+)$/.exec(href)?.[1] ?? Number.NaN);
    const known = notesOn(storage, paper);
    const meeting = known?.meeting ?? meetingAbove();
    return {
      paper,
      title,
      ...(Number.isNaN(item) ? {} : { item }),
      ...(meeting === undefined ? {} : { meeting }),
      notes: known?.notes ?? [],
    };
  }

  /** Notes go with their paragraphs: what a note remembers of its place becomes what the paper says now. */
  #follow(): void {
    const paper = this.#all();
    if (paper.notes.length === 0) return;
    const notes = paper.notes.map((note) => {
      const at = placeOf(note.anchor, this.#places);
      return at === undefined ? note : { ...note, anchor: anchorAt(this.#places, at) };
    });
    writeNotes(this.#setting.storage, { ...paper, notes });
  }

  #draw(): void {
    for (const one of this.#drawn) one.remove();
    this.#drawn = [];
    const { notes } = this.#all();
    const lost: Note[] = [];
    for (const note of notes) {
      const at = placeOf(note.anchor, this.#places);
      if (at === undefined) lost.push(note);
      else if (note.id !== this.#editing) this.#putAt(at, this.#boxOf(note));
    }
    if (lost.length > 0) this.#drawLost(lost);
    this.#setting.whenChanged(
      notes.length === 0 ? undefined : countedWords(this.#setting.words.notesHere, notes.length),
    );
  }

  #drawLost(lost: readonly Note[]): void {
    const { words } = this.#setting;
    const section = element(
      'section',
      { class: 'app-own-notes-lost app-own-note-part' },
      element('h2', { class: 'govuk-heading-m' }, words.lostTitle),
      paragraph(words.lostLead),
    );
    for (const note of lost) {
      const place = filled(words.lostPlace, { place: this.#nameOf(note.anchor) });
      section.append(
        element('p', { class: 'govuk-body' }, element('strong', {}, place)),
        // Of a paper that was taken down they are not here.
        ...(note.anchor.words === '' ? [] : [element('blockquote', { class: 'govuk-inset-text' }, note.anchor.words)]),
        this.#boxOf(note),
      );
    }
    this.#article.querySelector('.app-paper__text')?.append(section);
    this.#drawn.push(section);
  }

  /** Below the place, after other notes on it. */
  #putAt(at: number, box: HTMLElement): void {
    const place = this.#places[at]?.element;
    if (!place) return;
    this.#drawn.push(box);
    if (place.tagName === 'LI') {
      place.append(box);
      return;
    }
    let last: Element = place;
    while (last.nextElementSibling?.classList.contains('app-own-note')) last = last.nextElementSibling;
    last.after(box);
  }

  #nameOf(anchor: Anchor): string {
    return placeWords(anchor, this.#setting.words);
  }

  #boxOf(note: Note): HTMLElement {
    return noteBox(note, {
      words: this.#setting.words,
      place: this.#nameOf(note.anchor),
      edit: () => this.#edit(note),
      remove: () => this.#delete(note),
    });
  }

  #edit(note: Note): void {
    this.#editing = note.id;
    this.#draw();
    const form = noteForm(note, {
      words: this.#setting.words,
      place: this.#nameOf(note.anchor),
      save: (text) => this.#save(note, text),
      cancel: () => this.#close(note),
    });
    const at = placeOf(note.anchor, this.#places);
    if (at === undefined) this.#drawn.at(-1)?.append(form);
    else this.#putAt(at, form);
    if (at === undefined) this.#drawn.push(form);
    form.querySelector('textarea')?.focus();
  }

  #save(note: Note, written: string): void {
    const { storage, words } = this.#setting;
    const text = written.trim().slice(0, longestNote);
    if (text === '') {
      this.#close(note);
      return;
    }
    const isSaved = writeNotes(storage, withNote(this.#all(), { ...note, text, changed: Date.now() }));
    if (!isSaved) {
      this.#say(words.noteFull);
      this.#drawn.at(-1)?.append(element('p', { class: 'govuk-body' }, words.noteFull));
      return;
    }
    this.#close(note);
    this.#say(filled(words.noteSaved, { place: this.#nameOf(note.anchor) }));
  }

  /** The keyboard goes on at the note; where none was written, at the number of its paragraph. */
  #close(note: Note): void {
    this.#editing = undefined;
    this.#draw();
    const box = this.#drawn.map((one) => one.querySelector<HTMLElement>(`[data-note="${CSS.escape(note.id)}"] button`));
    const own = this.#drawn.find(({ dataset }) => dataset['note'] === note.id)?.querySelector<HTMLElement>('button');
    const at = placeOf(note.anchor, this.#places);
    const number =
      at === undefined
        ? undefined
        : this.#places[at]?.element.querySelector<HTMLElement>('.app-para-number, .app-note-button');
    (own ?? box.find((one) => one !== null) ?? number)?.focus();
  }

  #delete(note: Note): void {
    const { storage, words } = this.#setting;
    const paper = this.#all();
    writeNotes(storage, { ...paper, notes: paper.notes.filter(({ id }) => id !== note.id) });
    this.#draw();
    const place = this.#nameOf(note.anchor);
    const box = deletedBox({
      words,
      place,
      undo: () => {
        writeNotes(storage, withNote(this.#all(), note));
        this.#close(note);
        this.#say(filled(words.noteBack, { place }));
      },
    });
    const at = placeOf(note.anchor, this.#places);
    if (at === undefined) this.#article.querySelector('.app-paper__text')?.append(box);
    if (at === undefined) this.#drawn.push(box);
    else this.#putAt(at, box);
    box.querySelector('button')?.focus();
    this.#say(filled(words.noteDeleted, { place }));
  }
}

/** Unlike that of any other note, also on other devices. */
function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return [Date.now(), ...random].map((number) => number.toString(36)).join('-');
}

/** "Health Committee, 14 March 2024", as the way to this page names it; undefined of a publication. */
function meetingAbove(): string | undefined {
  const crumbs = [...document.querySelectorAll('.govuk-breadcrumbs__list-item')];
  const names = crumbs.map(({ textContent }) => textContent.trim()).slice(1, -1);
  return names.length === 2 ? names.join(', ') : undefined;
}
