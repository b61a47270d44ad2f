import { describe, expect, test } from 'vitest';
import { readArguments, refuseKeptByNpm } from '../../../src/cli/command/arguments.ts';
import { helpOf } from '../../../src/cli/command/help.ts';
import { UsageError } from '../../../src/cli/command/usage-error.ts';

const description = {
  name: 'check',
  summary: 'Checks the content.',
  operands: { name: 'FILE …', about: 'Files to check.' },
  options: {
    root: { type: 'string', value: 'DIR', about: 'The content root.' },
    format: { type: 'string', choices: ['text', 'json'], later: ['csv'], about: 'How findings are written.' },
    quiet: { type: 'boolean', about: 'Print nothing.' },
  },
  later: ['review'],
  examples: [{ line: 'npm run check', does: 'checks everything' }],
} as const;

const lint = { name: 'lint', summary: 'Checks the program.', options: {}, examples: [] };

describe('what is written after a command', () => {
  test('is read in any order, with = or a space', () => {
    const { values, operands } = readArguments(description, [
      'a.mdx',
      '--root=x',
      '--quiet',
      '--format',
      'json',
      'b.mdx',
    ]);
    expect(values).toEqual({ root: 'x', quiet: true, format: 'json' });
    expect(operands).toEqual(['a.mdx', 'b.mdx']);
  });

  test('is a file behind two dashes, whatever it looks like', () => {
    expect(readArguments(description, ['--', '--root']).operands).toEqual(['--root']);
  });

  test.each([
    [['--rot', 'x'], 'There is no option "--rot". Did you mean "--root"?'],
    [['-x'], 'There is no option "-x".'],
    [['--root'], '"--root" needs a value: --root DIR.'],
    [['--root='], '"--root" needs a value: --root DIR.'],
    [['--quiet=yes'], '"--quiet" stands alone, without a value.'],
    [['--format', 'xml'], '"--format" cannot be "xml": it is text, json.'],
    [['--format', 'csv'], '"--format csv" comes with a later version of this tool.'],
    [['--review'], '"--review" comes with a later version of this tool.'],
    [['--constructor'], 'There is no option "--constructor".'],
  ])('is refused in one sentence where it is not understood: %j', (written, sentence) => {
    expect(() => readArguments(description, written)).toThrow(UsageError);
    expect(() => readArguments(description, written)).toThrow(sentence);
  });

  test('may hold no operand where the command takes none', () => {
    expect(() => readArguments(lint, ['now'])).toThrow('"now" is not understood: lint takes options only.');
  });
});

describe('options that npm kept for itself', () => {
  test('are missed, with how to hand them on', () => {
    expect(() => refuseKeptByNpm(description, { npm_config_quiet: 'true' })).toThrow(
      new UsageError(
        '--quiet was kept by npm and did not come through. Write two hyphens before the options: npm run check -- --quiet …',
      ),
    );
  });

  test('are none where npm keeps settings of its own', () => {
    expect(() => refuseKeptByNpm(description, { npm_config_cache: '/tmp/npm', npm_config_yes: '' })).not.toThrow();
  });
});

test('--help says what the command does, takes and gives, with an example', () => {
  expect(helpOf(description)).toMatchInlineSnapshot(`
    "
    Checks the content.

    Usage: npm run check -- [options] FILE …

      FILE …              Files to check.
      --root DIR          The content root.
      --format text|json  How findings are written.
      --quiet             Print nothing.
      --help              Show this text.
      --verbose           If the tool fails, show the details that its developers need.

    Examples:
      npm run check
          checks everything

    Exit codes: 0 fine, 1 problems in the content, 2 command not used correctly, 3 fault in the tool.
    "
  `);
});
