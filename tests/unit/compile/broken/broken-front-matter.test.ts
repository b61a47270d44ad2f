/** A slip in the front matter is one finding: it hides nothing else of the paper, and brings no others with it. */
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../src/compile/compile.ts';
import { Memory } from '../../../../src/cache/memory.ts';
import { exampleRoot } from '../../../support/example.ts';
import { projectRoot } from '../../../support/tree.ts';
import { newFolder } from '../../../support/new-folder.ts';

/** A copy of a tree, with one memory for all compilings, so that each reads again only what has changed. */
class Copy {
  readonly root = newFolder();
  readonly #memory = new Memory();
  /** What is found in it while nothing is broken. */
  readonly #before: readonly string[];

  constructor(from: string) {
    for (const folder of ['content', 'data'])
      cpSync(path.join(from, folder), path.join(this.root, folder), { recursive: true });
    this.#before = this.found();
  }

  papers(): string[] {
    const files = readdirSync(path.join(this.root, 'content'), { recursive: true, encoding: 'utf8' });
    return files
      .map((file) => `content/${file}`)
      .filter((file) => /^content\/(?:meetings|publications)\/.*\.mdx$/.test(file));
  }

  found(): string[] {
    const options = { root: this.root, templatesRoot: path.join(projectRoot, 'templates'), includeDrafts: true };
    const { diagnostics } = compile({ ...options, memory: this.#memory });
    return diagnostics.map(({ place, rule, reason }) => `${place.file} ${rule} ${reason}`);
  }

  /** What is found besides, and what no more, when a paper's front matter is other. */
  differenceWhere(file: string, change: (facts: string) => string): { more: string[]; less: string[] } {
    const absolute = path.join(this.root, file);
    const sound = readFileSync(absolute, 'utf8');
    const [, facts = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(sound) ?? [];
    writeFileSync(absolute, `---\n${change(facts)}---\n${body}`);
    const after = this.found();
    writeFileSync(absolute, sound);
    return {
      more: after.filter((finding) => !this.#before.includes(finding)),
      less: this.#before.filter((finding) => !after.includes(finding)),
    };
  }
}

function namesIn(file: string): string[] {
  const facts = /^---\n([\s\S]*?\n)---\n/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return [...facts.matchAll(/^([a-zA-Z]+):/gm)].map(([, name = '']) => name);
}

/** Everything that stands under a name, up to the next. */
function part(name: string): RegExp {
  return new RegExp(`^${name}:.*\\n(?:[ \\t-].*\\n)*`, 'm');
}

const slips: Readonly<Record<string, (facts: string, name: string) => string>> = {
  'its name misspelt': (facts, name) => facts.replace(new RegExp(`^${name}:`, 'm'), `${name}x:`),
  'something else in its place': (facts, name) =>
    facts.replace(
      part(name),
      ['attendance', 'waivers', 'committees'].includes(name) ? `${name}: 7\n` : `${name}: [7]\n`,
    ),
  'a quotation mark that is not closed': (facts, name) => facts.replace(part(name), `${name}: "open\n`),
};

/** A slip is made once for each fact of each kind of paper; with EVERY_SLIP in every paper that has the fact. */
const isLong = process.env['EVERY_SLIP'] !== undefined;
const seen = new Set<string>();

/** The facts of a paper in which slips are made. */
function factsOf(root: string, file: string): string[] {
  const names = namesIn(path.join(root, file));
  const kind = /^kind: (.*)$/m.exec(readFileSync(path.join(root, file), 'utf8'))?.[1] ?? '';
  const isNew = (name: string): boolean => !seen.has(`${kind} ${name}`);
  const chosen = names.filter((name) => isLong || isNew(name));
  for (const name of names) seen.add(`${kind} ${name}`);
  return chosen;
}

// The small site first: what it has is not asked of the large one again.
describe.each([
  ['a site with everything', path.join(projectRoot, 'tests/sites/everything')],
  ['the example', exampleRoot],
])('%s', (_, from) => {
  const copy = new Copy(from);
  const cases = copy
    .papers()
    .flatMap((file) =>
      factsOf(copy.root, file).flatMap((name) => Object.keys(slips).map((slip) => ({ file, name, slip }))),
    );
  test.each(cases)('$file: $name with $slip', ({ file, name, slip }) => {
    const { more, less } = copy.differenceWhere(file, (facts) => slips[slip]?.(facts, name) ?? facts);
    expect(less.filter((one) => one.startsWith(file))).toEqual([]);
    expect(more).toEqual([expect.stringMatching(/^\S+ (?:front-matter|yaml-syntax) /)]);
  });
});

test('every fact of every kind of paper had its slips', () => {
  expect(seen.size).toBeGreaterThan(25);
});
