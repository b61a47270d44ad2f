/** Templates of the project, and over them those of the root, file by file. */
import path from 'node:path';
import type { Collector } from '../diagnostics/diagnostic.ts';
import type { TemplateFiles } from '../document/templates.ts';
import { listTree, readText } from './tree.ts';

/** Every template by its path under templates/. What cannot be read is reported and left out. */
export function readTemplates(from: { root: string; templatesRoot: string }, collector: Collector): TemplateFiles {
  const files = new Map<string, { file: string; text: string }>();
  for (const folder of new Set([from.templatesRoot, path.join(from.root, 'templates')])) {
    const [root, top] = [path.dirname(folder), path.basename(folder)];
    for (const file of listTree(root, collector, [top]).files) {
      if (!file.endsWith('.hbs')) continue;
      const text = readText(root, file, collector);
      const name = file.slice(top.length + 1);
      if (text !== undefined) files.set(name, { file: `templates/${name}`, text });
    }
  }
  return files;
}
