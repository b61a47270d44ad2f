/** Files that break one convention each, in a folder that the steps of `npm run lint` are run on: that none of them looks away. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../../../src/cli/command/places.ts';
import { textSteps, typedSteps } from '../../../../src/cli/lint/lint-steps.ts';

const kinds = path.join(projectRoot, 'src/kinds/registry.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'lint-'));

/** A file, what stands in it, and the rule that is broken there; undefined where none is. */
type Case = readonly [file: string, text: string, rule: string | undefined];

const inSources: readonly Case[] = [
  // Types, as tsc would find them.
  ['src/type.ts', `const one: number = 'one';\nvoid one;\n`, 'typescript(TS2322)'],
  ['src/type-import.ts', `import { none } from './none.ts';\nvoid none;\n`, 'typescript(TS2307)'],
  ['src/type-unused.ts', `const unused = 1;\n`, 'typescript(TS6133)'],
  ['src/type-index.ts', `const one: number = [1][0];\nvoid one;\n`, 'typescript(TS2322)'],
  ['src/type-enum.ts', `enum One {\n  two,\n}\nvoid One.two;\n`, 'typescript(TS1294)'],
  ['tests/type.ts', `const one: number = 'one';\nvoid one;\n`, 'typescript(TS2322)'],
  ['.config/type.ts', `const one: number = 'one';\nvoid one;\n`, 'typescript(TS2322)'],
  // Rules that ask for types.
  [
    'src/promise.ts',
    `async function one() {\n  await Promise.resolve();\n}\none();\n`,
    'typescript(no-floating-promises)',
  ],
  [
    'src/promise-given.ts',
    `[1].forEach(async (one) => {\n  await Promise.resolve(one);\n});\n`,
    'typescript(no-misused-promises)',
  ],
  ['src/any.ts', `const one: string = JSON.parse('1');\nvoid one;\n`, 'typescript(no-unsafe-assignment)'],
  ['src/any-call.ts', `JSON.parse('1').call();\n`, 'typescript(no-unsafe-call)'],
  ['src/any-written.ts', `const one: unknown = 1 as any;\nvoid one;\n`, 'typescript(no-explicit-any)'],
  [
    'src/condition.ts',
    `const one: { two: string } = { two: '' };\nvoid one?.two;\n`,
    'typescript(no-unnecessary-condition)',
  ],
  ['src/assertion.ts', `void ((one: string) => one as string);\n`, 'typescript(no-unnecessary-type-assertion)'],
  ['src/deprecated.ts', `void 'one'.substr(1);\n`, 'typescript(no-deprecated)'],
  [
    'src/switch.ts',
    `const one = 'a' as 'a' | 'b';\nswitch (one) {\n  case 'a':\n    break;\n}\n`,
    'typescript(switch-exhaustiveness-check)',
  ],
  ['src/template.ts', 'void `${{ one: 1 }}`;\n', 'typescript(restrict-template-expressions)'],
  ['src/plus.ts', `void ('one' + 1);\n`, 'typescript(restrict-plus-operands)'],
  ['src/method.ts', `const { get } = new Map<string, string>();\nvoid get;\n`, 'typescript(unbound-method)'],
  [
    'src/void.ts',
    `function one(): void {\n  return;\n}\nconst two = one();\nvoid two;\n`,
    'typescript(no-confusing-void-expression)',
  ],
  ['src/throw.ts', `throw 'one';\n`, 'typescript(only-throw-error)'],
  ['src/await.ts', `async function one() {\n  await 1;\n}\nvoid one;\n`, 'typescript(await-thenable)'],
  // Rules that do not.
  ['src/null.ts', `const one = [1].at(0)!;\nvoid one;\n`, 'typescript(no-non-null-assertion)'],
  [
    'src/comment.ts',
    `// @ts-expect-error for no reason\nconst one: number = 'one';\nvoid one;\n`,
    'typescript(ban-ts-comment)',
  ],
  [
    'src/import-type.ts',
    `import { Stats } from 'node:fs';\nvoid (undefined as Stats | undefined);\n`,
    'typescript(consistent-type-imports)',
  ],
  ['src/equal.ts', `void ([1].at(0) == 2);\n`, 'eslint(eqeqeq)'],
  ['src/var.ts', `var one = 1;\nvoid one;\n`, 'eslint(no-var)'],
  ['src/let.ts', `let one = 1;\nvoid one;\n`, 'eslint(prefer-const)'],
  ['src/directive.ts', `// oxlint-disable-next-line no-var -- nothing is wrong\nconst one = 1;\nvoid one;\n`, 'unused'],
  // Sizes.
  ['src/long.ts', '//\n'.repeat(301), 'eslint(max-lines)'],
  ['.config/long.mjs', '//\n'.repeat(301), 'eslint(max-lines)'],
  ['src/function.ts', `function one() {\n${'  //\n'.repeat(60)}}\nvoid one;\n`, 'eslint(max-lines-per-function)'],
  ['src/parameters.ts', `void ((a: 1, b: 1, c: 1, d: 1) => [a, b, c, d]);\n`, 'eslint(max-params)'],
  [
    'src/depth.ts',
    `function one(two: number) {\n  ${'if (two) { '.repeat(4)}console.log(two)${'}'.repeat(4)};\n}\nvoid one;\n`,
    'eslint(max-depth)',
  ],
  // Doors.
  [
    'src/checks/write.ts',
    `import { writeFileSync } from 'node:fs';\nvoid writeFileSync;\n`,
    'eslint(no-restricted-imports)',
  ],
  ['src/build/write.ts', `import { writeFileSync } from 'node:fs';\nvoid writeFileSync;\n`, undefined],
  ['src/checks/read.ts', `import { readFileSync } from 'node:fs';\nvoid readFileSync;\n`, undefined],
  ['src/checks/process.ts', `void process.pid;\n`, 'eslint(no-restricted-globals)'],
  ['src/checks/process-import.ts', `import { pid } from 'node:process';\nvoid pid;\n`, 'eslint(no-restricted-imports)'],
  ['src/cli/process.ts', `void process.pid;\n`, undefined],
  ['tests/it.ts', `import { it } from 'vitest';\nvoid it;\n`, 'eslint(no-restricted-imports)'],
  // Rules of our own.
  ['src/whole.ts', `import * as fs from 'node:fs';\nvoid fs.readFileSync;\n`, 'local(named-file-functions)'],
  ['src/default.ts', `/** One. */\nexport default 1;\n`, 'local(named-exports)'],
  ['src/barrel.ts', `export * from './documented.ts';\n`, 'local(named-exports)'],
  ['src/undocumented.ts', `// One.\nexport const one = 1;\n`, 'local(documented-exports)'],
  ['src/documented.ts', `/** One. */\nexport const one = 1;\n`, undefined],
  ['src/kind.ts', `const one = ['report'].at(0);\nvoid (one === 'report');\n`, 'local(no-kind-names)'],
  ['src/no-kind.ts', `const one = ['report'].at(0);\nvoid (one === 'reports');\n`, undefined],
  ['src/class.ts', `class One {\n  two = 1;\n}\nvoid One;\n`, 'local(nominal-classes)'],
  ['src/private.ts', `class One {\n  #two = 1;\n  three = () => this.#two;\n}\nvoid One;\n`, undefined],
  // Scripts of pages.
  ['src/pages/any.astro', `---\nconst one: any = 1;\n---\n\n<p>{one}</p>\n`, 'typescript(no-explicit-any)'],
  [
    'src/pages/write.astro',
    `---\nimport { writeFileSync } from 'node:fs';\n---\n\n<p>{writeFileSync}</p>\n`,
    'eslint(no-restricted-imports)',
  ],
];

