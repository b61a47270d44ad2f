/** Templates of the project, and over them those of the root, file by file. */
import path from 'node:path';
import type { Collector } from '../diagnostics/diagnostic.ts';
import { loadTemplates, type TemplateFiles, type Templates } from '../document/templates.ts';
import type { Memory } from '../cache/memory.ts';
import { listTree, readText } from './tree.ts';

type Roots = { readonly root: string; readonly templatesRoot: string };

/** The templates of a root, with note taken of each that is used. What cannot be read is reported and left out. */
export function readTemplates(from: Roots, memory: Memory, collector: Collector): Templates {
  const files = readTemplateFiles(from, collector);
  const textOf = (path: string): string | undefined => files.get(path)?.text;
  memory.show('template', textOf);
  const templates = loadTemplates(files, collector);
  return {
    names: (folder) => templates.names(folder),
    render(path, facts) {
      memory.seen('template', path, textOf(path));
      return templates.render(path, facts);
    },
  };
}

/** Every template by its path under templates/. */
export function readTemplateFiles(from: Roots, collector: Collector): TemplateFiles {
  const files = new Map<string, { file: string; text: string }>();
  for (const folder of new Set([from.templatesRoot, path.join(from.root, 'templates')])) {
    const [root, top] = [path.dirname(folder), path.basename(folder)];
    const tree = listTree(root, collector, { folders: [top] });
    for (const file of tree.files) {
      if (!file.endsWith('.hbs')) continue;
      const text = readText(tree, file, collector);
      const name = file.slice(top.length + 1);
      if (text !== undefined) files.set(name, { file: `templates/${name}`, text });
    }
  }
  return files;
}
