import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isInside, targetOf } from './tree.ts';

/**
 * The text of a file of the root, for showing a line of it beside a finding; undefined where it cannot be read. What a link leads to
 * outside the content is not shown either: findings are printed where others read them, in the log of a public check.
 */
export function shownText(root: string, file: string): string | undefined {
  const [real, target] = [targetOf(root, '.'), targetOf(root, file)];
  if (real === undefined || target === undefined || !isInside(real, target, path.posix.dirname(file))) return undefined;
  try {
    // A pipe would be waited for.
    if (!lstatSync(target).isFile()) return undefined;
    return textIn(readFileSync(target));
  } catch {
    return undefined;
  }
}

/** The words of a file; a table that was saved in Excel's own encoding is shown with its pounds and dashes. */
function textIn(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const isUtf8 = !text.includes('\uFFFD') || /[^\p{ASCII}\uFFFD]/u.test(text);
  return isUtf8 ? text : new TextDecoder('windows-1252').decode(bytes);
}
