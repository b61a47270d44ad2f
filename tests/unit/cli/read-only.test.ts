/** A checkout that can only be read, and a look at what was built from it. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../support/command.ts';
import { merciaRoot } from '../../support/example.ts';
import { eventually } from '../../support/preview.ts';
import { projectRoot } from '../../support/tree.ts';
import { newFolder } from '../../support/new-folder.ts';

/** In a namespace of its own (unshare(1)), where nobody else sees the mount. */
const readOnly = `mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && cd "$0" && exec "$@"`;
const unshared = ['-m', 'sh', '-c', readOnly, projectRoot];
const canMount = spawnSync('unshare', [...unshared, 'true']).status === 0;
if (!canMount)
  process.stdout.write('A checkout that can only be read is not tested: only an administrator can mount one.\n');

describe.skipIf(!canMount)('a checkout that can only be read', () => {
  const folder = newFolder('read-only');
  const out = path.join(folder, 'dist');

  test('builds into another folder, keeps things in the cache of the user, and what was built can be looked at', async () => {
    const start = path.join(projectRoot, '.config/start.mjs');
    const cache = path.join(folder, 'cache');
    const written = [process.execPath, start, 'build', '--root', merciaRoot, '--out', out];
    const { status, stderr } = spawnSync('unshare', [...unshared, ...written], {
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: cache, INIT_CWD: projectRoot, NODE_COMPILE_CACHE: undefined },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(existsSync(path.join(out, 'index.html'))).toBe(true);
    expect(readdirSync(cache)).toEqual(['committee-papers']);

    const child = spawn(process.execPath, [start, 'serve', '--out', out, '--port', '0']);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (words: string) => (output += words));
    const [, address = ''] = await eventually(() => /at (http:\/\/localhost:\d+)\/\. Ctrl/.exec(output) ?? undefined);
    expect(await (await fetch(`${address}/`)).text()).toContain('<h1');
    const missing = await fetch(`${address}/nothing/`);
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await missing.text()).toContain('<h1');
    child.kill('SIGINT');
    expect(await eventually(() => child.exitCode ?? undefined)).toBe(0);
  }, 240_000);
});

test('a folder without a site is not served', () => {
  const { exitCode, stderr } = runCommand('serve', ['--out', tmpdir()]);
  expect(stderr).toContain(`There is no site in ${tmpdir()}. Run npm run build first, or name the folder with --out.`);
  expect(exitCode).toBe(2);
});