/** Files that are not as their formatter leaves them. */
const unformatted = {
  oxfmt: [
    'src/loose.ts',
    'src/loose.css',
    'src/loose.scss',
    'tests/loose.mjs',
    '.config/loose.cjs',
    '.config/loose.js',
  ],
  prettier: ['src/pages/loose.astro'],
};

const inMarkup: readonly Case[] = [
  ['src/pages/client.astro', `---\n---\n\n<Chart client:only />\n`, 'astro/missing-client-only-directive-value'],
  ['src/pages/twice.astro', `---\n---\n\n<p set:html="one" set:text="two" />\n`, 'astro/no-conflict-set-directives'],
  ['src/pages/long.astro', `---\n---\n\n${'<p>one</p>\n'.repeat(301)}`, 'max-lines'],
];

/** What the step of one tool says of the folder, by file. */
function saidOf(tool: string, written: readonly string[] = []): string {
  const step = [...textSteps, ...typedSteps].find(({ script }) => script.startsWith(`${tool}/`));
  if (!step) throw new Error(`No step runs ${tool}`);
  const script = path.join(projectRoot, 'node_modules', step.script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...step.arguments, ...written], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(status, `${tool} ends as one that found something`).toBe(1);
  return `${stdout}\n${stderr}`;
}

beforeAll(() => {
  for (const name of ['.config', 'tsconfig.json', 'package.json', '.gitignore'])
    cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const loose = [...unformatted.oxfmt, ...unformatted.prettier].map((file): Case => {
    const isStyle = /css$/.test(file);
    return [file, file.endsWith('.astro') ? '<p   >one</p>\n' : isStyle ? 'p{margin:0}\n' : 'void  1\n', undefined];
  });
  const registry: Case = ['src/kinds/registry.ts', `export { paperKinds } from ${JSON.stringify(kinds)};\n`, undefined];
  for (const [file, text] of [...inSources, ...inMarkup, ...loose, registry, ['astro.config.mjs', '']] as const) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
});

describe('oxlint', () => {
  let found: readonly (readonly [file: string, rule: string])[] = [];
  beforeAll(() => {
    found = saidOf('oxlint', ['--format=unix'])
      .split('\n')
      .flatMap((line) => {
        const [, file, rule] = /^([^:]+):\d+:\d+: .*?(?:\[\w+\/(.+)\]|\[\w+\])$/.exec(line) ?? [];
        return file === undefined ? [] : [[file, rule ?? 'unused'] as const];
      });
  });

  test.each(inSources)('%s', (file, _text, rule) => {
    const rules = found.filter(([at]) => at === file).map(([, one]) => one);
    if (rule === undefined) expect(rules).toEqual([]);
    else expect(rules).toContain(rule);
  });
});

describe('in the markup of pages, eslint', () => {
  let said = '';
  beforeAll(() => {
    said = saidOf('eslint', ['--format=json']);
  });

  test.each(inMarkup)('%s', (file, _text, rule) => {
    const results = JSON.parse(said) as readonly { filePath: string; messages: readonly { ruleId: string }[] }[];
    const messages = results.find(({ filePath }) => filePath.endsWith(file))?.messages ?? [];
    expect(messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });
});

test.each(['oxfmt', 'prettier'] as const)('%s names every file that is not formatted', (tool) => {
  const said = saidOf(tool);
  expect(unformatted[tool].filter((file) => !said.includes(file))).toEqual([]);
});
