import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { shownText } from '../../content/shown-text.ts';

/** Files an author writes, relative to the root with forward slashes, sorted: everything `check` reads. */
export function sourceFiles(
  root: string,
  within: readonly string[] = ['content', 'data', 'templates'],
): readonly string[] {
  const files = within.flatMap((part) => {
    const isFile = statSync(path.join(root, part), { throwIfNoEntry: false })?.isFile() ?? false;
    if (isFile) return [part];
    const pattern = `${part === '' ? '{content,data,templates}' : escapeGlob(part)}/**/*.{mdx,yml,csv,hbs}`;
    return globSync(pattern, { cwd: root });
  });
  return [...new Set(files.map((file) => file.split(path.sep).join('/')))].toSorted();
}

/** Text of a file of the root for showing a line of it; undefined where it cannot be read. */
export function sourceText(root: string): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  return (file) => {
    if (!texts.has(file)) texts.set(file, shownText(root, file));
    return texts.get(file);
  };
}

function escapeGlob(text: string): string {
  return text.replaceAll(/[[\]{}()*?!+@\\]/g, String.raw`\$&`);
}
