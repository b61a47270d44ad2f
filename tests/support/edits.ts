/** Random edits of a content root, for tests of what must be the same after any of them. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { listTree } from '../../src/content/tree.ts';
import { Collector } from '../../src/diagnostics/diagnostic.ts';

/** One thing that happens to a file of a root, picked by numbers. */
export type Edit = { readonly what: (typeof kinds)[number]; readonly file: number; readonly at: number };
const kinds = ['cut', 'repeat a line', 'delete a line', 'change a digit', 'delete', 'rename', 'copy', 'touch'] as const;
/** Some edits, one after the other. */
export const edits = fc.array(
  fc.record({
    what: fc.constantFrom(...kinds),
    file: fc.nat(1_000_000),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  }),
  { minLength: 4, maxLength: 7 },
);

/** Does it to the content, data or templates of a root. */
export function edit(root: string, { what, file, at }: Edit): void {
  const files = listTree(root, new Collector(), { folders: ['content', 'data', 'templates'] }).files;
  const target = path.join(root, files[file % files.length] ?? '');
  const text = readFileSync(target, 'utf8');
  const lines = text.split('\n');
  const line = Math.floor(at * lines.length);
  switch (what) {
    case 'cut':
      writeFileSync(target, text.slice(0, Math.floor(at * text.length)));
      break;
    case 'repeat a line':
      writeFileSync(target, lines.toSpliced(line, 0, lines[line] ?? '').join('\n'));
      break;
    case 'delete a line':
      writeFileSync(target, lines.toSpliced(line, 1).join('\n'));
      break;
    case 'change a digit':
      writeFileSync(target, lines.with(line, (lines[line] ?? '').replace(/\d/, '7')).join('\n'));
      break;
    case 'delete':
      rmSync(target);
      break;
    case 'rename':
      renameSync(target, target.replace(/(\.[a-z]+)$/, '-renamed$1'));
      break;
    case 'copy':
      writeFileSync(target.replace(/(\.[a-z]+)$/, '-copy$1'), text);
      break;
    case 'touch':
      writeFileSync(target, text);
      break;
  }
}
