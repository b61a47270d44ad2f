/**
 * What is distinctive of restricted papers: words and runs of words that stand in them and nowhere in what a public build is made
 * from. If such words stand in what was published, they cannot have come from anywhere else.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Passage } from './restricted-passages.ts';
import { comparableWords, keyOf } from './words.ts';

/** Words to search for, one or several in a row. */
export interface Needle {
  readonly words: readonly string[];
  readonly passage: Passage;
  /** True for a word that begins a longer public one, whose stem it may be: "garden" where the public sources have "gardens". */
  readonly mayBeStem: boolean;
}

/** Shorter words than this are looked for only together with others: too many stand somewhere by chance. */
const shortestWord = 5;
/** Numbers with fewer digits are looked for only together with others. */
const shortestNumber = 6;
const longestRun = 5;
const shortestRun = 3;
/** In letters, with the spaces: a few short numbers in a row stand anywhere. */
const shortestRunLetters = 15;

/** Names of months and days are made from dates, which stand in the sources as numbers. */
const madeWords = [
  ...'january february march april may june july august september october november december'.split(' '),
  ...'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
];

/** Parts of dates: the date of a meeting stands on everything that is published for it. */
const datePart = new RegExp(`^(${madeWords.join('|')}|[0-3]?\\d|(19|20)\\d\\d)$`);
/** A run has at least so many words that are no part of a date. */
const fewestPlain = 3;

/**
 * What is distinctive of some passages. `publicFolders` are absolute paths of everything that a public build is made from;
 * `isPublic` says by its absolute path whether a file of these belongs to that.
 */
export function distinctiveOf(
  passages: readonly Passage[],
  publicFolders: readonly string[],
  isPublic: (file: string) => boolean = () => true,
): readonly Needle[] {
  const publicWords = publicWordsOf(passages, publicFolders, isPublic);
  return passages.flatMap((passage) => [...wordsOf(passage, publicWords), ...runsOf(passage, publicWords.known)]);
}

function wordsOf(passage: Passage, { known, stems }: PublicWords): Needle[] {
  const isTelling = (word: string): boolean => word.length >= (/^\d+$/.test(word) ? shortestNumber : shortestWord);
  return [...new Set(passage.words)]
    .filter((word) => isTelling(word) && !known.has(word))
    .map((word) => ({ words: [word], passage, mayBeStem: stems.has(word) }));
}

/** Runs that are not put together from two public ones, as standard wording and the facts in it would be. */
function runsOf(passage: Passage, known: ReadonlySet<string>): Needle[] {
  const { words } = passage;
  const length = Math.min(longestRun, words.length);
  if (length < shortestRun) return [];
  const runs = Array.from({ length: words.length - length + 1 }, (_, index) => words.slice(index, index + length));
  return runs.filter((run) => !isKnown(run, known)).map((run) => ({ words: run, passage, mayBeStem: false }));
}

function isKnown(run: readonly string[], known: ReadonlySet<string>): boolean {
  const key = keyOf(run);
  if (run.filter((word) => !datePart.test(word)).length < fewestPlain) return true;
  if (key.length < shortestRunLetters || known.has(key)) return true;
  for (let cut = 2; cut <= run.length - 2; cut++) {
    if (known.has(keyOf(run.slice(0, cut))) && known.has(keyOf(run.slice(cut)))) return true;
  }
  return false;
}

/** What the public sources have of the restricted papers. */
interface PublicWords {
  /** Words and runs of words that stand in a public source or in the name of one. */
  readonly known: ReadonlySet<string>;
  /** Words that are the beginning of a public word. */
  readonly stems: ReadonlySet<string>;
}

/** A search index takes no more letters than this from the end of an English word ("-isation" and an s). */
const longestEnding = 8;

function publicWordsOf(
  passages: readonly Passage[],
  publicFolders: readonly string[],
  isPublic: (file: string) => boolean,
): PublicWords {
  const asked = new Set(passages.flatMap(({ words }) => [...runsUpTo(longestRun, words)]));
  const known = new Set(madeWords);
  const stems = new Set<string>();
  const read = new Set<string>();
  const texts = publicFolders
    .flatMap(filesIn)
    .filter((file) => isPublic(file.path))
    .flatMap((file) => [file.name, publicText(file.path)]);
  for (const words of texts.flatMap(readingsOf)) {
    for (const run of runsUpTo(longestRun, words, asked)) known.add(run);
    for (const stem of words.filter((word) => !read.has(word)).flatMap(stemsOf)) if (asked.has(stem)) stems.add(stem);
    for (const word of words) read.add(word);
  }
  return { known, stems };
}

/** The words of a text, as prose and as a CSV: they differ only where a digit, or what is not read behind it, is followed by a comma or space. */
function readingsOf(text: string): readonly (readonly string[])[] {
  const asProse = comparableWords(text);
  return /[\d\u00ad\u200b-\u200d\ufeff][,\u202f\u00a0]/.test(text.normalize('NFKC'))
    ? [asProse, comparableWords(text, true)]
    : [asProse];
}

/** The word without some letters of its end. */
function stemsOf(word: string): readonly string[] {
  const shortest = Math.max(shortestWord, word.length - longestEnding);
  return Array.from({ length: Math.max(0, word.length - shortest) }, (_, more) => word.slice(0, shortest + more));
}

/** meeting.yml is public but for the names of exempt papers, which no page may show. */
function publicText(file: string): string {
  const text = readFileSync(file, 'utf8');
  return path.basename(file) === 'meeting.yml' ? text.replaceAll(/\bpaper:\s*["']?[\w-]+\.mdx/g, '') : text;
}

/** Every run of so many words or fewer; where some are asked for, those alone. What is asked for has every beginning of what it has. */
function* runsUpTo(longest: number, words: readonly string[], asked?: ReadonlySet<string>): Generator<string> {
  for (let index = 0; index < words.length; index++) {
    let run = '';
    for (let next = index; next < Math.min(words.length, index + longest); next++) {
      run = next === index ? (words[next] ?? '') : `${run} ${words[next] ?? ''}`;
      if (asked?.has(run) === false) break;
      yield run;
    }
  }
}

function filesIn(folder: string): { readonly name: string; readonly path: string }[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({ name: path.relative(folder, file), path: file }));
  } catch {
    return [];
  }
}
