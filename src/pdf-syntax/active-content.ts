/**
 * What in a PDF does something when it is opened, pointed at or pressed, and what it brings along beside its pages
 * (ISO 32000-1, 12.6, 12.5.6, 7.11, 12.7.8). Every dictionary of the file is looked at by itself, wherever it stands: what
 * is found nowhere cannot be reached by any reader.
 */
import type { PdfFile } from './pdf-file.ts';
import {
  arrayOf,
  bytesOfString,
  dictionaryOf,
  nameOf,
  referenceOf,
  streamOf,
  stringOf,
  type PdfDictionary,
  type PdfValue,
} from './values.ts';

/** What a PDF can have that is not published. */
export type ActiveContent =
  | 'scripts'
  | 'programs to start'
  | 'calls to other files'
  | 'forms that send data'
  | 'unsafe links'
  | 'attached files'
  | 'sound or film'
  | 'effects'
  | 'unclear parts';

/** Kinds of actions by their names (table 198); GoTo, URI and Named are looked at more closely. */
const actions: ReadonlyMap<string, ActiveContent> = new Map([
  ['JavaScript', 'scripts'],
  ['Launch', 'programs to start'],
  ['GoToR', 'calls to other files'],
  ['GoToE', 'calls to other files'],
  ['GoToDp', 'calls to other files'],
  ['Thread', 'calls to other files'],
  ['SubmitForm', 'forms that send data'],
  ['ResetForm', 'forms that send data'],
  ['ImportData', 'forms that send data'],
  ['Sound', 'sound or film'],
  ['Movie', 'sound or film'],
  ['Rendition', 'sound or film'],
  ['GoTo3DView', 'sound or film'],
  ['RichMediaExecute', 'sound or film'],
  ['Hide', 'effects'],
  ['SetOCGState', 'effects'],
  ['Trans', 'effects'],
]);

/** Kinds of annotations and of other things by Subtype and Type. */
const kinds: ReadonlyMap<string, ActiveContent> = new Map([
  ['FileAttachment', 'attached files'],
  ['EmbeddedFile', 'attached files'],
  ['Movie', 'sound or film'],
  ['Sound', 'sound or film'],
  ['Screen', 'sound or film'],
  ['RichMedia', 'sound or film'],
  ['3D', 'sound or film'],
  ['Projection', 'sound or film'],
  ['Rendition', 'sound or film'],
  ['PS', 'programs to start'],
]);

/** Entries that only active things have. */
const keys: ReadonlyMap<string, ActiveContent> = new Map([
  ['JS', 'scripts'],
  ['JavaScript', 'scripts'],
  ['AA', 'scripts'],
  ['XFA', 'scripts'],
  ['Launch', 'programs to start'],
  ['EF', 'attached files'],
  ['RF', 'attached files'],
  ['EmbeddedFiles', 'attached files'],
  ['AF', 'attached files'],
  ['Collection', 'attached files'],
  ['Renditions', 'sound or film'],
  ['RichMediaContent', 'sound or film'],
  ['3DD', 'sound or film'],
  ['URLS', 'calls to other files'],
  ['SpiderInfo', 'calls to other files'],
  ['Trans', 'effects'],
  ['PresSteps', 'effects'],
  ['Dur', 'effects'],
]);

const pageTurning: ReadonlySet<string> = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage', 'GoBack']);

/** What a file has of these, in their order above; empty for one that is passive. Throws as reading does. */
export function activeContentOf(pdf: PdfFile): readonly ActiveContent[] {
  const found = new Set<ActiveContent>();
  for (const object of pdf.all()) lookInto(object, found);
  return order.filter((what) => found.has(what));
}

/** Looks at an object and at everything in it; without calling itself, however deep that is. */
function lookInto(object: PdfValue, found: Set<ActiveContent>): void {
  const left: PdfValue[] = [object];
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    const values = arrayOf(value);
    if (values) for (const one of values) left.push(one);
    const dictionary = dictionaryOf(value);
    if (!dictionary) continue;
    for (const what of activeIn(dictionary, streamOf(value) !== undefined)) found.add(what);
    for (const one of dictionary.entries.values()) left.push(one);
  }
}

const order: readonly ActiveContent[] = [
  ...([
    'scripts',
    'programs to start',
    'calls to other files',
    'forms that send data',
    'unsafe links',
    'attached files',
  ] as const),
  ...(['sound or film', 'effects', 'unclear parts'] as const),
];

function* activeIn({ entries }: PdfDictionary, isStream: boolean): Generator<ActiveContent> {
  for (const [key, value] of entries) {
    const what = keys.get(key);
    // Some programs write an empty entry for the effect between two pages.
    if (what && !(key === 'Trans' && dictionaryOf(value)?.entries.size === 0)) yield what;
  }
  for (const key of ['Type', 'Subtype']) {
    const what = kinds.get(nameOf(entries.get(key)) ?? '');
    if (what) yield what;
  }
  // What decides about an action must not be defined elsewhere, where readers may find different things.
  if (['S', 'Type', 'Subtype', 'URI', 'N'].some((key) => isElsewhere(entries, key))) yield 'unclear parts';
  // The data of a stream may stand in another file (7.3.8.2).
  if (isStream && entries.has('F')) yield 'calls to other files';
  const action = nameOf(entries.get('S')) ?? '';
  yield* actionIn(action, entries);
  const address = entries.get('URI');
  if (address !== undefined && !isSafeAddress(address)) yield 'unsafe links';
}

/** True for the name of a kind of action. */
export function isAction(name: string): boolean {
  return actions.has(name) || name === 'GoTo' || name === 'URI' || name === 'Named';
}

function* actionIn(action: string, entries: PdfDictionary['entries']): Generator<ActiveContent> {
  const what = actions.get(action);
  if (what) yield what;
  if (action === 'Named' && !pageTurning.has(nameOf(entries.get('N')) ?? '')) yield 'effects';
  if (action === 'URI' && !entries.has('URI')) yield 'unclear parts';
}

/** N is looked at in actions alone: elsewhere it is a number, or an appearance. */
function isElsewhere(entries: PdfDictionary['entries'], key: string): boolean {
  if (key === 'N' && nameOf(entries.get('S')) !== 'Named') return false;
  return referenceOf(entries.get(key)) !== undefined && !(key === 'S' && nameOf(entries.get('Type')) === 'StructElem');
}

/** The address of a link, or the address that the others of a document begin with (12.6.4.7). */
function isSafeAddress(value: PdfValue): boolean {
  const address = stringOf(value);
  if (address) return safeAddress(bytesOfString(address)) !== undefined;
  const base = dictionaryOf(value)?.entries.get('Base');
  const written = stringOf(base);
  return base === undefined || (written !== undefined && safeAddress(bytesOfString(written)) !== undefined);
}

/**
 * The address of a link where it is one of the web, of mail or a telephone, or a plain name of a website without a scheme;
 * else undefined.
 */
export function safeAddress(bytes: string): string | undefined {
  if (!/^[\x21-\x7e]+$/.test(bytes)) return undefined;
  if (/^https?:\/\/[^/\\]/i.test(bytes) || /^(?:mailto|tel):[^/\\]/i.test(bytes)) return bytes;
  return /^(?:www\.)[\w.-]+(?:[/?#]|$)/i.test(bytes) ? bytes : undefined;
}
