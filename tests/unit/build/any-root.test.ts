/** What passes the check builds: on any root, wherever it lies, and nothing beside the content is read. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runHere } from '../../support/command-here.ts';
import { writePublicSite } from '../../support/sites/exempt-site.ts';
import { standardFiles } from '../../support/tree.ts';

const minutes = 60_000;

/** Folders of names that shells, addresses and patterns give a meaning to; one on another file system where there is one. */
const places = [
  path.join(tmpdir(), 'a b#c%20?d&é\'"[x]{1}'),
  path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'papers', ...Array.from({ length: 12 }, () => 'deep')),
];

/** Front matter and words of a page in the shapes that authors and editors give them, sound and unsound. */
const fronts = [
  '---\ntitle: About this\fsite\n---\n',
  '---\n{ title: About, description: "one\n---two" }\n---\n',
  '\uFEFF---\r\ntitle: About\r\n---\r\n',
  '---\ntitle: About\ntitle: Again\n---\n',
] as const;
const page = fc.tuple(
  fc.constantFrom(...fronts),
  fc.constantFrom('The papers.', '[x](#nowhere)', '[x](/data/visits/visits.csv)', '## One\n\n## One\n\n[x](#one-2)'),
);
const website = fc.constantFrom('', 'website: https://council.github.io/papers/\n', 'website: https://[x\n');

test(
  'whatever passes the check builds',
  async () => {
    let built = 0;
    const property = fc.asyncProperty(
      page,
      website,
      fc.constantFrom(...places),
      async ([facts, words], line, place) => {
        const files = {
          'content/council.yml': `${standardFiles['content/council.yml'] ?? ''}\n${line}`,
          'content/pages/about.mdx': `${facts}\n${words}\n`,
          'content/pages/tsconfig.json': '{ "extends": "/dev/stdin" }',
        };
        mkdirSync(place, { recursive: true });
        const base = mkdtempSync(path.join(place, 'root-'));
        const root = path.join(base, 'council');
        const made = writePublicSite(files);
        if (spawnSync('cp', ['-r', made, root]).status !== 0) renameSync(made, root);
        const check = await runHere('check', ['--root', root, '--no-cache']);
        const build = await runHere('build', ['--root', root, '--out', path.join(base, 'dist')]);
        expect([0, 1]).toContain(check.exitCode);
        expect({ code: build.exitCode, said: build.stderr }).toMatchObject({ code: check.exitCode });
        if (build.exitCode === 0) built += 1;
      },
    );
    const [formFeed, inBraces] = fronts;
    const [strange = '', elsewhere = ''] = places;
    const examples: [[string, string], string, string][] = [
      [[formFeed, '## One\n\n## One\n\n[x](#one-2)'], 'website: https://council.github.io/papers/\n', strange],
      [[inBraces, '[x](/data/visits/visits.csv)'], '', elsewhere],
    ];
    await fc.assert(property, { numRuns: 4, examples, endOnFailure: true });
    expect(built).toBeGreaterThanOrEqual(examples.length);
  },
  8 * minutes,
);

test(
  'a file of a program beside the content is never opened',
  async () => {
    const root = writePublicSite();
    const names = ['tsconfig.json', 'base.json', 'package.json', '.npmrc', 'vite.config.ts'];
    // Whoever opened a pipe would wait for ever.
    for (const name of names) expect(spawnSync('mkfifo', [path.join(root, name)]).status).toBe(0);
    writeFileSync(path.join(root, 'astro.config.mjs'), 'throw new Error("read")');
    writeFileSync(path.join(root, 'content/pages/tsconfig.json'), '{ "extends": "../../base.json" }');
    const out = path.join(root, 'dist');
    const { exitCode, stderr } = await runHere('build', ['--root', root, '--out', out]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(readFileSync(path.join(out, 'about/index.html'), 'utf8')).toContain('The papers of the council.');
  },
  4 * minutes,
);
