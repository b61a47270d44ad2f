import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { shownText } from '../../../src/content/shown-text.ts';
import { writeTree } from '../../support/tree.ts';

test('lines are shown of files of the content, and not of what a link or a pipe brings from elsewhere', () => {
  const outside = writeTree({ 'keys.txt': 'CANARY' });
  const root = writeTree({ 'content/pages/a.mdx': '\uFEFFWords', 'restricted/b.mdx': 'CANARY' });
  const at = (file: string): string => path.join(root, file);
  symlinkSync('a.mdx', at('content/pages/inside.mdx'));
  symlinkSync(path.join(outside, 'keys.txt'), at('content/pages/outside.mdx'));
  symlinkSync('../../restricted/b.mdx', at('content/pages/restricted.mdx'));
  symlinkSync('nowhere.mdx', at('content/pages/dangling.mdx'));
  execFileSync('mkfifo', [at('content/pages/pipe.mdx')]);
  const shown = ['a', 'inside', 'outside', 'restricted', 'dangling', 'pipe'].map((name) =>
    shownText(root, `content/pages/${name}.mdx`),
  );
  expect(shown).toEqual(['Words', 'Words', undefined, undefined, undefined, undefined]);
  expect(shownText(root, 'restricted/b.mdx')).toBe('CANARY');
});

test.each([
  ['Windows-1252, as Excel saves it', 'latin1', 'cost,£142,560 repairs'],
  ['UTF-8', 'utf8', 'cost,£142,560 – repairs'],
] as const)('a line of a table in %s is shown as it was typed', (_name, encoding, text) => {
  const root = writeTree({ 'data/a.csv': '' });
  writeFileSync(path.join(root, 'data/a.csv'), Buffer.from(text, encoding));
  expect(shownText(root, 'data/a.csv')).toBe(text);
});
