import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runCommand, runInTurn, type Ended } from '../../support/command.ts';
import { projectRoot, reportFacts, reportFile, standardFiles, writeTree } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const commands = Object.values(scripts)
  .filter((script) => script.includes('start.mjs'))
  .map((script) => script.split(' ').at(-1) ?? '');
const soundReport = `${reportFacts}\n## Results\n\nVisits rose.\n`;
const brokenReport = soundReport.replace('kind: report', 'kind: rapport');

function treeWith(report: string): string {
  return writeTree({ ...standardFiles, [reportFile]: report });
}

/** What is written wrong, and the sentence that says so. */
const wrongUses: readonly (readonly [string, readonly string[], string])[] = [
  ['check', ['--fromat', 'json'], 'There is no option "--fromat". Did you mean "--format"?'],
  ['check', ['--format', 'jsn'], '"--format" cannot be "jsn": it is text, json, github, gitlab.'],
  ['check', ['--out', 'x'], '--out can be used only with --leaks.'],
  ['new', ['raport'], 'You cannot create a "raport". Did you mean "report"?'],
  ['import', [], 'Name a Word file or a folder of them.'],
  ['import', ['nowhere.docx'], 'There is no file "nowhere.docx".'],
  ['editor', ['now'], '"now" is not understood: editor takes options only.'],
  ['dev', ['--port', 'many'], '"--port" takes a whole number up to 65535, not "many".'],
  ['build', ['dist'], '"dist" is not understood: build takes folders only with --merge.'],
  ['build', ['--out'], '"--out" needs a value: --out DIR.'],
  ['build', ['--cache', 'x', '--no-cache'], '--cache and --no-cache cannot be combined.'],
  [
    'build',
    ['--cache', 's3://papers'],
    '"--cache" takes a folder or an address that begins with http:// or https://, not "s3://papers".',
  ],
  ['build', ['--shard', '5/4', '--out', 'x'], '"--shard" takes K/N with K from 1 to N, for example 2/4, not "5/4".'],
  ['build', ['--shard', '0/4', '--out', 'x'], 'with K from 1 to N, for example 2/4, not "0/4".'],
  ['build', ['--shard', 'two', '--out', 'x'], 'with K from 1 to N, for example 2/4, not "two".'],
  ['build', ['--shard', '1/4'], '--shard needs --out: the folder of the part, which is no site yet.'],
  [
    'build',
    ['--merge', 'x', 'y', '--root', '.'],
    '--merge reads the parts alone: --root and --shard cannot be combined with it.',
  ],
  ['build', ['--cache', 'https://'], '"--cache" takes a folder or an address'],
  ['build', ['--cache', 'package.json'], 'is not a folder: "--cache" takes a folder or an http(s) address.'],
  [
    'pack',
    ['cfap', '2020-02-04', '--restricted', '--consolidated'],
    '--restricted cannot be used with --supplement or --consolidated.',
  ],
  ['pack', ['cfpa', '2020-02-04'], 'Did you mean "cfap"?'],
  ['paper', [], 'Name a paper: the path of its .mdx file.'],
  ['publish', ['cfap', '2020-02-04', '--date', 'soon'], '"soon" is not a date: write it as 2020-01-27.'],
  ['verify-pdf', ['nowhere.pdf'], 'There is no file "nowhere.pdf".'],
  ['bench', ['--only', 'pakc'], 'There is no bench "pakc". Did you mean "pack"?'],
  ['bench', ['--runs', 'few'], '"--runs" takes whole numbers from 1 to 9999, not "few".'],
  ['lint', ['src'], '"src" is not understood: lint takes options only.'],
  ['test', ['--no-lnit'], 'There is no option "--no-lnit". Did you mean "--no-lint"?'],
];

