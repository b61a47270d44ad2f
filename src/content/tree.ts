/** Reading a content root: which files are there, and their text, safely. Nothing here writes. */
import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Collector, Finding, Place } from '../diagnostics/diagnostic.ts';
import { fileReader, largestFile, type FileContent } from './file-content.ts';
import { Memory } from '../cache/memory.ts';
import { keyOfTakenDown, type TakenDownList } from '../model/taken-down.ts';
import { filesTakenDown, readTakenDown, takenDownList } from './taken-down.ts';

/** Longer lines than this are refused: they are not text that someone wrote. */
const longestLine = 1_000_000;

/** A content root on disk. All paths are relative to it, with forward slashes. */
export interface Tree {
  /** Absolute path. */
  readonly root: string;
  /** Files under content/ and data/, sorted; those under restricted/ only where they were asked for. */
  readonly files: readonly string[];
  /** Those of `files` that stand in a folder, not below it; an archive's files are not looked through for each meeting. */
  inFolder(folder: string): readonly string[];
  /** Those of `files` that have a name, in whatever folder. */
  named(name: string): readonly string[];
  /** True where `files` has this one: who asks for one file need not care about the others. */
  has(file: string): boolean;
  /** True for a link that leads out of the root, which is not listed. */
  leadsOut(file: string): boolean;
  /** What stands in a file. Throws where the machine fails. */
  content(file: string): FileContent;
  /** What is remembered of this root. */
  readonly memory: Memory;
  /** What was taken down: its files are not among these. */
  readonly takenDown: TakenDownList;
}

/** How a root is listed. */
export interface Listing {
  /** The folders that are read; content/ and data/ where absent. */
  readonly folders?: readonly string[];
  /** What an earlier compiling of this root remembers. */
  readonly memory?: Memory;
}

/** What a public build reads. */
const publicFolders: readonly string[] = ['content', 'data'];

/**
 * Lists a root's files: those of the public folders, unless others are named. Links that lead out of the root, or from a
 * public folder into restricted/, are reported and left out.
 */
export function listTree(root: string, collector: Collector, listing: Listing = {}): Tree {
  const { folders = publicFolders, memory = new Memory() } = listing;
  memory.begin(collector);
  const files: string[] = [];
  const real = realpathSync(root);
  const go = (folder: string, around: readonly string[]): void => {
    for (const entry of readEntries(root, folder, collector)) {
      if (entry.startsWith('.')) continue;
      const file = `${folder}/${entry}`;
      const target = targetOf(root, file);
      const refusal = target === undefined ? nowhere : refusalOf(target, { real, folder, around });
      if (refusal) collector.error(refusal.rule, startOf(file), refusal.reason, refusal.hint);
      else if (target !== undefined && lstatSync(target).isDirectory()) go(file, [...around, target]);
      else files.push(file);
    }
  };
  for (const top of folders) go(top, [targetOf(root, top) ?? '']);
  return treeOf(root, files.sort(), memory);
}

function treeOf(root: string, listedFiles: readonly string[], memory: Memory): Tree {
  const readFile = fileReader(root, memory);
  const textOf = (file: string): string => new TextDecoder().decode(readFile(file).bytes ?? new Uint8Array());
  const down = readTakenDown(listedFiles, textOf);
  const hidden = filesTakenDown(listedFiles, down);
  const files = hidden.size === 0 ? listedFiles : listedFiles.filter((file) => !hidden.has(file));
  const present = new Set(files);
  const listed = files.join('\n');
  const content = (file: string): FileContent =>
    hidden.has(file) ? { size: 0, bytes: undefined, isClosed: true } : readFile(file);
  const facts = new Map(down.map((one) => [keyOfTakenDown(one), JSON.stringify(one)]));
  memory.show('taken-down', (key) => facts.get(key));
  const takenDown = takenDownList(down, hidden, (key) => memory.seen('taken-down', key, facts.get(key)));
  memory.show('files', () => listed);
  memory.show('has', (file) => present.has(file));
  memory.show('content', content);
  const leadsOut = (file: string): boolean => {
    const target = targetOf(root, file);
    return target !== undefined && !isInside(realpathSync(root), target, path.posix.dirname(file));
  };
  memory.show('way-out', leadsOut);
  const { inFolder, named } = lookUp(files);
  const seeing = (found: readonly string[]): readonly string[] => {
    memory.seen('files', '', listed);
    return found;
  };
  return {
    root,
    memory,
    takenDown,
    get files() {
      return seeing(files);
    },
    inFolder: (folder) => seeing(inFolder(folder)),
    named: (name) => seeing(named(name)),
    has: (file) => memory.seen('has', file, present.has(file)),
    leadsOut: (file) => memory.seen('way-out', file, leadsOut(file)),
    content: (file) => memory.seen('content', file, content(file)),
  };
}

/** The same tree with these of its files alone. */
export function withFiles(tree: Tree, files: readonly string[]): Tree {
  const present = new Set(files);
  return { ...tree, ...lookUp(files), files, has: (file) => present.has(file) };
}

