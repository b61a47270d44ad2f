/** Contracted braille by liblouis, the translator of screen readers and embossers, where the machine has it. */
import { spawnSync } from 'node:child_process';

/** Unified English Braille, grade 2 (contracted), as braille authorities of the United Kingdom use it. */
const table = 'en-ueb-g2.ctb';
/** The program reads lines of about two thousand letters at most, and cuts longer ones within words. */
const longestLine = 1000;

let version: string | undefined;

/** "3.24.0"; '' where liblouis is not installed. */
export function liblouisVersion(): string {
  version ??= /\b\d+(?:\.\d+)+\b/.exec(run(['--version'], '') ?? '')?.[0] ?? '';
  return version;
}

/** Texts in braille (ASCII, as files for embossers have it), one for each. Throws an Error where the program fails. */
export function translate(texts: readonly string[]): readonly string[] {
  const pieces = texts.map(piecesOf);
  const input = pieces.flat().join('\n');
  const output = run(['--forward', table], `${input}\n`);
  const lines = output?.split('\n') ?? [];
  if (lines.length < pieces.flat().length) throw new Error(`liblouis has not translated the text (table ${table})`);
  let at = 0;
  return pieces.map(({ length }) =>
    lines
      .slice(at, (at += length))
      .join(' ')
      .trimEnd(),
  );
}

/** A text in pieces that end between words; one piece at least. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [''];
  for (const word of text.split(' ')) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= longestLine) pieces.push(word);
    else pieces[pieces.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return pieces;
}

function run(options: readonly string[], input: string): string | undefined {
  const { stdout, error, status } = spawnSync('lou_translate', options, {
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return error || status !== 0 ? undefined : stdout;
}
