/** Random edits of a content root, for tests of what must be the same after any of them. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { listTree } from '../../src/content/tree.ts';
import { Collector } from '../../src/diagnostics/diagnostic.ts';
import { png } from './pictures.ts';

/** One thing that happens to a file of a root, picked by numbers. */
export type Edit = { readonly what: (typeof kinds)[number]; readonly file: number; readonly at: number };
const kinds = [
  'cut',
  'repeat a line',
  'delete a line',
  'change a digit',
  'change a word',
  'delete',
  'rename',
  'copy',
  'touch',
  'another picture',
] as const;
/** One edit. */
export const oneEdit = fc.record({
  what: fc.constantFrom(...kinds),
  file: fc.nat(1_000_000),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
});
/** Some edits, one after the other. */
export const edits = fc.array(oneEdit, { minLength: 4, maxLength: 7 });

/** Does it to the content, data or templates of a root; gives the path of the file, relative to the root. */
export function edit(root: string, { what, file, at }: Edit): string {
  const files = listTree(root, new Collector(), { folders: ['content', 'data', 'templates'] }).files;
  const fit = what === 'another picture' ? files.filter((name) => name.endsWith('.png')) : files;
  const edited = fit[file % fit.length];
  if (edited === undefined) return '';
  const target = path.join(root, edited);
  // Byte by byte, so that what is no text is left as it is but for the edit.
  const text = readFileSync(target, 'latin1');
  const lines = text.split('\n');
  const line = Math.floor(at * lines.length);
  const write = (changed: string): void => writeFileSync(target, changed, 'latin1');
  switch (what) {
    case 'cut':
      write(text.slice(0, Math.floor(at * text.length)));
      break;
    case 'repeat a line':
      write(lines.toSpliced(line, 0, lines[line] ?? '').join('\n'));
      break;
    case 'delete a line':
      write(lines.toSpliced(line, 1).join('\n'));
      break;
    case 'change a digit':
      write(lines.with(line, (lines[line] ?? '').replace(/\d/, '7')).join('\n'));
      break;
    case 'change a word':
      write(lines.with(line, (lines[line] ?? '').replace(/(?<=[a-z] )[a-z]{4,}(?=[ .,])/, 'meadows')).join('\n'));
      break;
    case 'delete':
      rmSync(target);
      break;
    case 'rename':
      renameSync(target, target.replace(/(\.[a-z]+)$/, '-renamed$1'));
      break;
    case 'copy':
      writeFileSync(target.replace(/(\.[a-z]+)$/, '-copy$1'), text, 'latin1');
      break;
    case 'touch':
      write(text);
      break;
    case 'another picture':
      writeFileSync(
        target,
        png({
          rows: Buffer.alloc(18, Math.floor(at * 256))
            .fill(0, 0, 1)
            .fill(0, 9, 10),
        }),
      );
      break;
  }
  return edited;
}
