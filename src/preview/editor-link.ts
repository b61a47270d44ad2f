/** Links that open an editor at a place. */
import path from 'node:path';
import type { Place } from '../diagnostics/diagnostic.ts';

/** How editors are called: `vscode`, `none`, or a pattern of an address with {file}, {line} and {column}. */
export type Editor = string;

const patterns: Readonly<Record<string, string>> = { vscode: 'vscode://file/{file}:{line}:{column}' };

/** Why something written is not an editor; undefined where it is one. */
export function editorProblem(written: string): string | undefined {
  if (written === 'none' || Object.hasOwn(patterns, written)) return undefined;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(written) || /^(?:javascript|data):/i.test(written))
    return `"--editor" cannot be "${written}": it is vscode, none, or an address such as idea://open?file={file}&line={line}.`;
  return written.includes('{file}')
    ? undefined
    : `"--editor ${written}" does not say where the file goes: write {file} in it.`;
}

/** The address that opens a place of a root in the editor; undefined where no editor is wanted. */
export function editorLink(place: Place, root: string, editor: Editor): string | undefined {
  if (editor === 'none') return undefined;
  const file = path.join(root, place.file).split(path.sep).join('/').replace(/^\//, '');
  const facts: Readonly<Record<string, string>> = {
    file: file.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':'),
    line: String(place.line),
    column: String(place.column),
  };
  return (patterns[editor] ?? editor).replaceAll(/\{(file|line|column)\}/g, (_all, name: string) => facts[name] ?? '');
}
