/** `npm run publish` as clerks use it, and what check and build say afterwards. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../support/command.ts';
import { firstAgenda, lateSite, rewrite } from '../../support/sites/supplement-site.ts';

const slip = ['Longer hours', 'Much longer hours'] as const;

describe('the commands', () => {
  test('record a publication, and then check and build refuse to change it', () => {
    const root = lateSite(firstAgenda, []);
    const recorded = runCommand('publish', ['hc', '2024-03-14', '--root', root]);
    expect(recorded.stderr).toBe('');
    expect(recorded.stdout).toContain('recorded 7 files');
    rewrite(root, 'clinics.mdx', slip);
    const checked = runCommand('check', ['--root', root]);
    expect(checked.exitCode).toBe(1);
    expect(checked.stdout).toContain('"clinics.mdx" is not as it was published on 6 March 2024');
    const again = runCommand('publish', ['hc', '2024-03-14', '--root', root]);
    expect(again.exitCode).toBe(1);
    expect(again.stderr).toContain('Nothing was recorded.');
    const out = path.join(root, 'dist');
    const built = runCommand('build', ['--root', root, '--out', out]);
    expect(built.exitCode).toBe(1);
    expect(built.stderr).toContain('rule published-record');
    expect(built.stderr).toContain('Nothing was written.');
  });
});
