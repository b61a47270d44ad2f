/** Searches everything that was published for the words of the restricted papers. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Collector, type Diagnostic, type Place } from '../diagnostics/diagnostic.ts';
import { distinctiveOf, type Needle } from './distinctive.ts';
import { readRestricted, sha256Of, type Passage, type RestrictedFile } from './restricted-passages.ts';
import { stemsOfSearch, textsOfFile, type FileTexts } from './texts-of-file.ts';
import { comparableWords } from './words.ts';

/** Where to search, and for what. */
export interface LeakSearch {
  /** Absolute path of the root that has restricted/. */
  readonly root: string;
  /** Absolute path of the published folder. */
  readonly published: string;
  /** Absolute paths of what the engine itself brings: its text and its templates. */
  readonly engine: readonly string[];
}

/** What the search gives. */
export interface LeaksFound {
  /** In files of the published folder, relative to the root; empty where nothing restricted was found. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many words and runs of words were searched for; 0 where restricted/ holds nothing that is distinctive. */
  readonly needles: number;
  /** How many files were searched. */
  readonly files: number;
}

/** Needles by their first word. */
type Index = ReadonlyMap<string, readonly Needle[]>;

/** Searches a published folder. One finding for each line of a restricted file in each published file. */
export function findLeaks(search: LeakSearch): LeaksFound {
  return findWords(search, readRestricted(search.root), () => true);
}

/**
 * Searches a published folder for the words of some files that have no place there. `isPublic` says by its absolute path which of
 * the sources is published.
 */
export function findWords(
  { root, published, engine }: LeakSearch,
  restricted: readonly RestrictedFile[],
  isPublic: (file: string) => boolean,
): LeaksFound {
  const sources = [...['content', 'data', 'templates'].map((folder) => path.join(root, folder)), ...engine];
  const needles = distinctiveOf(
    restricted.flatMap(({ passages }) => passages),
    sources,
    isPublic,
  );
  const index = Map.groupBy(needles, ({ words }) => words[0] ?? '');
  const copies = new Map(restricted.filter(({ passages }) => passages.length > 0).map((file) => [file.sha256, file]));
  const collector = new Collector();
  const files = filesIn(published);
  for (const name of files) searchFile(name, { root, published, index, copies, collector });
  return { diagnostics: collector.all(), needles: needles.length, files: files.length };
}

interface Searching {
  readonly root: string;
  readonly published: string;
  readonly index: Index;
  /** Restricted files by their hash. */
  readonly copies: ReadonlyMap<string, RestrictedFile>;
  readonly collector: Collector;
}

const hint =
  'Do not publish until you know how it got there. Remove it from the public files, build again and repeat this check.';

function searchFile(name: string, searching: Searching): void {
  const { root, published, copies, collector } = searching;
  const bytes = readFileSync(path.join(published, name));
  const file = path.relative(root, path.join(published, name)).split(path.sep).join('/');
  const start = { file, line: 1, column: 1 };
  const texts = textsOfFile(name, bytes);
  for (const problem of texts.problems)
    collector.warning(
      'leak',
      start,
      `${problem}, so its contents were not searched`,
      'Open it and look for text from the exempt papers yourself.',
    );
  for (const one of [bytes, ...texts.inside]) {
    const copy = copies.get(sha256Of(one));
    if (copy)
      collector.error(
        'leak',
        start,
        `${one === bytes ? 'the file' : 'a file inside it'} is a copy of ${copy.file}`,
        hint,
      );
  }
  for (const [passage, { where, words }] of hitsIn(name, texts, searching.index)) {
    collector.error(
      'leak',
      placeOf(words, bytes, start),
      `${where} has "${words.join(' ')}" ${sourceWords(passage)}`,
      hint,
    );
  }
}

function sourceWords({ file, line }: Passage): string {
  return line === 0 ? `from the name of ${file}` : `from ${file}, line ${line}`;
}

type Hit = { readonly where: string; readonly words: readonly string[] };

/** The longest find for each line of a restricted file. */
function hitsIn(name: string, { texts }: FileTexts, index: Index): ReadonlyMap<Passage, Hit> {
  const hits = new Map<string, Hit & { readonly passage: Passage }>();
  for (const { where, text } of [{ where: 'its name', text: name }, ...texts]) {
    for (const { words, passage } of needlesIn(comparableWords(text, name.endsWith('.csv')), index, where)) {
      const key = `${passage.file}:${passage.line}`;
      const known = hits.get(key);
      if (!known || known.words.length < words.length) hits.set(key, { where, words, passage });
    }
  }
  return new Map([...hits.values()].map(({ passage, ...hit }) => [passage, hit]));
}

/**
 * Of programs and style sheets single words are not searched: their own words are anybody's. Nor are those of a search index that
 * may be the stem of a public word: what they were made of is searched too.
 */
function needlesIn(words: readonly string[], index: Index, where: string): Needle[] {
  return words.flatMap((word, start) => {
    const candidates = index.get(word) ?? [];
    return candidates.filter(({ words: run, mayBeStem }) => {
      const isAlone = run.length === 1 && (where === 'the code' || (where === stemsOfSearch && mayBeStem));
      return !isAlone && run.every((one, offset) => words[start + offset] === one);
    });
  });
}

/** Where the first of the words is written in a file of text; its beginning in any other. */
function placeOf([first = '']: readonly string[], bytes: Buffer, start: Place): Place {
  const offset = bytes.includes(0) ? -1 : bytes.toString('utf8').toLowerCase().indexOf(first);
  if (offset < 0) return start;
  const before = bytes.toString('utf8').slice(0, offset).split('\n');
  return { ...start, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}
