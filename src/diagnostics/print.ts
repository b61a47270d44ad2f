/** Findings as people read them in a terminal. */
import { styleText } from 'node:util';
import { codeFrame } from './code-frame.ts';
import { countOf, draftWords, numberOf } from './count.ts';
import { hintParts, type Diagnostic } from './diagnostic.ts';
import { isStyle, styleWords, substanceFirst } from './style.ts';

/** How findings are printed. */
export interface PrintOptions {
  /** The text of a file by its path relative to the root; undefined where it cannot be shown. */
  readonly textOf: (file: string) => string | undefined;
  /** With the colours of a terminal. */
  readonly isColoured: boolean;
  /** How many files were checked, for the last line. */
  readonly files: number;
  /** False where the findings are some of many, as while a paper is written: then nothing is said of what their sum means. */
  readonly isSummedUp?: boolean;
  /** True where each matter of style is to be shown; else they are summed up in one line for each file. */
  readonly showsStyle?: boolean;
}

/** A terminal of the usual width shows every sentence without breaking a word: in letters. */
const lineWidth = 80;

/**
 * All findings under the names of their files, in the order of their places, each with the line it stands in, matters of style after
 * what changes what a reader believes; then the sum of them and what it means. Ends with a line feed.
 */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: PrintOptions): string {
  const byFile = Map.groupBy(substanceFirst(diagnostics), ({ place }) => place.file);
  const groups = [...byFile].map(([file, own]) => groupOf(file, own.toSorted(byPlace), options));
  const meaning =
    options.isSummedUp === false ? [] : meaningOf(diagnostics, options).map((sentence) => wrapped(sentence));
  return [...groups, [summaryOf(diagnostics, options.files), ...meaning, ''].join('\n')].join('\n');
}

/** "2 errors, 1 warning in 14 files", "6 findings in drafts, in 1 file" */
export function summaryOf(diagnostics: readonly Diagnostic[], files: number): string {
  const comma = countOf(diagnostics).drafts > 0 ? ',' : '';
  return `${countsOf(diagnostics) || 'No problems'}${comma} in ${counted(files, 'file') || '0 files'}`;
}

/** What the sum means for who is to publish, and what to do next; nothing where nothing was found. */
function meaningOf(diagnostics: readonly Diagnostic[], { showsStyle }: PrintOptions): readonly string[] {
  const more =
    showsStyle !== true && diagnostics.some(isStyle)
      ? ['Matters of style are only counted here: npm run check -- --style shows each of them.']
      : [];
  return [...resultOf(diagnostics), ...more];
}

function resultOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  const { errors, warnings: all, style, drafts } = countOf(diagnostics);
  const warnings = all - style;
  const accept =
    'If the text is right as it stands, you can accept a warning. Under waivers: in the paper, meeting.yml or the dataset’s .yml file, give the rule, your reason, your job title and the date.';
  if (errors > 0) {
    const next = `Next: fix the ${errors === 1 ? 'error' : 'errors'} above, then run npm run check again.`;
    return ['The site cannot be published until every error is fixed.', next, ...(warnings > 0 ? [accept] : [])];
  }
  if (warnings > 0)
    return ['Nothing here stops the site from being published.', `Next: look at each warning. ${accept}`];
  if (style > 0) return ['Nothing here stops the site from being published: it concerns style alone.'];
  return drafts > 0 ? ['Nothing here stops the site from being published: it concerns drafts alone.'] : [];
}

function countsOf(diagnostics: readonly Diagnostic[]): string {
  const { errors, warnings, style, drafts } = countOf(diagnostics);
  return [counted(errors, 'error'), counted(warnings - style, 'warning'), styleWords(style), draftWords(drafts)]
    .filter((part) => part !== '')
    .join(', ');
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.place.line - b.place.line || a.place.column - b.place.column;
}

function groupOf(file: string, diagnostics: readonly Diagnostic[], options: PrintOptions): string {
  const style = options.isColoured ? styleText : (_style: unknown, text: string): string => text;
  const head = `${style(['cyan', 'bold'], file)} (${countsOf(diagnostics)})`;
  const shown = options.showsStyle ? substanceFirst(diagnostics) : diagnostics.filter((one) => !isStyle(one));
  const ofStyle = options.showsStyle ? [] : diagnostics.filter(isStyle);
  const summed = ofStyle.length === 0 ? [] : [`${wrapped(styleLine(ofStyle), 2)}\n`];
  return [head, '', ...shown.map((diagnostic) => paragraphOf(diagnostic, options)), ...summed].join('\n');
}

/** "3 matters of style: 2 long-sentence, 1 acronym" */
function styleLine(diagnostics: readonly Diagnostic[]): string {
  const byRule = [...Map.groupBy(diagnostics, ({ rule }) => rule)]
    .map(([rule, own]) => ({ rule, count: numberOf(own) }))
    .toSorted((a, b) => b.count - a.count);
  return `${styleWords(numberOf(diagnostics))}: ${byRule.map(({ rule, count }) => `${count} ${rule}`).join(', ')}`;
}

/** A finding. Its place has the name of the file too: editors and terminals make a link of that. */
function paragraphOf(diagnostic: Diagnostic, { textOf, isColoured }: PrintOptions): string {
  const { place, severity, reason, hint, rule, isDraft } = diagnostic;
  const kind = isStyle(diagnostic) ? 'style' : severity;
  const label = isDraft ? `draft: ${kind}` : kind;
  const style = isColoured ? styleText : (_style: unknown, text: string): string => text;
  const colour = severity === 'error' ? 'red' : 'yellow';
  const frame = codeFrame(textOf(place.file) ?? '', place, reason);
  const [first = '', ...more] = wrapped(`${label} ${reason}`, 2).split('\n');
  const sentence = [style('bold', first.slice(2 + label.length)), ...more.map((line) => style('bold', line))];
  return [
    `  ${style('cyan', `${place.file}:${place.line}:${place.column}`)}`,
    `  ${style([colour, 'bold'], label)}${sentence.join('\n')}`,
    ...(frame === undefined ? [] : [style('dim', frame.replaceAll(/^/gm, '    '))]),
    ...(hint === undefined ? [] : [hintLines(hint)]),
    `    ${style('dim', `rule ${rule}`)}`,
    '',
  ].join('\n');
}

/** A hint: its sentences, then what is to be pasted as it is. */
function hintLines(hint: string): string {
  const { text, pasted } = hintParts(hint);
  return pasted === '' ? wrapped(text, 4) : `${wrapped(text, 4)}\n\n${pasted.replaceAll(/^(?=.)/gm, '    ')}\n`;
}

/** A text in lines of the terminal's width, between words, each begun by so many spaces. */
function wrapped(text: string, indent = 0): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > lineWidth) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => ' '.repeat(indent) + one).join('\n');
}