/** Finds files by folder and by name; they are put in order when that is first asked for. */
function lookUp(files: readonly string[]): Pick<Tree, 'inFolder' | 'named'> {
  let byFolder: ReadonlyMap<string, readonly string[]> | undefined;
  let byName: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    inFolder: (folder) => (byFolder ??= Map.groupBy(files, (file) => path.posix.dirname(file))).get(folder) ?? [],
    named: (name) => (byName ??= Map.groupBy(files, (file) => path.posix.basename(file))).get(name) ?? [],
  };
}

type Refusal = Finding & { readonly rule: 'unsafe-path' | 'file-readable' };

const nowhere: Refusal = {
  rule: 'unsafe-path',
  reason: 'the shortcut points to a file that does not exist',
  hint: 'Put the file itself here.',
};

/** Why an entry is not read: a link out of the content or in a circle, or something that is neither file nor folder. */
function refusalOf(
  target: string,
  from: { real: string; folder: string; around: readonly string[] },
): Refusal | undefined {
  if (!isInside(from.real, target, from.folder))
    return {
      rule: 'unsafe-path',
      reason: 'the shortcut points outside the content',
      hint: 'Put the file itself here.',
    };
  if (from.around.some((folder) => folder === target || folder.startsWith(`${target}${path.sep}`)))
    return {
      rule: 'unsafe-path',
      reason: 'the shortcut points back to a folder that contains it',
      hint: 'Delete the shortcut.',
    };
  const found = lstatSync(target);
  if (found.isDirectory() || found.isFile()) return undefined;
  return { rule: 'file-readable', reason: 'this is neither a file nor a folder', hint: 'Put a plain file here.' };
}

/** The names in a folder; none where there is no such folder. */
function readEntries(root: string, folder: string, collector: Collector): string[] {
  try {
    return readdirSync(path.join(root, folder)).sort();
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (!isAbsent) collector.error('file-readable', startOf(folder), 'the folder cannot be opened', openHint);
    return [];
  }
}

const openHint = 'Give the people who publish permission to read it.';

/** Where a file of the root really lies, links followed; undefined where they lead nowhere. */
export function targetOf(root: string, file: string): string | undefined {
  try {
    return realpathSync(path.join(root, file));
  } catch {
    return undefined;
  }
}

/** True where `target` is in the real `root`, and not in restricted/ unless the folder that leads there is. */
export function isInside(root: string, target: string, folder: string): boolean {
  const relative = path.relative(root, target);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return false;
  return folder.startsWith('restricted') || !relative.startsWith('restricted');
}

/** The bytes of a file, or undefined with a diagnostic where it cannot be opened or is too large. */
export function readBytes(tree: Tree, file: string, collector: Collector): Uint8Array | undefined {
  const { size, bytes, isClosed } = tree.content(file);
  if (isClosed) collector.error('file-readable', startOf(file), 'the file cannot be opened', openHint);
  else if (!bytes) {
    collector.error(
      'file-readable',
      startOf(file),
      `the file is ${Math.round(size / 1_000_000)} MB, which is too large`,
      `Split it: a file can be up to ${largestFile / 1_000_000} MB.`,
    );
  }
  return bytes;
}

/** The text of a UTF-8 file, or undefined with a located diagnostic. */
export function readText(tree: Tree, file: string, collector: Collector): string | undefined {
  return tree.memory.once(`text ${file}`, [], () => decodeText(tree, file, collector));
}

function decodeText(tree: Tree, file: string, collector: Collector): string | undefined {
  const bytes = readBytes(tree, file, collector);
  if (!bytes) return undefined;
  if (bytes.length > largestTextOf(file)) {
    collector.error(
      'file-readable',
      startOf(file),
      `the text is ${(bytes.length / 1_000_000).toFixed(1)} MB, which is too large`,
      'Split it: a paper can be up to 1 MB, other text files up to 2 MB. Put pictures and data in separate files.',
    );
    return undefined;
  }
  const bad = firstBadByte(bytes);
  if (bad !== undefined) {
    collector.error(
      'file-readable',
      placeAtByte(file, bytes, bad),
      'the file is not UTF-8 text from here on',
      'Save it as UTF-8: in most editors under "Save with encoding".',
    );
    return undefined;
  }
  const text = new TextDecoder().decode(bytes);
  const long = text.split('\n').findIndex((line) => line.length > longestLine);
  if (long >= 0) {
    collector.error(
      'file-readable',
      { file, line: long + 1, column: longestLine + 1 },
      'the line is longer than a million characters',
      'Break it into paragraphs. Put a picture in a separate file.',
    );
    return undefined;
  }
  return text;
}

/** A megabyte is a paper of three hundred pages. In bytes. */
function largestTextOf(file: string): number {
  return file.endsWith('.mdx') ? 1_000_000 : 2_000_000;
}

/** Offset of the first byte that is not UTF-8, by halving: the decoder itself does not say. A zero byte is no text either. */
function firstBadByte(bytes: Uint8Array): number | undefined {
  const zero = bytes.indexOf(0);
  if (isUtf8(bytes)) return zero < 0 ? undefined : zero;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return good;
}

function isUtf8(bytes: Uint8Array, isBeginning = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isBeginning });
    return true;
  } catch {
    return false;
  }
}

function placeAtByte(file: string, bytes: Uint8Array, offset: number): Place {
  // The letters before: a sequence that is cut short is where the trouble begins.
  const before = new TextDecoder().decode(bytes.subarray(0, offset), { stream: true }).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The beginning of a file. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
