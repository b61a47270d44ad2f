/** A table of contents that somebody typed, or whose heading stands above one of Word's. */
import type { RootContent } from 'mdast';
import { textOf } from '../../../document/text-of.ts';
import type { Reading } from '../reading.ts';

const heading = /^(?:table of )?contents(?: page)?:?$/i;
/** "Background", a tab or dots, and the number of a page. */
const line = /\S(?:\s*\t\s*|\s*[.…·]{3,}\s*)\d{1,3}$/;

/** The blocks without such a table: its heading and the lines below it that end with the numbers of pages. */
export function withoutTypedContents(blocks: readonly RootContent[], reading: Reading): readonly RootContent[] {
  const texts = blocks.map((block) => (block.type === 'paragraph' ? textOf(block).trim() : undefined));
  const start = texts.findIndex((text) => text !== undefined && heading.test(text));
  if (start < 0) return blocks;
  const length = texts.slice(start + 1).findIndex((text) => text === undefined || !line.test(text));
  const lines = texts.slice(start, length < 0 ? undefined : start + 1 + length);
  const hasOther = reading.omissions.some(({ kind }) => kind === 'contents');
  if (lines.length < 3 && !(hasOther && lines.length === 1)) return blocks;
  for (const text of lines) reading.omit('contents', text ?? '', '');
  return [...blocks.slice(0, start), ...blocks.slice(start + lines.length)];
}