describe('every command', () => {
  const asked = [
    ...commands.map((command) => [command, '--help'] as const),
    ...commands.map((command) => [command, '--colour'] as const),
    ...wrongUses.map(([command, written]) => [command, ...written] as const),
  ];
  const ends = new Map<string, Ended>();
  beforeAll(() => {
    for (const [at, end] of runInTurn(asked).entries()) ends.set(JSON.stringify(asked[at]), end);
  });
  const endOf = (...written: readonly string[]): Ended => ends.get(JSON.stringify(written))!;

  test.each(commands)('%s explains itself with --help and exits 0', (command) => {
    const { exitCode, stdout } = endOf(command, '--help');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Usage: npm run');
    expect(stdout).toContain('Examples:');
  });

  test.each(commands)('%s exits 2 with a sentence where it does not know an option', (command) => {
    const { exitCode, stdout, stderr } = endOf(command, '--colour');
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('There is no option "--colour".');
  });

  test.each(wrongUses)('%s %j is wrong use: one sentence, and where to read more', (command, written, sentence) => {
    const { exitCode, stdout, stderr } = endOf(command, ...written);
    expect(stderr).toContain(sentence);
    expect(stderr).toMatch(/\nnpm run \S+ -- --help explains the command\.\n$/);
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });

  test.each([['check'], ['build']])('%s says the same where its users start it', (command) => {
    expect(runCommand(command, ['--help'])).toEqual(endOf(command, '--help'));
    expect(runCommand(command, ['--colour'])).toEqual(endOf(command, '--colour'));
  });

  test('that does not exist exits 2 and names those that do', () => {
    const { exitCode, stderr } = runCommand('biuld');
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`There is no command "biuld". The commands are ${commands.join(', ')}.`);
  });

  test.each(['check', 'build', 'paper'])('%s exits 2 where the root does not exist', (command) => {
    const { exitCode, stderr } = runCommand(command, ['--root', '/nowhere', 'x'].slice(0, command === 'build' ? 2 : 3));
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no folder /nowhere.');
  });
});

describe('check', () => {
  test('exits 0 and says so where there is nothing to put right', () => {
    const { exitCode, stdout } = runCommand('check', ['--root', treeWith(soundReport)]);
    expect(stdout).toMatch(
      /^No problems in \d+ files\nNext: npm run build makes the site with its PDFs and packs\.\n$/,
    );
    expect(exitCode).toBe(0);
  });

  test('exits 1 and prints file, line and column of what there is', () => {
    const { exitCode, stdout } = runCommand('check', ['--root', treeWith(brokenReport)]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(new RegExp(`^  ${reportFile}:2:\\d+\\n  error `, 'm'));
    expect(stdout).toMatch(/^1 error in \d+ files$/m);
  });

  test('writes nothing but JSON to its output where JSON is asked for', () => {
    const { exitCode, stdout } = runCommand('check', ['--root', treeWith(brokenReport), '--format', 'json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ errors: 1, warnings: 0, diagnostics: [{ file: reportFile, line: 2 }] });
  });

  test('speaks only of the files it is asked about, named from the root or from where its user stands', () => {
    const root = treeWith(brokenReport);
    expect(runCommand('check', ['--root', root, 'content/council.yml']).stdout).toMatch(/^No problems in 1 file\n/);
    expect(runCommand('check', ['--root', '.', path.basename(reportFile)], path.join(root)).exitCode).toBe(2);
    expect(
      runCommand('check', ['--root', root, path.basename(reportFile)], path.join(root, path.dirname(reportFile)))
        .exitCode,
    ).toBe(1);
    expect(runCommand('check', ['--root', root, 'content/meetings']).exitCode).toBe(1);
    expect(runCommand('check', ['--root', root, 'content\\council.yml']).stdout).toContain('No problems in 1 file\n');
    expect(runCommand('check', ['--root', root, 'content/Council.yaml']).stderr).toContain(
      'There is no file "content/Council.yaml". Did you mean "council.yml"?',
    );
  });
});

describe('paper', () => {
  test('writes the PDF of a paper where it is told, the same bytes each time', () => {
    const root = treeWith(soundReport);
    const folder = newFolder('pdf');
    const { exitCode, stdout, stderr } = runCommand('paper', [
      '--root',
      root,
      reportFile,
      '--out',
      path.join(folder, 'a.pdf'),
    ]);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/a\.pdf: \d+ pages?, \d+ kB/);
    runCommand('paper', ['--root', root, reportFile], folder);
    const [named, published] = ['a.pdf', 'hc-2024-03-14-clinics.pdf'].map((name) =>
      readFileSync(path.join(folder, name)),
    );
    expect(named?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(named?.equals(published ?? Buffer.alloc(0))).toBe(true);
  });

  test('writes nothing where the content has errors', () => {
    const folder = newFolder('pdf');
    const { exitCode, stderr } = runCommand('paper', [
      '--root',
      treeWith(brokenReport),
      reportFile,
      '--out',
      path.join(folder, 'a.pdf'),
    ]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${reportFile}:2:`);
    expect(existsSync(path.join(folder, 'a.pdf'))).toBe(false);
  });
});
