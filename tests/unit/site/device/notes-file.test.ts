/** Notes saved as a file and read again, by a device that trusts no file. */
import { describe, expect, test } from 'vitest';
import { forgetTakenDown } from '../../../../src/site/device/keeping/forget-taken-down.ts';
import { memoryOf, remember } from '../../../../src/site/device/memory.ts';
import { anchorAt } from '../../../../src/site/device/notes/anchors.ts';
import { inAgendaOrder } from '../../../../src/site/device/notes/agenda-order.ts';
import { longestNote, mostNotes, type Note, type PaperNotes } from '../../../../src/site/device/notes/note.ts';
import { notesOn, notesUnder, withNote, writeNotes } from '../../../../src/site/device/notes/note-store.ts';
import { addNotes, notesFile, readNotesFile } from '../../../../src/site/device/notes/notes-file.ts';
import { storageOf } from '../../../support/device-storage.ts';

const anchor = anchorAt([{ kind: 'paragraph', number: 1, words: 'Visits rose.' }], 0);
const note = (id: string, text = 'Ask why.', changed = 1000): Note => ({ id, anchor, text, changed });
const clinics = 'health-committee/2024-03-14/clinics/';
const notesOf = (paper: string, ...notes: readonly Note[]): PaperNotes => ({ paper, title: 'Clinics', item: 1, notes });

/** The file of one paper with something else in its place. */
function fileWith(change: (file: { papers: Record<string, unknown>[] } & Record<string, unknown>) => void): string {
  const file = JSON.parse(notesFile([notesOf(clinics, note('a'))])) as { papers: Record<string, unknown>[] };
  change(file);
  return JSON.stringify(file);
}

/** Changes the first note of the first paper. */
function changeNote(file: { papers: Record<string, unknown>[] }, values: Record<string, unknown>): void {
  const notes = file.papers[0]?.['notes'] as Record<string, unknown>[];
  Object.assign(notes[0] ?? {}, values);
}

test('what is saved is read again as it was, markup and all', () => {
  const papers = [notesOf(clinics, note('a', '<img src=x onerror=alert(1)>\n“Really?”'), note('b'))];
  expect(readNotesFile(notesFile(papers))).toEqual(papers);
});

describe('a file is refused as a whole', () => {
  test.each<[string, string]>([
    ['that is no JSON', 'Notes'],
    ['that is a list', '[]'],
    ['of another kind', fileWith((file) => (file['format'] = 'bookmarks'))],
    ['of a later version', fileWith((file) => (file['version'] = 2))],
    ['with a note that is too long', fileWith((file) => changeNote(file, { text: 'a'.repeat(longestNote + 1) }))],
    ['with a note that is no text', fileWith((file) => changeNote(file, { text: { html: '<b>' } }))],
    ['with a note without a date', fileWith((file) => changeNote(file, { changed: 'today' }))],
    ['with a note without a place', fileWith((file) => changeNote(file, { anchor: undefined }))],
    ['with a place of another kind', fileWith((file) => changeNote(file, { anchor: { ...anchor, kind: 'script' } }))],
    ['with half a mark', fileWith((file) => changeNote(file, { anchor: { ...anchor, outline: 'abc' } }))],
    ['with a paper elsewhere', fileWith((file) => Object.assign(file.papers[0] ?? {}, { paper: '../../other/' }))],
    [
      'with a paper on another site',
      fileWith((file) => Object.assign(file.papers[0] ?? {}, { paper: '//x.example/a/' })),
    ],
    [
      'with more notes than a paper can have',
      notesFile([notesOf(clinics, ...Array.from({ length: mostNotes + 1 }, (_, at) => note(`n${at}`)))]),
    ],
  ])('%s', (_, text) => {
    expect(readNotesFile(text)).toBeUndefined();
  });
});

