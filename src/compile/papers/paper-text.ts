import type { Collector } from '../../diagnostics/diagnostic.ts';
import { isDraftWritten } from '../../document/parsing/front-matter.ts';
import { readText, type Tree } from '../../content/tree.ts';

/** Letters of a text that is read although it is not UTF-8. */
const mostLetters = 1_000_000;

/**
 * The text of a paper, or undefined with a located diagnostic. Of a draft that is not UTF-8 what can be read is given beside the
 * diagnostic, since drafts are printed in spite of what is wrong with them.
 */
export function readPaperText(tree: Tree, file: string, collector: Collector): string | undefined {
  const text = readText(tree, file, collector);
  const { bytes } = text === undefined ? tree.content(file) : {};
  if (!bytes || bytes.length > mostLetters) return text;
  const loose = new TextDecoder('utf-8').decode(bytes);
  return isDraftWritten(loose) ? loose.replaceAll('\0', '\uFFFD') : undefined;
}
