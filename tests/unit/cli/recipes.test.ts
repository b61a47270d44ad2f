/** The recipes of the contributing guide, made in a copy of the program: they fit its present state, and what they add works. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot, reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

const recipes = readFileSync(path.join(projectRoot, '.github/CONTRIBUTING.md'), 'utf8');
const patches = [...recipes.matchAll(/^```diff\n([\s\S]*?)^```$/gm)].map(([, patch = '']) => patch);

const copy = newFolder('changed');
const body =
  '## Clinics.\n\n<Question asked="When do the clinics open?">\nThey open at nine.\n</Question>\n\n<Timeline caption="The works">\n- March: clearing\n</Timeline>\n';
const root = writeTree({ ...standardFiles, [reportFile]: `${reportFacts}\n${body}` });

function run(command: string, ...written: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(copy, 'src/cli', `${command}.ts`), ...written], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return stdout + stderr;
}

beforeAll(() => {
  for (const part of ['.config', 'src', 'templates', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(path.join(projectRoot, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'));
  for (const [number, patch] of patches.entries()) {
    const file = path.join(copy, `${number}.patch`);
    writeFileSync(file, patch);
    execFileSync('git', ['apply', '-p0', file], { cwd: copy });
  }
});

describe('what the contributing guide shows how to add', () => {
  test('is a block, one with a node of its own, a rule, a renderer, an output, a command, a bench and a kind of paper', () => {
    expect(patches).toHaveLength(8);
  });

  test('a rule finds what it is for, and nothing is wrong with the blocks', () => {
    expect(run('check', '--root', root, '--no-cache', reportFile)).toContain(
      'the heading "Clinics." ends in a full stop',
    );
    expect(run('check', '--root', root, '--no-cache', reportFile)).not.toMatch(/Question|Timeline/);
  });

  test('a node of its own is numbered among the figures, and drawn', () => {
    expect(run('gemtext', '--root', root, reportFile)).toContain('\n\nFigure 1: The works\n\n• March: clearing\n');
  });

  test('a command prints by a renderer what a block gives', () => {
    expect(run('gemtext', '--root', root, reportFile)).toMatch(
      /^# Visits to clinics\n\n## Clinics\.\n\n.*When do the clinics open\?\n\n.*They open at nine\.\n/,
    );
  });

  test('an output is a format of the paper command, and of the council that chooses it', () => {
    const folder = newFolder('gemtext');
    expect(run('paper', '--root', root, reportFile, '--format', 'gemtext', '--out', folder)).toMatch(
      /hc-2024-03-14-clinics\.gmi: \d+ kB/,
    );
    expect(readFileSync(path.join(folder, 'hc-2024-03-14-clinics.gmi'), 'utf8')).toMatch(/^# Visits to clinics\n/);
  });

  test('a kind of paper is checked, numbered and printed like the others', () => {
    const file = 'content/meetings/health-committee/2024-03-14/new-clinic.mdx';
    const head = '---\nkind: decision\ntitle: A new clinic\ndecisionMaker: Director of Health\n---\n';
    const decided = writeTree({ ...standardFiles, [file]: `${head}\n## Decision\n\nThe clinic opens in May.\n` });
    expect(run('check', '--root', decided, '--no-cache', file)).not.toContain('error');
    expect(run('paper', '--root', decided, file, '--out', path.join(decided, 'clinic.pdf'))).toContain('clinic.pdf');
  });

  test('a kind of paper is begun with what its definition asks for', () => {
    const begun = writeTree(standardFiles);
    const given = [
      '--committee',
      'hc',
      '--date',
      '2024-03-14',
      '--title',
      'A new clinic',
      '--from',
      'Director of Health',
    ];
    expect(run('new', 'decision', '--root', begun, ...given)).toContain('new-clinic.mdx');
    const written = readFileSync(
      path.join(begun, 'content/meetings/health-committee/2024-03-14/a-new-clinic.mdx'),
      'utf8',
    );
    expect(written).toContain('title: A new clinic\ndecisionMaker: Director of Health\n');
  });

  test('a bench is known by its name', () => {
    expect(run('bench', '--only', 'strt')).toContain('"start"');
  });
});