describe('notes of a file', () => {
  test('are added to those that are here, and added once', () => {
    const storage = storageOf();
    writeNotes(storage, notesOf(clinics, note('a')));
    expect(
      addNotes(storage, [notesOf(clinics, note('b')), notesOf('health-committee/2024-03-14/parks/', note('c'))]),
    ).toBe(2);
    expect(addNotes(storage, [notesOf(clinics, note('b'))])).toBe(0);
    expect(notesOn(storage, clinics)?.notes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(notesUnder(storage, 'health-committee/2024-03-14/')).toHaveLength(2);
  });

  test('take the place of an earlier version, and of no later one', () => {
    const storage = storageOf();
    writeNotes(storage, notesOf(clinics, note('a', 'Here', 2000)));
    expect(addNotes(storage, [notesOf(clinics, note('a', 'Older', 1000))])).toBe(0);
    expect(addNotes(storage, [notesOf(clinics, note('a', 'Later', 3000))])).toBe(1);
    expect(notesOn(storage, clinics)?.notes.map(({ text }) => text)).toEqual(['Later']);
  });

  test('leave everything as it was where there is no room for all of them', () => {
    const storage = storageOf(1000);
    writeNotes(storage, notesOf(clinics, note('a')));
    const many = Array.from({ length: 10 }, (_, at) => note(`n${at}`));
    const added = [notesOf('board/2024-03-14/parks/', note('p')), notesOf(clinics, ...many)];
    expect(addNotes(storage, added)).toBeUndefined();
    expect(notesUnder(storage, '')).toEqual([notesOf(clinics, note('a'))]);
  });
});

test('a note that is written again stays in its place among the others', () => {
  const paper = notesOf(clinics, note('a'), note('b'));
  expect(withNote(paper, note('a', 'Other')).notes.map(({ text }) => text)).toEqual(['Other', 'Ask why.']);
});

test('what is stored and cannot be read counts as no notes', () => {
  const storage = storageOf();
  storage.set(`notes ${clinics}`, '{"paper":');
  expect(notesOn(storage, clinics)).toBeUndefined();
});

test('of the notes on this device one that cannot be read leaves the others', () => {
  const storage = storageOf();
  const damaged = { ...note('b'), anchor: { ...anchor, number: null } };
  storage.set(`notes ${clinics}`, JSON.stringify({ ...notesOf(clinics), notes: [note('a'), damaged] }));
  expect(notesOn(storage, clinics)?.notes.map(({ id }) => id)).toEqual(['a']);
});

test('what was taken down leaves the notes on it, its title and where reading stopped; other papers keep theirs', () => {
  const storage = storageOf();
  const meeting = 'health-committee/2024-03-14/';
  const parks = notesOf(`${meeting}parks/`, note('b'));
  writeNotes(storage, notesOf(clinics, note('a')));
  writeNotes(storage, parks);
  const stop = { number: 1, words: 'Visits rose.' };
  const seen = { clinics: { title: 'Clinics', says: '1' }, parks: { title: 'Parks', says: '1' } };
  remember(storage, meeting, { seen, stops: { clinics: stop, parks: stop } });
  const papers = [
    { slug: 'clinics', title: 'A paper that was taken down', says: '2', isTakenDown: true as const },
    { slug: 'parks', title: 'Parks', says: '1' },
  ];
  forgetTakenDown(storage, meeting, { title: 'Health', takenDown: '1', papers, files: [] });
  expect(notesOn(storage, clinics)).toMatchObject({
    title: 'A paper that was taken down',
    notes: [{ text: 'Ask why.', anchor: { words: '', outline: '' } }],
  });
  expect(notesOn(storage, parks.paper)).toEqual(parks);
  expect(memoryOf(storage, meeting)).toEqual({
    seen: { ...seen, clinics: { title: 'A paper that was taken down', says: '1' } },
    stops: { parks: stop },
  });
});

test('papers with notes stand in the order of the agenda, and those that have left it at the end', () => {
  const folder = 'health-committee/2024-03-14/';
  const papers = ['parks', 'left-two', 'clinics', 'left-one'].map((slug) => ({
    paper: `${folder}${slug}/`,
    title: slug,
    ...(slug.startsWith('left') ? { item: slug === 'left-one' ? 1 : 2 } : {}),
    notes: [],
  }));
  const order = inAgendaOrder(papers, ['clinics', 'parks']).map(({ title }) => title);
  expect(order).toEqual(['clinics', 'parks', 'left-one', 'left-two']);
});
