/** A slip in council.yml, a committee, a meeting or a sidecar is one finding: it hides nothing else, and brings no others with it. */
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Memory } from '../../../../src/cache/memory.ts';
import { compile } from '../../../../src/compile/compile.ts';
import { newFolder } from '../../../support/new-folder.ts';
import { projectRoot } from '../../../support/tree.ts';

/** Everything that stands under a name, up to the next. */
function part(name: string): RegExp {
  return new RegExp(`^${name}:.*\\n(?:[ \\t-].*\\n)*`, 'm');
}

const slips: Readonly<Record<string, (text: string, name: string) => string>> = {
  'its name misspelt': (text, name) => text.replace(new RegExp(`^${name}:`, 'm'), `${name}x:`),
  'something else in its place': (text, name) => text.replace(part(name), `${name}: [7]\n`),
  'a quotation mark that is not closed': (text, name) => text.replace(part(name), `${name}: "open\n`),
};

describe.each(['tests/sites/everything', 'tests/sites/mercia', 'tests/sites/ridgeway'])('%s', (site) => {
  const root = newFolder();
  const memory = new Memory();
  for (const folder of ['content', 'data', 'templates'])
    if (existsSync(path.join(projectRoot, site, folder)))
      cpSync(path.join(projectRoot, site, folder), path.join(root, folder), { recursive: true });

  /** As the check finds them, which goes on whatever is wrong. */
  function found(): string[] {
    const options = { root, templatesRoot: path.join(projectRoot, 'templates'), includeDrafts: true };
    const { diagnostics } = compile({ ...options, despiteErrors: true, memory });
    return diagnostics.map(({ place, rule, reason }) => `${place.file} ${rule} ${reason}`);
  }

  const before = found();
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    // A glossary may have any words.
    (file) => file.endsWith('.yml') && !file.endsWith('glossary.yml'),
  );
  test.each(files)('%s', (file) => {
    const absolute = path.join(root, file);
    const sound = readFileSync(absolute, 'utf8');
    for (const [, name = ''] of sound.matchAll(/^([a-zA-Z]+):/gm))
      for (const [slip, change] of Object.entries(slips)) {
        writeFileSync(absolute, change(sound, name));
        const after = found();
        writeFileSync(absolute, sound);
        const more = after.filter((finding) => !before.includes(finding));
        const less = before.filter((finding) => !after.includes(finding) && !finding.startsWith('templates/'));
        expect({ name, slip, more, less }).toEqual({
          name,
          slip,
          more: [expect.stringMatching(new RegExp(`^${file} (?:yaml-syntax|[a-z]+-(?:file|sidecar)) `))],
          less: [],
        });
      }
  });
});
