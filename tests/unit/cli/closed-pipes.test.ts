/** Commands whose output nobody reads to its end. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writePublicSite } from '../../support/sites/exempt-site.ts';
import { projectRoot } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

const start = path.join(projectRoot, '.config/start.mjs');
const folder = newFolder('pipes');
const sound = writePublicSite();
const broken = writePublicSite({
  'content/pages/about.mdx': `---\ntitle: About\n---\n\n${'[x](/no/)\n\n'.repeat(3000)}`,
});

/** Runs a command into a program that does not read on; gives its own exit code and what it wrote to stderr. */
function into(reader: string, command: string, ...written: string[]): { code: string; stderr: string } {
  const line = `"$0" "$@" | ${reader}; echo "$PIPESTATUS" >&3`;
  const { stderr, output } = spawnSync('bash', ['-c', line, process.execPath, start, command, ...written], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: (output[3] ?? '').trim(), stderr };
}

test.each(['head -n 1', 'true'])(
  'a check with many findings into | %s ends quietly, with its own exit code',
  (reader) => {
    expect(into(reader, 'check', '--root', broken, '--no-cache')).toEqual({ code: '1', stderr: '' });
  },
);

test.each(['check', 'build', 'paper', 'pack', 'publish', 'new', 'import', 'dev', 'serve', 'editor'])(
  'the help of %s into | true ends quietly',
  (command) => {
    expect(into('true', command, '--help')).toEqual({ code: '0', stderr: '' });
  },
);

test('a pack into | true is written whole', () => {
  const target = path.join(folder, 'pack.pdf');
  const { code, stderr } = into('true', 'pack', 'hc', '2024-03-14', '--root', sound, '--out', target);
  expect({ code, stderr }).toEqual({ code: '0', stderr: '' });
  expect(readFileSync(target).subarray(-6).toString()).toContain('%%EOF');
});

test('findings on stderr into a closed pipe end a build quietly, and nothing is written', () => {
  const out = path.join(folder, 'dist');
  const line = '{ "$0" "$@" 2>&1 >/dev/null; echo "$?" >&3; } | true';
  const { output } = spawnSync('bash', ['-c', line, process.execPath, start, 'build', '--root', broken, '--out', out], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  expect((output[3] ?? '').trim()).toBe('1');
  expect(existsSync(out)).toBe(false);
});

test.skipIf(!existsSync('/dev/full'))('a full disk behind the output is told', () => {
  const line = `"$0" "$@" > /dev/full`;
  const { status, stderr } = spawnSync('bash', ['-c', line, process.execPath, start, 'check', '--root', sound], {
    encoding: 'utf8',
  });
  expect(status).toBe(3);
  expect(stderr).toMatch(/^The disk is full: /);
});
