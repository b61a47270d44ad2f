/** The proof that a paper is gone: everything that was built, searched for its words. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { statesOf } from '../../comparison/recorded-states.ts';
import type { RestrictedFile } from '../../leaks/restricted-passages.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { PublicationRecord } from '../../schema/meeting/publication-record.ts';
import { exitCodes, type ExitCode } from '../command/exit-codes.ts';
import { projectRoot } from '../command/places.ts';

/** The words of the paper, from its file where that is still there, and as they were kept beside its record. */
export async function wordsOf(root: string, file: string, meeting: Meeting | undefined): Promise<RestrictedFile> {
  const [{ passagesOf, sha256Of }, { comparableWords }] = await Promise.all([
    import('../../leaks/restricted-passages.ts'),
    import('../../leaks/words.ts'),
  ]);
  const { divideText, plainText } = await import('../../document/parsing/front-matter-lines.ts');
  const isThere = existsSync(path.join(root, file));
  const bytes = isThere ? readFileSync(path.join(root, file)) : Buffer.from('');
  const kept = meeting?.keptWords?.()?.words;
  const name = path.posix.basename(file);
  const hashes = statesOfPaper(meeting, name).flatMap(({ files }) =>
    files.flatMap(({ parts }) => parts.flatMap((part) => (part.name === name ? [part.words] : []))),
  );
  // The front matter is on the cover, of which number and title stay; the name of the file is its address, which stays too.
  const { bodyLine } = divideText(plainText(bytes.toString()));
  const own = passagesOf(file, bytes).filter(({ line }) => line >= bodyLine);
  const lines = own.length > 0 ? [] : [...new Set(hashes)].flatMap((hash) => kept?.get(hash) ?? []);
  const passages = lines.map((line, index) => ({ file, line: index + 1, words: comparableWords(line) }));
  return {
    file,
    sha256: isThere ? sha256Of(bytes) : '',
    passages: [...own, ...passages.filter(({ words }) => words.length > 0)],
  };
}

/** What is on record of the meeting beside the paper: its agenda, its other papers, the titles of all. */
export function otherWords(meeting: Meeting | undefined, paper: string): string {
  const kept = meeting?.keptWords?.()?.words;
  const files = meeting?.record?.value.files ?? [];
  const parts = files.flatMap((file) => file.parts.filter(({ name }) => name !== paper));
  return [...files.map(({ title = '' }) => title), ...parts.flatMap(({ words }) => kept?.get(words) ?? [])].join('\n');
}

/** The states of a record in which a paper was not taken down yet. */
function statesOfPaper(meeting: Meeting | undefined, paper: string): readonly PublicationRecord[] {
  const states = meeting?.record ? statesOf(meeting.record.value) : [];
  return states.filter(({ notices = [] }) => !notices.some(({ what, of }) => what === 'taken down' && of === paper));
}

/** Searches a published folder for the words of a paper, and says what came of it. */
export async function prove({
  root,
  out,
  paper,
  words,
  others,
}: {
  readonly root: string;
  readonly out: string;
  readonly paper: string;
  readonly words: RestrictedFile;
  /** What else was on record, which is public. */
  readonly others: string;
}): Promise<ExitCode> {
  const { findWords } = await import('../../leaks/find-leaks.ts');
  const engine = ['src', 'templates'].map((folder) => path.join(projectRoot, folder));
  const isPublic = (file: string): boolean =>
    path.relative(root, file).split(path.sep).join('/') !== paper && !/\.(?:lock|words)\.json$/.test(file);
  const known = mkdtempSync(path.join(os.tmpdir(), 'committee-papers-'));
  let found: ReturnType<typeof findWords>;
  try {
    writeFileSync(path.join(known, 'recorded.txt'), others);
    // The text of a file says which dataset a table is made of; the words on record have its figures as they were printed.
    if (words.sha256 === '') writeFileSync(path.join(known, 'figures.txt'), await wordsOfData(path.join(out, 'data')));
    found = findWords({ root, published: out, engine: [...engine, known] }, [words], isPublic);
  } finally {
    rmSync(known, { recursive: true, force: true });
  }
  const errors = found.diagnostics.filter(({ severity }) => severity === 'error');
  const places = [...new Set(errors.map(({ place }) => place.file))];
  if (places.length > 0) {
    // No message repeats what was found.
    process.stderr.write(
      `Words of the paper are still in:\n${places.map((place) => `  ${place}\n`).join('')}Look where else they are written: another paper may quote them. Correct it there, then run the same command again.\n`,
    );
    return exitCodes.problems;
  }
  process.stdout.write(outcome(found, paper));
  return exitCodes.fine;
}

/** What is published of the datasets themselves, which stay. */
async function wordsOfData(folder: string): Promise<string> {
  if (!existsSync(folder)) return '';
  const { textsOfFile } = await import('../../leaks/texts-of-file.ts');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.flatMap(
    ({ name, parentPath }) => textsOfFile(name, readFileSync(path.join(parentPath, name))).texts,
  );
  return texts.map(({ text }) => text).join('\n');
}

function outcome(found: { readonly needles: number; readonly files: number }, paper: string): string {
  return [
    '',
    `Taken down: ${paper}`,
    found.needles > 0
      ? `  Searched ${found.files} published files for ${found.needles} words and runs of words of it: none is left.`
      : '  Its words are known no more, so nothing was searched for: its file is deleted, and the record has lost them.',
    '  Its page and its PDF are a notice now. In the pack one page stands in its place; all page numbers stay.',
    '  Agenda, lists, feeds, search and data have the notice. The record keeps its hash, and none of its words.',
    '',
    'Next, outside this tool:',
    '  1. Put the new dist/ on the server now, in place of the old one.',
    '  2. Empty the cache of the server or of the network that delivers the site.',
    '  3. If builds share a store (--cache), empty it: this command reaches only the one on this machine, and a folder that --cache names.',
    '     Delete the parts of sites (--shard), packs and reports that were made before.',
    '  4. Ask search engines to remove the addresses of the page, the PDF and the pack.',
    `  5. Delete ${paper} from this folder, and from its history and backups if it must not be kept there.`,
    '  6. Ask whoever received the pack by email or on paper to delete or return it.',
    '  7. Commit meeting.yml, meeting.lock.json, meeting.words.json and content/records.lock.json.',
    '',
  ].join('\n');
}
