/** Templates of the project, and over them those of the root, file by file. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { TemplateFiles } from '../document/templates.ts';

/** Every template by its path under templates/. */
export function readTemplates(from: { root: string; templatesRoot: string }): TemplateFiles {
  const files = new Map<string, { file: string; text: string }>();
  for (const folder of [from.templatesRoot, path.join(from.root, 'templates')]) {
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!entry.endsWith('.hbs')) continue;
      const name = entry.split(path.sep).join('/');
      files.set(name, { file: `templates/${name}`, text: readFileSync(path.join(folder, entry), 'utf8') });
    }
  }
  return files;
}
