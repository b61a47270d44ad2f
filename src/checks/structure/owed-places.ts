import type { Collector } from '../../diagnostics/diagnostic.ts';
import { sourceText } from '../source-text.ts';

/** Places that `npm run new` and `npm run import` left to be written, in a file that is no paper: they would be printed as they stand. */
export function checkOwedPlaces(
  { file, text }: { readonly file: string; readonly text: string },
  collector: Collector,
): void {
  const source = sourceText(file, text);
  for (const { index, 0: words } of withoutCode(file, text).matchAll(/\[To write: [^\]\n]*\]/g)) {
    // In a comment of YAML the words explain something to whoever edits the file.
    if (/^\s*#/.test(text.slice(text.lastIndexOf('\n', index) + 1, index))) continue;
    const shown = words.length > 60 ? `${words.slice(0, 60)} …` : words;
    collector.error(
      'placeholder',
      source.placeOf(index),
      `"${shown}" is still to be written`,
      'Replace this with your text. If you do not, it will be printed like this.',
    );
  }
}

/** A page that explains such places shows them as code; blanks of the same length keep all other words where they are. */
function withoutCode(file: string, text: string): string {
  if (!file.endsWith('.mdx')) return text;
  return text.replaceAll(/^( *)```[\s\S]*?^\1```|`[^`\n]+`/gm, (code) => code.replaceAll(/[^\n]/g, ' '));
}
