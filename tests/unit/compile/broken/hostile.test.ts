/** Content that means harm, or was made by a program gone wrong: refused with a place, and never a crash. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  compileRoot,
  compileTree,
  projectRoot,
  problemsOf,
  reportFacts,
  reportFile,
  standardFiles,
  writeTree,
} from '../../../support/tree.ts';

const folder = path.posix.dirname(reportFile);
const problemsIn = (body: string): string[] => problemsOf(compileTree({ [reportFile]: `${reportFacts}\n${body}\n` }));

describe('papers', () => {
  test.each([
    ['quotes', `${'>'.repeat(10_000)} x`],
    ['lists', `${'- '.repeat(10_000)}x`],
    ['emphasis', `${'*a '.repeat(3_000)}x${' b*'.repeat(3_000)}`],
    ['blocks', `${'<Continue>\n\n'.repeat(3_000)}x\n\n${'</Continue>\n\n'.repeat(3_000)}`],
  ])('%s too deep in one another are one located problem', (_, body) => {
    const found = problemsIn(body);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('mdx-syntax more than 100 lists, quotations and blocks are nested inside one another');
  });

  test.each([
    ['{1} '.repeat(9_000), 'braces "{" in one text'],
    ['_a'.repeat(60_000), 'signs "_" in one line'],
    [`<Callout ${'a="x" '.repeat(2_001)}/>`, 'there are more than 2,000 signs "=" in one paragraph'],
    [`${'| a '.repeat(501)}|`, 'there are more than 500 signs "|" in one line'],
    ['a[^1]\n\n'.repeat(5_001), 'there are more than 5,000 footnotes "[^" in one text'],
    [`| a |\n|---|\n${'| b |\n'.repeat(2_000)}`, 'the tables together have more than 2,000 rows'],
    ['## A\n\nb\n\n'.repeat(2_001), 'the paper has more than 2,000 headings'],
  ])('signs by the thousand do not hold up the build', (body, words) => {
    expect(problemsIn(body).join('\n')).toContain(words);
  });

  test.each([
    [
      `| a |\n|---|\n${'| b |\n'.repeat(2_000)}`,
      'Put the data in a CSV file under data/, and use <DataTable> to print the rows that the paper needs.',
    ],
    ['## A\n\nb\n\n'.repeat(2_001), 'Split it into several papers.'],
  ])('what is too much for a paper is said with where it belongs', (body, hint) => {
    const { diagnostics } = compileTree({ [reportFile]: `${reportFacts}\n${body}\n` });
    expect(diagnostics.map((found) => found.hint)).toContain(hint);
  });

  test('one finding of a kind after another is told a hundred times, then counted', () => {
    const { diagnostics } = compileTree({
      [reportFile]: `${reportFacts}\n${'See Appendix A. '.repeat(3_000)}<Foo />\n`,
    });
    const found = diagnostics.filter(({ rule }) => rule === 'missing-reference');
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toMatchObject({ further: 2_900, reason: '2900 further findings of this rule are not shown' });
    expect(diagnostics.map(({ reason }) => reason)).toContain('there is no block <Foo>');
  });

  test('a text whose last letter is a backslash is read to its end', () => {
    const files = { ...standardFiles, [reportFile]: `${reportFacts}\nexport it's \\` };
    const script =
      "import { compile } from './src/compile/compile.ts'; const [root, templatesRoot] = process.argv.slice(1); console.log(compile({ root, templatesRoot }).diagnostics.length);";
    const command = ['--input-type=module', '-e', script, writeTree(files), path.join(projectRoot, 'templates')];
    // In a process of its own: the engine used to take it down.
    const said = execFileSync(process.execPath, command, { cwd: projectRoot, encoding: 'utf8' });
    expect(Number(said)).toBeGreaterThan(0);
  });

  test('a brace is called a brace', () => {
    expect(problemsIn('a {b')).toEqual([
      `${reportFile}:12:3 mdx-syntax a curly bracket { starts code, which papers cannot run`,
    ]);
  });

  test('marks without a note, notes without a mark, notes within notes and words without an address are reported', () => {
    expect(problemsIn('one[^1] [here][nope] \\[^4]\n\n[^2]: two\n\n[^3]: three[^5]\n\nx[^3]\n\n[^5]: five')).toEqual([
      `${reportFile}:12:4 unknown-reference there is no footnote "1"`,
      `${reportFile}:12:9 unknown-reference there is no address "nope" for this link`,
      `${reportFile}:14:1 unknown-reference nothing in the text refers to the footnote "2"`,
      `${reportFile}:16:12 block-place a footnote cannot have a footnote`,
    ]);
  });

  test('a footnote may stand in the block that marks it', () => {
    expect(problemsIn('<Callout kind="note" title="T">\n\nx[^1]\n\n[^1]: inside\n\n</Callout>')).toEqual([]);
  });

  test('an empty heading and a setting named like a part of every object are reported', () => {
    expect(problemsIn('## &nbsp;\n\nx\n\n<Callout kind="note" __proto__="x">\n\ny\n\n</Callout>')).toEqual([
      `${reportFile}:12:1 heading-levels the heading is empty`,
      `${reportFile}:16:22 block-settings <Callout> has no setting "__proto__"`,
    ]);
  });

  test('old line ends are line ends', () => {
    const text = `${reportFacts}\nx <Foo />\n`.replaceAll('\n', '\r');
    expect(problemsOf(compileTree({ [reportFile]: text }))).toEqual([
      `${reportFile}:12:3 unknown-block there is no block <Foo>`,
    ]);
  });
});

describe('settings', () => {
  test('of which thousands are not known, or wrong, are not all told', () => {
    const unknown = Array.from({ length: 5_000 }, (_, at) => `k${at}: x`).join('\n');
    const found = compileTree({ 'content/council.yml': `name: Mercia\n${unknown}\n` }).diagnostics;
    expect(found.length).toBeLessThan(110);
    const told = found.map(({ reason, hint }) => `${reason} | ${hint ?? ''}`);
    expect(told).toContain(
      '4900 further settings are not allowed here | Delete anything pasted in from another program.',
    );
    const plans = Array.from({ length: 1_200 }, () => '  - { title: 1 }').join('\n');
    const wrong = compileTree({ 'content/council.yml': `name: Mercia\nstrategicPlans:\n${plans}\n` }).diagnostics;
    const said = wrong.map(({ reason, hint }) => `${reason} | ${hint ?? ''}`);
    expect(said.filter((line) => line.includes('further problems are not shown'))).toEqual([
      expect.stringMatching(/^\d+ further problems are not shown \| Fix the ones shown first\.$/),
    ]);
  });
});

describe('site pages', () => {
  test('links by reference and pictures are held to the rules of links', () => {
    const page = '---\ntitle: Page\n---\n\n[x][r] ![y](../../../secret.png)\n\n[r]: javascript:alert(1)\n';
    expect(problemsOf(compileTree({ 'content/pages/a.mdx': page }))).toEqual([
      'content/pages/a.mdx:5:8 block-place a site page cannot have pictures',
      'content/pages/a.mdx:7:1 unsafe-link the link leads to "javascript:alert(1)"',
    ]);
  });
});

describe('folders', () => {
  const report = { [reportFile]: `${reportFacts}\n## A\n\nx\n` };

  test('a link in a circle, a dangling link and a pipe are reported and not followed', () => {
    const root = writeTree({ ...standardFiles, ...report });
    symlinkSync('..', path.join(root, folder, 'loop'));
    symlinkSync('self.mdx', path.join(root, folder, 'self.mdx'));
    execFileSync('mkfifo', [path.join(root, folder, 'pipe.mdx')]);
    expect(problemsOf(compileRoot(root))).toEqual([
      `${folder}/loop:1:1 unsafe-path the shortcut points back to a folder that contains it`,
      `${folder}/pipe.mdx:1:1 file-readable this is neither a file nor a folder`,
      `${folder}/self.mdx:1:1 unsafe-path the shortcut points to a file that does not exist`,
    ]);
  });

  test('a template is a file of the root, and writes nothing to the terminal', () => {
    const root = writeTree({
      ...standardFiles,
      ...report,
      'templates/sections/background-documents.hbs': '{{log "x"}}',
    });
    symlinkSync('/etc/passwd', path.join(root, 'templates/sections/equality.hbs'));
    mkdirSync(path.join(root, 'templates/sections/climate.hbs'));
    expect(problemsOf(compileRoot(root))).toEqual([
      'templates/sections/background-documents.hbs:1:1 template the template does not work: You specified knownHelpersOnly, but used the unknown helper log',
      'templates/sections/equality.hbs:1:1 unsafe-path the shortcut points outside the content',
    ]);
  });
});
