/**
 * Clean content, broken one thing at a time: how much of it the check finds, at the right line. What must stop a build is
 * found always; of what deserves a warning, 95 in 100.
 */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Memory } from '../../src/cache/memory.ts';
import { compile } from '../../src/compile/compile.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { rules, type RuleId } from '../../src/diagnostics/rules.ts';
import { sectionMutators } from '../support/mutations/council-sections.ts';
import { bodyMutators } from '../support/mutations/body.ts';
import { exampleMutators } from '../support/mutations/examples.ts';
import { dataMutators } from '../support/mutations/data.ts';
import { frontMatterMutators } from '../support/mutations/front-matter.ts';
import { meetingMutators } from '../support/mutations/meetings.ts';
import { otherMutators } from '../support/mutations/other-files.ts';
import { wordMutators } from '../support/mutations/words.ts';
import { mutationsOf, readContent, type CleanContent, type Mutation } from '../support/mutations/mutation.ts';
import { exampleRoot } from '../support/example.ts';
import { projectRoot } from '../support/tree.ts';
import { newFolder } from '../support/new-folder.ts';

/** With MANY_SLIPS each kind of slip is made in up to six places, else in four of the small council and one of the example. */
const isLong = process.env['MANY_SLIPS'] !== undefined;

const mutators = [
  ...frontMatterMutators,
  ...bodyMutators,
  ...dataMutators,
  ...meetingMutators,
  ...otherMutators,
  ...sectionMutators,
  ...exampleMutators(),
];

/** A copy of some content that can be broken and mended. What stayed whole is remembered from one slip to the next. */
interface Workshop {
  readonly content: CleanContent;
  readonly templatesRoot: string;
  readonly memory: Memory;
}

const scratch = newFolder('mutations');
afterAll(() => rmSync(scratch, { recursive: true }));

function workshop(name: string, from: string): Workshop {
  const root = path.join(scratch, name);
  for (const folder of ['content', 'data'])
    cpSync(path.join(from, folder), path.join(root, folder), { recursive: true });
  const own = path.join(from, 'templates');
  if (existsSync(own) && from !== projectRoot) cpSync(own, path.join(root, 'templates'), { recursive: true });
  return { content: readContent(root), templatesRoot: path.join(projectRoot, 'templates'), memory: new Memory() };
}

const example = workshop('example', exampleRoot);
const mercia = workshop('mercia', path.join(projectRoot, 'tests/sites/mercia'));

/** What the check finds in content that is broken like this, with what it remembers of the content, and from nothing. */
function findingsOf(
  mutation: Mutation,
  { content, templatesRoot, memory }: Workshop,
  isCold = false,
): readonly Diagnostic[] {
  const { root, files } = content;
  for (const [file, text] of Object.entries(mutation.files)) put(root, file, text);
  const only = [mutation.file, ...(mutation.readers ?? [])];
  const remembered = isCold ? {} : { memory };
  const { diagnostics } = compile({ root, templatesRoot, includeDrafts: true, only, ...remembered });
  for (const file of Object.keys(mutation.files)) put(root, file, files.get(file));
  return diagnostics;
}

/** True where the check finds the mutation on its line by its rule. */
function isCaught(mutation: Mutation, at: Workshop): boolean {
  return findingsOf(mutation, at).some(
    ({ rule, place }) => rule === mutation.rule && place.file === mutation.file && place.line === mutation.line,
  );
}

function put(root: string, file: string, text: string | undefined): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  if (text === undefined) rmSync(target, { force: true });
  else writeFileSync(target, text);
}

test.each([
  ['example', example],
  ['mercia', mercia],
])('nothing is found in the unbroken content of %s', (_name, { content, templatesRoot }) => {
  expect(compile({ root: content.root, templatesRoot, includeDrafts: true }).diagnostics).toEqual([]);
});

describe('what is broken is found', () => {
  const made = [
    ...mutationsOf(mercia.content, [...mutators, ...wordMutators('mercia')], isLong ? 6 : 4).map((mutation) => ({
      mutation,
      at: mercia,
    })),
    ...mutationsOf(example.content, [...mutators, ...wordMutators('example')], isLong ? 4 : 1).map((mutation) => ({
      mutation,
      at: example,
    })),
  ];
  const byRule = Map.groupBy(made, ({ mutation }) => mutation.rule);

  test('there are at least 300 mutations', () => {
    expect(made.length).toBeGreaterThanOrEqual(300);
  });

  test('every rule that an example can show has mutations', () => {
    const shown = Object.entries(rules).filter(([, { unshown }]) => unshown === undefined);
    expect(shown.map(([name]) => name).filter((name) => !byRule.has(name as RuleId))).toEqual([]);
  });

  const results: string[] = [];
  afterAll(() => console.info(`Mutations caught at their line: ${results.join(', ')}`));

  // A fresh compiling of the example takes twenty times as long as one of the small council; memory.test.ts compares it after random edits.
  const compared = made.filter(({ at }, index) => index % (at === mercia ? 5 : 100) === 0);
  test.each(compared.map(({ mutation, at }) => [mutation.what, mutation, at] as const))(
    'nothing else is found without memory: %s',
    (_what, mutation, at) => {
      expect(findingsOf(mutation, at)).toEqual(findingsOf(mutation, at, true));
    },
  );

  test.each([...byRule].map(([rule, all]) => [rule, all] as const))('%s', (rule: RuleId, all) => {
    const missed = all.filter(({ mutation, at }) => !isCaught(mutation, at)).map(({ mutation }) => mutation.what);
    results.push(`${rule} ${all.length - missed.length} of ${all.length}`);
    const allowed = rules[rule].severity === 'warning' ? Math.floor(all.length * 0.05) : 0;
    expect(missed.slice(allowed), `${all.length - missed.length} of ${all.length} caught`).toEqual([]);
  });
});
