/** `npm run publish` as clerks use it, and what check and build say afterwards. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../support/command.ts';
import { runHere } from '../../support/command-here.ts';
import { unrecordedMeetings } from '../../support/sites/chained-site.ts';
import { firstAgenda, lateSite, rewrite } from '../../support/sites/supplement-site.ts';
import { compileRoot } from '../../support/tree.ts';

const slip = ['Longer hours', 'Much longer hours'] as const;

describe('the commands', () => {
  test('record a publication, and then check and build refuse to change it', async () => {
    const root = lateSite(firstAgenda, []);
    const recorded = await runHere('publish', ['hc', '2024-03-14', '--root', root]);
    expect(recorded.stderr).toBe('');
    expect(recorded.stdout).toContain('recorded 7 files');
    expect(recorded.stdout).toContain(`Build the site that is published: npm run build -- --root ${root}\n`);
    rewrite(root, 'clinics.mdx', slip);
    const checked = await runHere('check', ['--root', root]);
    expect(checked.exitCode).toBe(1);
    expect(checked.stdout).toContain('"clinics.mdx" is not as it was published on 6 March 2024');
    const again = await runHere('publish', ['hc', '2024-03-14', '--root', root]);
    expect(again.exitCode).toBe(1);
    expect(again.stderr).toContain('Nothing was recorded.');
    const out = path.join(root, 'dist');
    const built = await runHere('build', ['--root', root, '--out', out]);
    expect(built.exitCode).toBe(1);
    expect(built.stderr).toContain('rule published-record');
    expect(built.stderr).toContain('Nothing was written.');
  }, 300_000);
});

describe('keys', () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'committee-papers-home-'));
  const before = process.env['HOME'];
  beforeAll(() => {
    process.env['HOME'] = home;
  });
  afterAll(() => {
    process.env['HOME'] = before;
  });

  test('are made in the home folder, named in council.yml, and sign what the check asks to be signed', async () => {
    // Which folder is the home of a user is a matter of the process.
    const made = runCommand('publish', ['--new-key']);
    expect(made.stderr).toBe('');
    const key = path.join(home, 'record-key.pem');
    expect(statSync(key).mode & 0o077).toBe(0);
    const again = runCommand('publish', ['--new-key']);
    expect(again.exitCode).toBe(2);
    expect(again.stderr).toContain('Move it to a safe place before you make another one.');
    const root = unrecordedMeetings(false);
    const unknown = await runHere('publish', ['hc', '2024-03-14', '--root', root, '--sign', key]);
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stderr).toContain('is not in content/council.yml: add it under recordKeys');
    const lines = made.stdout
      .slice(made.stdout.indexOf('recordKeys:'))
      .replace(/"\[To write: the office[^"]*"/, 'Office');
    const absent = await runHere('publish', ['hc', '2024-03-14', '--root', root, '--sign', path.join(home, 'no.pem')]);
    expect(absent.stderr).toContain('cannot sign: it cannot be opened.');
    const council = path.join(root, 'content/council.yml');
    writeFileSync(
      council,
      `${readFileSync(council, 'utf8')}\n${lines.replace(/"\[To write: the first[^"]*"/, '2024-03-01')}`,
    );
    expect((await runHere('publish', ['hc', '2024-03-14', '--root', root])).exitCode).toBe(0);
    const unsigned = await runHere('check', ['--record', '--root', root]);
    expect(unsigned.exitCode).toBe(1);
    expect(unsigned.stdout).toContain('is not signed; council.yml');
    const signed = await runHere('publish', ['hc', '2024-03-14', '--root', root, '--sign', key]);
    expect(signed.stdout).toContain('signed with the key "Office"');
    const checked = await runHere('check', ['--record', '--root', root]);
    expect(checked.stdout).toContain('Checked 1 record of 1 committee through 1 state; 1 signed');
    expect(checked.exitCode).toBe(0);
  }, 300_000);

  test('that are no Ed25519 keys are wrong use, and a public half with a slip is an error', async () => {
    const root = unrecordedMeetings(false);
    const file = path.join(home, 'other.pem');
    writeFileSync(file, generateKeyPairSync('x25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));
    const refused = await runHere('publish', ['hc', '2024-03-14', '--root', root, '--sign', file]);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('cannot sign: it is not an Ed25519 key.');
    const council = path.join(root, 'content/council.yml');
    writeFileSync(
      council,
      `${readFileSync(council, 'utf8')}\nrecordKeys: [{ name: Office, from: 2024-03-01, public: MCowBQYD }]\n`,
    );
    expect(compileRoot(root).diagnostics.map(({ reason, hint = '' }) => `${reason} | ${hint}`)).toContain(
      '"MCowBQYD" is not the public half of an Ed25519 key | Copy the line that npm run publish -- --new-key printed.',
    );
  }, 120_000);
});
