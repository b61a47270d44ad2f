/** The recipes of the contributing guide, made in a copy of the program: they fit its present state, and what they add works. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runInTurn } from '../../support/command.ts';
import { projectRoot, reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

const recipes = readFileSync(path.join(projectRoot, '.github/CONTRIBUTING.md'), 'utf8');
const patches = [...recipes.matchAll(/^```diff\n([\s\S]*?)^```$/gm)].map(([, patch = '']) => patch);

const copy = newFolder('changed');
const body =
  '## Clinics.\n\n<Question asked="When do the clinics open?">\nThey open at nine.\n</Question>\n\n<Timeline caption="The works">\n- March: clearing\n</Timeline>\n';
const root = writeTree({ ...standardFiles, [reportFile]: `${reportFacts}\n${body}` });

const decision = 'content/meetings/health-committee/2024-03-14/new-clinic.mdx';
const decisionHead = '---\nkind: decision\ntitle: A new clinic\ndecisionMaker: Director of Health\n---\n';
const decided = writeTree({
  ...standardFiles,
  [decision]: `${decisionHead}\n## Decision\n\nThe clinic opens in May.\n`,
});
const begun = writeTree(standardFiles);
const begin = ['--committee', 'hc', '--date', '2024-03-14', '--title', 'A new clinic', '--from', 'Director of Health'];
const folder = newFolder('gemtext');

/** What is asked of the changed program, one after the other. */
const asked = {
  check: ['check', '--root', root, '--no-cache', reportFile],
  gemtext: ['gemtext', '--root', root, reportFile],
  paper: ['paper', '--root', root, reportFile, '--format', 'gemtext', '--out', folder],
  'check of a decision': ['check', '--root', decided, '--no-cache', decision],
  'paper of a decision': ['paper', '--root', decided, decision, '--out', path.join(decided, 'clinic.pdf')],
  new: ['new', 'decision', '--root', begun, ...begin],
  bench: ['bench', '--only', 'strt'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
const said = new Map<string, string>();

beforeAll(() => {
  for (const part of ['.config', 'src', 'templates', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(path.join(projectRoot, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'));
  for (const [number, patch] of patches.entries()) {
    const file = path.join(copy, `${number}.patch`);
    writeFileSync(file, patch);
    execFileSync('git', ['apply', '-p0', file], { cwd: copy });
  }
  const ends = runInTurn(Object.values(asked), copy);
  for (const [at, name] of Object.keys(asked).entries()) said.set(name, `${ends[at]?.stdout}${ends[at]?.stderr}`);
});

function saidBy(name: keyof typeof asked): string {
  return said.get(name) ?? '';
}

describe('what the contributing guide shows how to add', () => {
  test('is a block, one with a node of its own, a rule, a renderer, an output, a command, a bench and a kind of paper', () => {
    expect(patches).toHaveLength(8);
  });

  test('a rule finds what it is for, and nothing is wrong with the blocks', () => {
    expect(saidBy('check')).toContain('the heading "Clinics." ends in a full stop');
    expect(saidBy('check')).not.toMatch(/Question|Timeline/);
  });

  test('a node of its own is numbered among the figures, and drawn', () => {
    expect(saidBy('gemtext')).toContain('\n\nFigure 1: The works\n\n• March: clearing\n');
  });

  test('a command prints by a renderer what a block gives', () => {
    expect(saidBy('gemtext')).toMatch(
      /^# Visits to clinics\n\n## Clinics\.\n\n.*When do the clinics open\?\n\n.*They open at nine\.\n/,
    );
  });

  test('an output is a format of the paper command, and of the council that chooses it', () => {
    expect(saidBy('paper')).toMatch(/hc-2024-03-14-clinics\.gmi: \d+ kB/);
    expect(readFileSync(path.join(folder, 'hc-2024-03-14-clinics.gmi'), 'utf8')).toMatch(/^# Visits to clinics\n/);
  });

  test('a kind of paper is checked, numbered and printed like the others', () => {
    expect(saidBy('check of a decision')).toContain('No problems');
    expect(saidBy('check of a decision')).not.toContain('error');
    expect(saidBy('paper of a decision')).toContain('clinic.pdf');
  });

  test('a kind of paper is begun with what its definition asks for', () => {
    expect(saidBy('new')).toContain('new-clinic.mdx');
    const written = readFileSync(path.join(begun, path.dirname(decision), 'a-new-clinic.mdx'), 'utf8');
    expect(written).toContain('title: A new clinic\ndecisionMaker: Director of Health\n');
  });

  test('a bench is known by its name', () => {
    expect(saidBy('bench')).toContain('"start"');
  });
});
