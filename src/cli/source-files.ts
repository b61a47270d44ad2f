import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

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
    if (!texts.has(file)) texts.set(file, textOrNothing(path.join(root, file)));
    return texts.get(file);
  };
}

function textOrNothing(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return undefined;
  }
}

function escapeGlob(text: string): string {
  return text.replaceAll(/[[\]{}()*?!+@\\]/g, String.raw`\$&`);
}
